package org.yourplace.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.yourplace.platform.consent.CoreConsents;
import org.yourplace.spi.consent.Consents.How;
import org.yourplace.spi.consent.Consents.Said;
import org.yourplace.spi.data.Database;

/** What residents said yes to over the year: online for themselves, on paper and by phone through the voluntary services; two took it back. */
public final class DemoConsents implements Consumer<DemoWorld> {
    private static final String NEWS = "You may write to me about new ways to help near my home.";
    private static final String PHOTOS = "You may show photographs in which I can be recognised.";
    private static final String RESEARCH =
            "You may ask me before and after I volunteer how it went, and count my answers.";
    private static final String KEEPER = "svs";
    private static final String UNIVERSITY = "hill-university";
    private static final String COUNCIL = "council";

    private final CoreConsents consents;
    private final Database database;

    public DemoConsents(CoreConsents consents, Database database) {
        this.consents = consents;
        this.database = database;
    }

    @Override
    public void accept(DemoWorld world) {
        if (!world.has(KEEPER, UNIVERSITY, COUNCIL)) {
            return;
        }
        online(world, "resident3@example.org", 214, -1, KEEPER, "news", NEWS);
        online(world, "resident4@example.org", 160, 41, KEEPER, "news", NEWS);
        online(world, "resident5@example.org", 97, -1, KEEPER, "photos", PHOTOS);
        online(world, "resident3@example.org", 60, -1, UNIVERSITY, "research", RESEARCH);
        online(world, "resident6@example.org", 33, -1, COUNCIL, "news", NEWS);
        said(world, 245, -1, "Doreen Vickers", "photos", PHOTOS, How.PAPER);
        said(world, 120, 75, "Walter Nash", "news", NEWS, How.PHONE);
        said(world, 18, -1, "Ivy Cole", "news", NEWS, How.ASSISTED);
    }

    /** @param until days ago when they took it back; less than none: it stands */
    private void online(
            DemoWorld world, String email, int since, int until, String slug, String purpose, String words) {
        var tenant = world.tenant(slug);
        var id = world.asPerson(
                email, ago(world, since), () -> database.write(tx -> consents.give(tx, tenant, purpose, words)));
        if (until >= 0) {
            world.asPerson(
                    email,
                    ago(world, until),
                    () -> database.write(tx -> {
                        consents.withdraw(tx, id);
                        return id;
                    }));
        }
    }

    private void said(DemoWorld world, int since, int until, String name, String purpose, String words, How how) {
        var said = new Said(null, name, purpose, words, how);
        var id =
                world.asAdministrator(KEEPER, ago(world, since), () -> database.write(tx -> consents.record(tx, said)));
        if (until >= 0) {
            world.asAdministrator(
                    KEEPER,
                    ago(world, until),
                    () -> database.write(tx -> {
                        consents.withdraw(tx, id);
                        return id;
                    }));
        }
    }

    private static Instant ago(DemoWorld world, int days) {
        return world.now().minus(Duration.ofDays(days).plusMinutes(days * 7L));
    }
}
