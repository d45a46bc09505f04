package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.place.WorkingDays;

/** What staff have by the versions in force. Asked within the employer's tenant; for the ledger, which keeps what became of it. */
public final class Entitlements {
    private final WorkingDays days;

    public Entitlements(WorkingDays days) {
        this.days = days;
    }

    /** Absent when nobody's rule covers them on that day: councillor, left, no terms yet, no line for their grade, not rolled out. */
    public Optional<Entitlement> on(Tx tx, UUID member, LocalDate day) {
        return known(tx, member, day).filter(found -> !found.openFrom().isAfter(day));
    }

    /** The same, but for a grade that is not rolled out yet it says from when it will be. */
    public Optional<Entitlement> known(Tx tx, UUID member, LocalDate day) {
        var versions = PolicyRows.published(tx);
        return TermsRows.of(tx, member, day, days.zone()).flatMap(terms -> on(versions, terms, day));
    }

    /** What everybody has whom a rule covers on that day, for work over the whole staff. */
    public Map<UUID, Entitlement> everybody(Tx tx, LocalDate day) {
        return staff(tx, day).everybody(day);
    }

    /** The whole staff, read once, for work over many members or days: who has a place on the first of the days. */
    public Staff staff(Tx tx, LocalDate first) {
        return new Staff(PolicyRows.published(tx), TermsRows.since(tx, first, days.zone()), days.zone());
    }

    /** Whether somebody is outside the allowance as a councillor. */
    public boolean isCouncillor(Tx tx, UUID member, LocalDate day) {
        return TermsRows.of(tx, member, day, days.zone())
                .filter(Terms::councillor)
                .isPresent();
    }

    /**
     * What counts by a version.
     *
     * @param what in the employer's words
     * @param areas the codes of wards in which help counts; empty: everywhere
     */
    public record Counting(@Nullable String what, List<String> areas) {}

    public Counting counting(Tx tx, UUID policy) {
        return PolicyRows.counting(tx, policy);
    }

    /** Keeps a version from being withdrawn until this transaction ends; false when it was already. For whoever books under it. */
    public boolean hold(Tx tx, UUID policy) {
        return PolicyRows.hold(tx, policy);
    }

    static Optional<Entitlement> on(List<Version> versions, Terms terms, LocalDate day) {
        if (!terms.employedOn(day)) {
            return Optional.empty();
        }
        return LeaveYear.of(versions, day)
                .flatMap(year -> LeaveYear.inForce(versions, day).orElseThrow().entitlement(terms, year));
    }
}
