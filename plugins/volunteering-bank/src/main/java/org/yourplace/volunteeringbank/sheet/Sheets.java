package org.yourplace.volunteeringbank.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.volunteeringbank.dbs.DbsLevel;
import org.yourplace.volunteeringbank.dbs.Eligibility;
import org.yourplace.volunteeringbank.dbs.Verdict;
import org.yourplace.volunteeringbank.dbs.Verdict.Outcome;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** Keeps a listing's sheet beside it, in the same transaction, and holds the check that it asks for against the rules. */
public final class Sheets {
    private final SheetRows rows = new SheetRows();
    private final Eligibility eligibility;
    private final WorkingDays workingDays;
    private final Clock clock;

    public Sheets(FeatureContext core) {
        eligibility = new Eligibility(core.rules());
        workingDays = core.workingDays();
        clock = core.clock();
    }

    public Eligibility eligibility() {
        return eligibility;
    }

    /** What was last said, before this. */
    public Sheet said(Tx tx, UUID listing) {
        return rows.find(tx, listing).map(SheetRows.Row::said).orElse(Sheet.UNSAID);
    }

    /**
     * Writes down what was said, and what the rules say of it once people are to find the listing. Refused when a rule refuses its check.
     *
     * @param said absent: as it stands
     * @param judged whether people are to find it: a draft may hold anything, and keeps what was found of it before
     */
    public void keep(Tx tx, OpportunityDetails listing, @Nullable Sheet said, boolean judged) {
        var before = rows.find(tx, listing.id());
        var now = said != null ? said : before.map(SheetRows.Row::said).orElse(Sheet.UNSAID);
        var on = dayOfWork(listing);
        var dbs = judged && listing.source() == null
                ? judge(listing, now, on)
                : before.flatMap(row -> Optional.ofNullable(row.dbs()));
        if (said != null || dbs.isPresent() || before.isPresent()) {
            rows.put(tx, listing.id(), listing.organisation().id(), now, dbs.orElse(null), on, clock.instant());
        }
    }

    /** A basic check is anybody's to ask for; a heavier one has to fit the work. */
    private Optional<Verdict> judge(OpportunityDetails listing, Sheet said, LocalDate on) {
        var verdict = DbsLevel.heaviest(listing.checks())
                .filter(level -> !level.isOpenToAll())
                .map(level -> eligibility.of(said.work(), level, on));
        verdict.filter(answer -> answer.is(Outcome.REFUSED)).ifPresent(refused -> {
            throw DomainException.invalid(List.of(Violation.of(
                    "checks",
                    "check-refused",
                    Objects.requireNonNull(refused.rule()),
                    Objects.requireNonNull(refused.source()))));
        });
        return verdict;
    }

    /** The day whose rules decide: when the work begins, or today if it has. */
    private LocalDate dayOfWork(OpportunityDetails listing) {
        var today = today();
        var starts = listing.starts();
        var first = starts == null ? today : LocalDate.ofInstant(starts, workingDays.zone());
        return first.isAfter(today) ? first : today;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workingDays.zone());
    }

    /** The sheets of these listings, as far as the caller may read them. */
    public List<CheckSheet> of(Tx tx, Collection<OpportunityDetails> listings) {
        var found = rows.all(tx, listings.stream().map(OpportunityDetails::id).toList());
        return listings.stream()
                .filter(listing -> found.containsKey(listing.id()))
                .map(listing -> sheet(listing, Objects.requireNonNull(found.get(listing.id()))))
                .toList();
    }

    private static CheckSheet sheet(OpportunityDetails listing, SheetRows.Row row) {
        return new CheckSheet(
                listing.id(),
                row.said(),
                row.dbs(),
                row.dbsOn(),
                row.open(),
                Flags.of(listing, row.said(), row.open()),
                row.writtenAt());
    }
}
