package org.yourplace.volunteeringbank.report;

import static org.yourplace.volunteeringbank.VolunteeringPermission.SUPPORT_GROUPS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;

/** Gives a supporter its figures. */
public final class ReportService {
    private static final int MOST_DAYS = 1_096;

    private final Database database;
    private final Access access;
    private final Ledger ledger;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ReportQueries queries;

    public ReportService(FeatureContext core) {
        database = core.database();
        access = core.access();
        ledger = core.ledger();
        workingDays = core.workingDays();
        clock = core.clock();
        queries = new ReportQueries(core.places(), core.workingDays(), core.clock());
    }

    /**
     * @param from first day; absent: twelve months before the last
     * @param until last day; absent: today
     * @throws DomainException when the days lie the wrong way round or more than three years apart
     */
    public Report report(@Nullable LocalDate from, @Nullable LocalDate until) {
        access.require(SUPPORT_GROUPS);
        var last = until == null ? LocalDate.ofInstant(clock.instant(), workingDays.zone()) : until;
        var first = from == null ? last.plusDays(1).minusMonths(12) : from;
        if (first.isAfter(last)) throw DomainException.invalid(List.of(Violation.of("until", "before-start")));
        if (first.plusDays(MOST_DAYS).isBefore(last)) {
            throw DomainException.invalid(List.of(Violation.of("from", "too-long-away", MOST_DAYS)));
        }
        return database.read(tx -> new Report(
                queries.funnel(tx, first, last),
                queries.unmet(tx),
                queries.effort(tx, ledger, last),
                queries.residentsShare(tx)));
    }
}
