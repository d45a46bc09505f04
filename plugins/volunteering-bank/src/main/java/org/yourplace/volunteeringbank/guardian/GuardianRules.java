package org.yourplace.volunteeringbank.guardian;

import java.util.Optional;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.application.Contact;
import org.yourplace.volunteeringbank.application.SendInterest;

/** What a guardian has to say before somebody young can be reached, and who may be named as one: nobody is their own. */
public final class GuardianRules {
    private final Database database;
    private final Settings settings;
    private final Access access;

    public GuardianRules(FeatureContext core) {
        database = core.database();
        settings = core.settings();
        access = core.access();
    }

    /** Refuses who does not name a guardian, names themselves, or names one whom nobody could ask. */
    public Guarding of(SendInterest said, long tenant) {
        var guarding = Guarding.of(said.age(), settings.value(VolunteeringSettings.GUARDIAN_16_17, tenant));
        if (guarding != Guarding.NONE) {
            var guardian = Contact.of(said.guardianContact());
            boolean own = said.asksThemselves()
                    || guardian.filter(named -> account().filter(named::meets).isPresent())
                            .isPresent();
            boolean nobodyRings = guarding == Guarding.FIRST
                    && guardian.filter(named -> named.email() == null).isPresent()
                    && !rungFor(tenant);
            Violations.of()
                    .check(said.guardianName() != null, "guardianName", "guardian-needed")
                    .check(said.guardianContact() != null, "guardianContact", "guardian-needed")
                    .check(!own, "guardianContact", "guardian-same")
                    .check(!nobodyRings, "guardianContact", "guardian-by-mail")
                    .done();
        }
        return guarding;
    }

    /** How whoever is signed in is reached by their own account. */
    private Optional<Contact> account() {
        return access.person()
                .flatMap(me -> database.read(tx -> tx.sql()
                        .createQuery("SELECT email, phone FROM core.person WHERE id = core.me()")
                        .map((row, context) -> new Contact(row.getString("email"), row.getString("phone")))
                        .findFirst()));
    }

    private boolean rungFor(long tenant) {
        return database.read(tx -> tx.sql()
                .createQuery("SELECT volunteering_bank.rung_for(:tenant)")
                .bind("tenant", tenant)
                .mapTo(Boolean.class)
                .one());
    }
}
