package org.yourplace.volunteeringbank.dbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yourplace.platform.rules.RuleBook;
import org.yourplace.spi.rules.Rule;
import org.yourplace.volunteeringbank.dbs.Verdict.Outcome;

/** The table of decisions, with days on both sides of 1 September 2026. Codes of levels: b, s, e, eb. */
class EligibilityTest {
    private static final Map<String, DbsLevel> LEVELS =
            Map.of("b", DbsLevel.BASIC, "s", DbsLevel.STANDARD, "e", DbsLevel.ENHANCED, "eb", DbsLevel.ENHANCED_BARRED);
    private static final RuleBook BOOK = RuleBook.shipped();

    private final Eligibility eligibility = new Eligibility(BOOK::inForce);

    @ParameterizedTest(name = "{0}, {1}, {2}, supervised {3}, on {4}: {5} {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                // nobody under 18 and nobody who gets care: nothing above basic
                "neither,  practical,       often,     -,   2026-08-31, s,  REFUSED",
                "neither,  practical,       often,     -,   2026-09-01, e,  REFUSED",
                "neither,  teach,           often,     no,  2026-11-23, eb, REFUSED",
                "neither,  practical,       often,     -,   2026-11-23, b,  FITS",
                "neither,  money,           often,     -,   2026-11-23, s,  ASK",
                "neither,  other,           often,     -,   2026-11-23, e,  ASK",
                // children, nobody watching: the same on both sides
                "children, teach,           often,     no,  2026-08-31, eb, FITS",
                "children, teach,           often,     no,  2026-09-01, eb, FITS",
                "children, supervise,       overnight, no,  2026-09-01, e,  FITS",
                "children, drive,           often,     no,  2026-09-01, eb, FITS",
                "children, teach,           seldom,    no,  2026-09-01, eb, ASK",
                // children, supervised: the exemption ends
                "children, teach,           often,     yes, 2026-08-31, eb, REFUSED",
                "children, teach,           often,     yes, 2026-08-31, e,  ASK",
                "children, teach,           often,     yes, 2026-09-01, eb, FITS",
                "children, supervise,       overnight, yes, 2026-09-01, eb, FITS",
                "children, teach,           seldom,    yes, 2026-09-01, eb, ASK",
                "children, practical,       often,     yes, 2026-09-01, e,  ASK",
                // adults who get care: even once
                "adults,   personal-care,   seldom,    yes, 2026-08-31, eb, FITS",
                "adults,   care-transport,  seldom,    no,  2026-09-01, eb, FITS",
                "adults,   household-money, often,     -,   2026-09-01, e,  FITS",
                "adults,   company,         often,     -,   2026-09-01, e,  ASK",
                // not asked, not decided
                "-,        -,               -,         -,   2026-09-01, eb, ASK",
                "-,        -,               -,         -,   2026-09-01, b,  FITS"
            })
    void the_rule_in_force_on_the_day_decides(
            @Nullable String with,
            @Nullable String task,
            @Nullable String often,
            @Nullable String supervised,
            LocalDate on,
            String level,
            Outcome expected) {
        var work = new Work(
                Stream.ofNullable(with).collect(Collectors.toSet()),
                Stream.ofNullable(task).collect(Collectors.toSet()),
                often,
                supervised);

        var verdict = eligibility.of(work, LEVELS.get(level), on);

        assertThat(verdict.outcome()).isEqualTo(expected);
    }

    @Test
    void a_refusal_always_names_its_rule_and_source_and_every_other_answer_that_a_rule_gives_too() {
        everyWork(new Random(17), 20_000).forEach(asked -> {
            var verdict = eligibility.of(asked.work(), asked.level(), asked.on());
            assertThat(verdict.rule() != null).as(asked.toString()).isEqualTo(verdict.outcome() != Outcome.ASK);
            assertThat(verdict.source() != null).as(asked.toString()).isEqualTo(verdict.outcome() != Outcome.ASK);
        });
    }

    @Test
    void what_may_be_asked_for_makes_every_lighter_check_fit() {
        everyWork(new Random(18), 20_000).forEach(asked -> {
            if (eligibility.of(asked.work(), asked.level(), asked.on()).is(Outcome.FITS)) {
                assertThat(Stream.of(DbsLevel.values())
                                .filter(level -> level.compareTo(asked.level()) < 0)
                                .map(level -> eligibility.of(asked.work(), level, asked.on())))
                        .as(asked.toString())
                        .allMatch(lighter -> lighter.is(Outcome.FITS));
            }
        });
    }

    @Test
    void only_work_with_children_under_supervision_is_decided_otherwise_from_the_first_of_september() {
        var before = LocalDate.of(2026, 8, 31);
        var after = LocalDate.of(2026, 9, 1);
        everyWork(new Random(19), 20_000).forEach(asked -> {
            var old = eligibility.of(asked.work(), asked.level(), before).outcome();
            var now = eligibility.of(asked.work(), asked.level(), after).outcome();
            if (old != now) {
                assertThat(asked.work().with()).as(asked.toString()).contains("children");
                assertThat(asked.work().supervised()).as(asked.toString()).isEqualTo("yes");
            }
        });
    }

    @Test
    void a_rule_whose_source_nobody_read_decides_nothing() {
        var guess = new Rule(
                Eligibility.FAMILY,
                "no-listed-work",
                LocalDate.of(2020, 1, 1),
                null,
                "A guess.",
                "Somebody said so",
                false,
                null,
                Map.of("with", "neither", "refuses", "dbs-enhanced"));
        var replaced = BOOK.under(List.of(guess));

        var verdict = new Eligibility(replaced::inForce)
                .of(
                        new Work(Set.of("neither"), Set.of("practical"), "often", null),
                        DbsLevel.ENHANCED,
                        LocalDate.of(2026, 11, 23));

        assertThat(verdict.outcome()).isEqualTo(Outcome.ASK);
    }

    private record Asked(Work work, DbsLevel level, LocalDate on) {}

    private static Stream<Asked> everyWork(Random random, int times) {
        return Stream.generate(() -> new Asked(
                        new Work(
                                some(random, Work.WITH),
                                some(random, Work.TASKS),
                                one(random, Work.OFTEN),
                                one(random, Work.SUPERVISED)),
                        DbsLevel.values()[random.nextInt(4)],
                        LocalDate.of(2026, 8, 1).plusDays(random.nextInt(60))))
                .limit(times);
    }

    private static Set<String> some(Random random, List<String> words) {
        return words.stream().filter(word -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }

    private static @Nullable String one(Random random, List<String> words) {
        int at = random.nextInt(words.size() + 1);
        return at == words.size() ? null : words.get(at);
    }
}
