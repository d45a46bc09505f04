package org.yourplace.volunteeringbank.check;

import static org.yourplace.volunteeringbank.VolunteeringPermission.RECORD_CHECKS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.PersonRef;

/** What an organisation writes down about checks of its volunteers, and what a person reads of their own. */
public final class CheckService {
    private static final String LIST = "checks";

    private final Database database;
    private final Access access;
    private final Codes codes;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final WorkingDays workingDays;

    public CheckService(FeatureContext core) {
        database = core.database();
        access = core.access();
        codes = core.codes();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        workingDays = core.workingDays();
    }

    /** Writes down what was checked; an earlier one of the same kind and workforce no longer stands. */
    public HeldCheck record(RecordCheck said) {
        access.require(RECORD_CHECKS);
        mustBeKnown(said);
        var by = access.person().map(PersonRef::name).orElse("");
        return database.write(tx -> {
            var organisation = tx.sql()
                    .createQuery(
                            "SELECT organisation_id FROM volunteering_bank.application_progress"
                                    + " WHERE id = :id AND tenant_id = core.tenant() AND state IN ('sent', 'contacted', 'started')")
                    .bind("id", said.application())
                    .mapTo(UUID.class)
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
            tx.sql()
                    .createUpdate(
                            "UPDATE volunteering_bank.held_check SET ended_at = core.at() WHERE tenant_id = core.tenant()"
                                    + " AND application_id = :application AND kind = :kind AND workforce IS NOT DISTINCT FROM :workforce"
                                    + " AND ended_at IS NULL")
                    .bind("application", said.application())
                    .bind("kind", said.kind())
                    .bind("workforce", said.workforce())
                    .execute();
            var id = ids.next();
            tx.sql()
                    .createUpdate("""
                            INSERT INTO volunteering_bank.held_check (id, application_id, organisation_id, kind, status, workforce, checked_on,
                              expires_on, recorded_by, recorded_at)
                            VALUES (:id, :application, :organisation, :kind, :status, :workforce, :checked, :expires::date, :by, :at)""")
                    .bind("id", id)
                    .bind("application", said.application())
                    .bind("organisation", organisation)
                    .bind("kind", said.kind())
                    .bind("status", said.status())
                    .bind("workforce", said.workforce())
                    .bind("checked", said.checkedOn())
                    .bind("expires", said.expiresOn())
                    .bind("by", by)
                    .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .execute();
            audit.record(tx, "check-recorded", said.application(), "kind", said.kind());
            return checks(tx).find(id).orElseThrow(DomainException::notFound);
        });
    }

    /** Takes one back that was written down wrongly, or no longer holds. */
    public void end(UUID check) {
        access.require(RECORD_CHECKS);
        database.write(tx -> {
            int ended = tx.sql()
                    .createUpdate("UPDATE volunteering_bank.held_check SET ended_at = core.at()"
                            + " WHERE id = :id AND tenant_id = core.tenant() AND ended_at IS NULL")
                    .bind("id", check)
                    .execute();
            if (ended == 0) {
                throw DomainException.notFound();
            }
            audit.record(tx, "check-ended", check);
            return true;
        });
    }

    /**
     * The asking organisation's checks, recorded last first.
     *
     * @param kind only of this kind
     * @param standing only current, expiring, expired, waiting or not-accepted ones
     */
    public Slice<HeldCheck> all(@Nullable String kind, @Nullable String standing, int limit, @Nullable String after) {
        access.require(RECORD_CHECKS);
        Violations.of()
                .codes("kind", kind == null ? List.of() : List.of(kind), 1)
                .check(standing == null || HeldChecks.knownStanding(standing), "standing", "unknown-code")
                .done();
        return database.read(tx -> checks(tx).all(kind, standing, limit, after));
    }

    /** Of somebody who is interested: what is held. */
    public List<HeldCheck> of(UUID application) {
        access.require(RECORD_CHECKS);
        return database.read(tx -> checks(tx).of(application));
    }

    /** Of somebody who is interested: what their listing asks for, held or missing. */
    public Needed needed(UUID application) {
        return database.read(tx ->
                checks(tx).needed(List.of(application)).getOrDefault(application, Needed.of(List.of(), Set.of())));
    }

    /** What organisations hold of the asking person, those that end first before the others. */
    public List<HeldCheck> mine() {
        access.requirePerson();
        return database.read(tx -> checks(tx).mine());
    }

    /** Within a transaction of the person: the kinds of check that hold today. For matching. */
    public Set<String> held(Tx tx) {
        return checks(tx).kindsOfMe();
    }

    private HeldChecks checks(Tx tx) {
        return new HeldChecks(tx, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workingDays.zone());
    }

    private void mustBeKnown(RecordCheck said) {
        boolean known = !said.kind().equals("none") && codes.known(LIST, said.kind());
        if (!known) {
            throw DomainException.invalid(List.of(Violation.of("kind", "unknown-code")));
        }
        Violations.of()
                .check(!said.checkedOn().isAfter(today()), "checkedOn", "in-the-future")
                .done();
    }
}
