package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions and terms for tests: the year starts on 1 April unless said otherwise. */
final class Sample {
    static final int HOUR = 60;
    static final int FULL = 37 * HOUR;

    private Sample() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Version version(int number, String startsOn, Rule... rules) {
        return version(number, startsOn, MonthDay.of(4, 1), rules);
    }

    static Version version(int number, String startsOn, MonthDay year, Rule... rules) {
        return new Version(
                UUID.randomUUID(), number, day(startsOn), year, true, true, 0, 5, List.of(), List.of(), List.of(rules));
    }

    static Rule paid(@Nullable String grade, int hours) {
        return new Rule(grade, null, hours * HOUR, 0, null);
    }

    static Rule unpaid(@Nullable String grade, int hours) {
        return new Rule(grade, null, 0, hours * HOUR, null);
    }

    static Terms fullTime(String grade) {
        return terms(grade, FULL, "2020-01-01");
    }

    static Terms terms(String grade, int weekly, String startsOn) {
        return new Terms(false, grade, Contract.PERMANENT, weekly, FULL, day(startsOn), null, "Civic Centre");
    }
}
