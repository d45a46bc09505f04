package org.yourplace.volunteeringbank.guardian;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.PersonRef;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.VolunteeringPermission;
import org.yourplace.volunteeringbank.application.ApplicationEvents.InterestWithdrawn;
import org.yourplace.volunteeringbank.application.Refused;
import org.yourplace.volunteeringbank.mail.YoungLetters;

/** What a guardian does with the link in their letter, and what a supporter writes down where that does not do. */
public final class GuardianService {
    private final Database database;
    private final Access access;
    private final Links links;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Events events;
    private final YoungLetters letters;

    public GuardianService(FeatureContext core) {
        database = core.database();
        access = core.access();
        links = core.links();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        events = core.events();
        letters = new YoungLetters(core.mail(), core.texts());
    }

    /** What the holder of a guardian's secret is asked. */
    public GuardianAsk read(String secret) {
        return links.asHolder(secret, () -> database.read(tx -> new YoungContacts(tx).asked())
                .orElseThrow(DomainException::notFound));
    }

    /** The guardian says yes or no, once; the second word changes nothing. Who is signed in is not their own guardian. */
    public GuardianAsk answer(String secret, boolean agrees, Locale locale) {
        var me = access.person().map(PersonRef::id);
        return links.asHolder(secret, () -> {
            var asked = database.read(tx -> new YoungContacts(tx).asked()).orElseThrow(DomainException::notFound);
            if (me.isPresent() && me.get().equals(asked.person())) {
                throw new DomainException(VolunteeringError.OWN_GUARDIAN);
            }
            if (asked.answer() == null) {
                database.atDesk(asked.tenant(), tx -> say(tx, asked, agrees, locale));
            }
            return database.read(tx -> new YoungContacts(tx).asked()).orElseThrow(DomainException::notFound);
        });
    }

    private boolean say(Tx tx, GuardianAsk asked, boolean agrees, Locale locale) {
        var word = agrees ? "agreed" : "refused";
        Refused.translate(() -> new YoungContacts(tx).answer(asked, word, clock.instant()));
        audit.record(tx, "guardian-" + word, asked.id());
        if (!agrees) {
            events.publish(tx, new InterestWithdrawn(asked.id()));
            letters.ended(tx, asked.email(), "refused", asked.firstName(), asked.title(), locale);
        }
        return true;
    }

    /** Writes down, as a supporter, that a guardian said yes on the telephone, was told, or must not be asked. */
    public void record(UUID application, RecordGuardian said) {
        access.require(VolunteeringPermission.SUPPORT_GROUPS);
        database.write(tx -> {
            long tenant = tx.sql()
                    .createQuery("SELECT tenant_id FROM volunteering_bank.application_progress WHERE id = :id")
                    .bind("id", application)
                    .mapTo(Long.class)
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
            var insert = tx.sql()
                    .createUpdate("""
                            INSERT INTO volunteering_bank.guardian_record (id, application_id, application_tenant, word, reason, said_at)
                            VALUES (:id, :application, :tenant, :word, :reason, :at)""")
                    .bind("id", ids.next())
                    .bind("application", application)
                    .bind("tenant", tenant)
                    .bind("word", said.word())
                    .bind("reason", said.reason())
                    .bind("at", clock.instant().atOffset(ZoneOffset.UTC));
            Refused.translate(insert::execute);
            audit.record(tx, "guardian-" + said.word(), application, "reason", String.valueOf(said.reason()));
            return true;
        });
    }
}
