package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;

class WritePolicyTest {
    private static List<String> wrong(Runnable writing) {
        return catchThrowableOfType(DomainException.class, writing::run).violations().stream()
                .map(found -> found.field() + " " + found.reason())
                .toList();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(wrong(() -> new WritePolicy(
                        " ",
                        null,
                        13,
                        31,
                        null,
                        null,
                        -1,
                        99,
                        List.of(""),
                        List.of("no such code!"),
                        null,
                        null,
                        null)))
                .containsExactly(
                        "name required",
                        "startsOn required",
                        "yearMonth out-of-range",
                        "yearDay out-of-range",
                        "carryOverMinutes out-of-range",
                        "noticeWorkingDays out-of-range",
                        "areas[0] unknown-code",
                        "rules required",
                        "sites required");
    }

    @Test
    void lines_are_told_by_their_place() {
        assertThat(wrong(() -> PolicyJourneyIT.write(
                        LocalDate.of(2026, 4, 1),
                        new WriteRule("M1", "permanent", 60, 0, null),
                        new WriteRule("m1 ", "permanent", 30, 0, null),
                        new WriteRule(null, "slave", 40_000, 0, LocalDate.MAX))))
                .containsExactly(
                        "rules[1] rule-twice",
                        "rules[2].contract unknown-code",
                        "rules[2].paidMinutes out-of-range",
                        "rules[2].opensOn not-a-date");
    }

    @Test
    void a_line_that_is_nothing_is_refused() {
        assertThat(wrong(() -> new WritePolicy(
                        "P",
                        LocalDate.MAX,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Arrays.asList((WriteRule) null))))
                .containsExactly("startsOn not-a-date", "rules[0] required");
    }
}
