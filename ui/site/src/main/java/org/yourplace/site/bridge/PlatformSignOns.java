package org.yourplace.site.bridge;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.sso.StartProof;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identity;
import org.yourplace.site.port.SignOns;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.place.WorkingDays;

/** Sign-ons of organisations by the platform. */
public final class PlatformSignOns implements SignOns {
    private static final String MINE =
            "SELECT id, tenant_id, linked_at FROM core.sign_on_link WHERE person_id = core.me() AND own ORDER BY linked_at, id";

    private final org.yourplace.platform.sso.SignOns signOns;
    private final Bindings bindings;
    private final Directory directory;
    private final Database database;
    private final Sealing sealing;
    private final WorkingDays days;
    private final Clock clock;

    public PlatformSignOns(
            org.yourplace.platform.sso.SignOns signOns,
            Bindings bindings,
            Directory directory,
            Database database,
            Sealing sealing,
            WorkingDays days,
            Clock clock) {
        this.signOns = signOns;
        this.bindings = bindings;
        this.directory = directory;
        this.database = database;
        this.sealing = sealing;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public List<Door> doors() {
        return signOns.doors().stream()
                .map(door -> new Door(door.slug(), door.name(), door.only()))
                .toList();
    }

    @Override
    public List<Door> doorsFor(String email) {
        var domain = email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        return signOns.doors().stream()
                .filter(door -> door.domains().contains(domain))
                .map(door -> new Door(door.slug(), door.name(), door.only()))
                .toList();
    }

    @Override
    public List<Linked> mine() {
        return database.read(tx -> tx.sql()
                .createQuery(MINE)
                .map((row, context) -> new Linked(
                        row.getObject("id", UUID.class),
                        directory
                                .tenant(row.getLong("tenant_id"))
                                .map(Tenant::name)
                                .orElse(""),
                        row.getObject("linked_at", OffsetDateTime.class)
                                .atZoneSameInstant(days.zone())
                                .toLocalDate()))
                .list());
    }

    @Override
    public Optional<String> wayToLink(String slug) {
        var asking = bindings.current();
        var credential = asking.identified().filter(one -> one.scope() == null).map(Identity::credential);
        return credential.flatMap(id -> directory
                .tenant(asking.partnership(), slug)
                .filter(tenant -> doors().stream().anyMatch(door -> door.slug().equals(tenant.slug())))
                .map(tenant -> "/sign-in/with/" + tenant.slug() + "?proof="
                        + StartProof.toLink(sealing, tenant.id(), id, clock.instant())));
    }

    @Override
    public boolean unlink(UUID id) {
        return database.write(tx -> tx.sql()
                .createQuery("SELECT core.unlink_sign_on(:id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }
}
