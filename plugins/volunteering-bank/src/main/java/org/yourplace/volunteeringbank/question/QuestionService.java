package org.yourplace.volunteeringbank.question;

import static org.yourplace.volunteeringbank.VolunteeringPermission.SEE_LISTINGS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.WRITE_LISTINGS;

import java.time.Clock;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;

/** What an organisation asks of who is interested in a listing of its own. */
public final class QuestionService {
    private final Database database;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    public QuestionService(FeatureContext core) {
        database = core.database();
        access = core.access();
        audit = core.audit();
        clock = core.clock();
    }

    /** What a listing asks that the caller can see. */
    public Questions asked(UUID opportunity) {
        return database.read(tx -> new QuestionRows(tx).of(opportunity));
    }

    /** What a listing of the asking tenant asks. */
    public Questions own(UUID opportunity) {
        access.require(SEE_LISTINGS);
        return database.read(tx -> {
            host(tx, opportunity);
            return new QuestionRows(tx).of(opportunity);
        });
    }

    /** Asks these from now on; answers that were given stay with the questions of their day. */
    public Questions ask(UUID opportunity, Questions questions) {
        access.require(WRITE_LISTINGS);
        return database.write(tx -> {
            new QuestionRows(tx).put(opportunity, host(tx, opportunity), questions, clock.instant());
            audit.record(tx, "questions-written", opportunity);
            return questions;
        });
    }

    private static UUID host(Tx tx, UUID opportunity) {
        return tx.sql()
                .createQuery(
                        "SELECT organisation_id FROM volunteering_bank.opportunity WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", opportunity)
                .mapTo(UUID.class)
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }
}
