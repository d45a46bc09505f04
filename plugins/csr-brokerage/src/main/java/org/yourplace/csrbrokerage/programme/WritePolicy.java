package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * A draft of the policy as written: body of POST and PUT, and bean of the form.
 *
 * @param startsOn the day from which it shall be in force
 * @param yearMonth month in which the year of the allowance begins; absent: April
 * @param yearDay day of that month, 28 at most; absent: the first
 * @param shareHours whether part-time staff have their share; absent: yes
 * @param shareStart whether those who start within the year have their share; absent: yes
 * @param carryOverMinutes how much of what is left goes into the next year; absent: nothing
 * @param noticeWorkingDays how long before the day it must be asked for; absent: five working days
 * @param sites whose staff it is for; absent or empty: every site
 * @param areas codes of the wards in which help counts; absent or empty: anywhere
 * @param counts what counts, in the employer's words
 * @param rules who has how much: one line at least
 */
public record WritePolicy(
        String name,
        LocalDate startsOn,
        @Nullable Integer yearMonth,
        @Nullable Integer yearDay,
        @Nullable Boolean shareHours,
        @Nullable Boolean shareStart,
        @Nullable Integer carryOverMinutes,
        @Nullable Integer noticeWorkingDays,
        @Nullable List<String> sites,
        @Nullable List<String> areas,
        @Nullable String counts,
        @Nullable Promise promise,
        List<WriteRule> rules) {
    public static final int MOST_RULES = 40;
    static final int NOTICE = 60;
    static final int COUNTS = 1_000;
    private static final int NAME = 120;
    private static final int MOST = 60;
    private static final int APRIL = 4;
    private static final int LAST_DAY = 28;
    private static final int USUAL_NOTICE = 5;

    public WritePolicy {
        yearMonth = Objects.requireNonNullElse(yearMonth, APRIL);
        yearDay = Objects.requireNonNullElse(yearDay, 1);
        shareHours = Objects.requireNonNullElse(shareHours, true);
        shareStart = Objects.requireNonNullElse(shareStart, true);
        carryOverMinutes = Objects.requireNonNullElse(carryOverMinutes, 0);
        noticeWorkingDays = Objects.requireNonNullElse(noticeWorkingDays, USUAL_NOTICE);
        sites = sites == null ? List.of() : sites;
        areas = areas == null ? List.of() : areas;
        rules = rules == null ? List.of() : rules;
        counts = counts == null || counts.isBlank() ? null : counts.strip();
        var violations = Violations.of()
                .text("name", name, 1, NAME)
                .check(startsOn != null, "startsOn", "required")
                .check(Days.meant(startsOn), "startsOn", "not-a-date")
                .range("yearMonth", yearMonth, 1, 12)
                .range("yearDay", yearDay, 1, LAST_DAY)
                .range("carryOverMinutes", carryOverMinutes, 0, WriteRule.MOST)
                .range("noticeWorkingDays", noticeWorkingDays, 0, NOTICE)
                .check(sites.size() <= MOST, "sites", "too-many", MOST)
                .codes("areas", areas, MOST)
                .optionalText("counts", counts, COUNTS)
                .check(!rules.isEmpty(), "rules", "required")
                .check(rules.size() <= MOST_RULES, "rules", "too-many", MOST_RULES);
        sites.forEach(site -> violations.text("sites", site, 1, WriteTerms.SITE));
        checkRules(rules, violations);
        violations.done();
        name = name.strip();
        sites = sites.stream().map(String::strip).distinct().toList();
        areas = areas.stream().distinct().toList();
        rules = List.copyOf(rules);
    }

    private static void checkRules(List<WriteRule> rules, Violations violations) {
        var whom = new HashSet<String>();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var at = "rules[" + i + "]";
            if (rule == null) {
                violations.check(false, at, "required");
                continue;
            }
            rule.check(at, violations);
            violations.check(whom.add(rule.whom()), at, "rule-twice");
        }
    }
}
