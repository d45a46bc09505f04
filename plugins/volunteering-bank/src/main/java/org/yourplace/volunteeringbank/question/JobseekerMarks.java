package org.yourplace.volunteeringbank.question;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringPermission;

/**
 * Listings that suit people who are looking for work. Nothing about who helps or when leaves for the Jobcentre: a person who wants to show
 * what they did takes their own record away.
 */
public final class JobseekerMarks {
    private final Database database;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    public JobseekerMarks(FeatureContext core) {
        database = core.database();
        access = core.access();
        audit = core.audit();
        clock = core.clock();
    }

    /** Whether a listing that the caller sees has the mark. */
    public boolean has(UUID opportunity) {
        return database.read(tx -> tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM volunteering_bank.jobseeker_mark WHERE id = :id)")
                .bind("id", opportunity)
                .mapTo(Boolean.class)
                .one());
    }

    /** Gives one of the asking tenant's listings the mark, or takes it away. */
    public void mark(UUID opportunity, boolean suitable) {
        access.require(VolunteeringPermission.WRITE_LISTINGS);
        database.write(tx -> {
            var organisation = tx.sql()
                    .createQuery("SELECT organisation_id FROM volunteering_bank.opportunity"
                            + " WHERE id = :id AND tenant_id = core.tenant()")
                    .bind("id", opportunity)
                    .mapTo(UUID.class)
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
            if (suitable) {
                tx.sql()
                        .createUpdate("""
                                INSERT INTO volunteering_bank.jobseeker_mark (id, organisation_id, marked_at)
                                VALUES (:id, :organisation, :at) ON CONFLICT DO NOTHING""")
                        .bind("id", opportunity)
                        .bind("organisation", organisation)
                        .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .execute();
            } else {
                tx.sql()
                        .createUpdate(
                                "DELETE FROM volunteering_bank.jobseeker_mark WHERE id = :id AND tenant_id = core.tenant()")
                        .bind("id", opportunity)
                        .execute();
            }
            audit.record(tx, suitable ? "listing-for-jobseekers" : "listing-not-for-jobseekers", opportunity);
            return true;
        });
    }
}
