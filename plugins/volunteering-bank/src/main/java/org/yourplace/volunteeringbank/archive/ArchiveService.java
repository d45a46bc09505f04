package org.yourplace.volunteeringbank.archive;

import static org.yourplace.volunteeringbank.VolunteeringPermission.ANSWER_PEOPLE;
import static org.yourplace.volunteeringbank.VolunteeringPermission.SUPPORT_GROUPS;

import java.util.List;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;

/** Who is about to be let go, for a supporter and for the organisation whose people they are; and keeping somebody who rang. */
public final class ArchiveService {
    private static final String NEXT = """
            SELECT n.*, a.name, n.tenant_id = core.tenant() AS own FROM (
              SELECT * FROM volunteering_bank.inactive_notice WHERE tenant_id = core.tenant()
              UNION
              SELECT i.* FROM unnest(core.audiences()) x (audience)
              JOIN volunteering_bank.inactive_notice i ON i.audience_id = x.audience) n
            LEFT JOIN volunteering_bank.application a ON a.id = n.id AND a.tenant_id = n.tenant_id AND a.tenant_id = core.tenant()
            WHERE n.archived_at IS NULL AND n.kept_at IS NULL ORDER BY n.archive_on, n.organisation, n.reference LIMIT 1000""";

    private final FeatureContext core;

    public ArchiveService(FeatureContext core) {
        this.core = core;
    }

    /** Who is let go next, the soonest first. */
    public List<Inactive> next() {
        if (!core.access().may(SUPPORT_GROUPS)) {
            core.access().require(ANSWER_PEOPLE);
        }
        return core.database().read(tx -> tx.sql()
                .createQuery(NEXT)
                .map((row, context) -> Inactive.of(row))
                .list());
    }

    /** Keeps somebody of the asking organisation who said so otherwise, such as by telephone. */
    public void keep(UUID application) {
        core.access().require(ANSWER_PEOPLE);
        core.database().write(tx -> {
            int kept = tx.sql()
                    .createUpdate(
                            "UPDATE volunteering_bank.inactive_notice SET kept_at = core.at()"
                                    + " WHERE id = :id AND tenant_id = core.tenant() AND archived_at IS NULL AND kept_at IS NULL")
                    .bind("id", application)
                    .execute();
            if (kept == 0) {
                throw DomainException.notFound();
            }
            core.audit().record(tx, "person-kept", application);
            return kept;
        });
    }
}
