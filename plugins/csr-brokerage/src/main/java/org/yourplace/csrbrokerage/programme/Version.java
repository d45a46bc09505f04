package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of the policy, as far as it decides what somebody has.
 *
 * @param number 0 of a draft that is tried out
 * @param sites empty: staff of every site
 */
record Version(
        UUID id,
        int number,
        LocalDate startsOn,
        MonthDay yearStart,
        boolean shareHours,
        boolean shareStart,
        int carryMinutes,
        int noticeDays,
        List<String> sites,
        List<String> areas,
        List<Rule> rules) {

    /** Hours are given in whole quarters, and a part of one as a whole one. */
    private static final int STEP = 15;

    static final Comparator<Version> IN_ORDER =
            Comparator.comparing(Version::startsOn).thenComparing(Version::number);

    Optional<Rule> ruleFor(Terms terms) {
        return sites.isEmpty() || sites.stream().anyMatch(site -> site.equalsIgnoreCase(terms.site()))
                ? rules.stream().filter(rule -> rule.covers(terms)).max(Comparator.comparingInt(Rule::closeness))
                : Optional.empty();
    }

    /** What the terms give in a year, absent when no line covers them or the line that does gives nothing. */
    Optional<Entitlement> entitlement(Terms terms, LeaveYear year) {
        return ruleFor(terms).filter(rule -> !rule.givesNothing()).map(rule -> {
            var opens = rule.opensOn() == null || rule.opensOn().isBefore(startsOn) ? startsOn : rule.opensOn();
            return new Entitlement(
                    id,
                    number,
                    year.from(),
                    year.until(),
                    share(rule.paidMinutes(), terms, year),
                    share(rule.unpaidMinutes(), terms, year),
                    opens.isBefore(year.from()) ? year.from() : opens,
                    noticeDays,
                    carryMinutes,
                    areas.isEmpty());
        });
    }

    private int share(int minutes, Terms terms, LeaveYear year) {
        long weekly = shareHours ? Math.min(terms.weeklyMinutes(), terms.fullTimeMinutes()) : 1;
        long full = shareHours ? terms.fullTimeMinutes() : 1;
        long days = year.days(shareStart ? terms.startsOn() : null);
        long whole = full * year.wholeDays() * STEP;
        return (int) Math.min(minutes, Math.ceilDiv(minutes * weekly * days, whole) * STEP);
    }
}
