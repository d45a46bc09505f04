package org.yourplace.csrbrokerage.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is hidden stays hidden, whatever is added up and taken away. */
class SuppressionTest {
    private static Counted.Line grade(String code, long staff, long people, long paid, long unpaid) {
        return new Counted.Line(code, Map.of("staff", staff, "people", people, "paid", paid, "unpaid", unpaid));
    }

    private static Counted grades(Counted.Line... lines) {
        return new Counted(Sheet.GRADES, List.of(lines));
    }

    private static List<String> hidden(Counted table) {
        var decided = Suppression.of(List.of(table));
        var hidden = new ArrayList<String>();
        for (var line : table.lines()) {
            if (decided.hides(table.sheet(), line.code(), "people")) hidden.add(line.code());
        }
        if (decided.hides(table.sheet(), Counted.TOTAL, "people")) hidden.add(Counted.TOTAL);
        return hidden;
    }

    @Test
    void a_grade_of_three_is_hidden_and_the_smallest_other_with_it() {
        assertThat(hidden(grades(
                        grade("a", 40, 20, 900, 60), grade("b", 30, 9, 300, 60), grade("partners", 3, 2, 240, 60))))
                .containsExactly("b", "partners");
    }

    @Test
    void a_large_grade_in_which_nobody_took_part_is_shown() {
        assertThat(hidden(grades(grade("a", 40, 20, 900, 0), grade("b", 30, 0, 0, 0))))
                .isEmpty();
    }

    @Test
    void fewer_than_five_altogether_hide_the_total_too() {
        assertThat(hidden(grades(grade("a", 40, 3, 900, 0), grade("b", 30, 1, 60, 0))))
                .containsExactly("a", "b", Counted.TOTAL);
    }

    @Test
    void two_hidden_lines_of_four_people_need_a_third() {
        assertThat(hidden(grades(
                        grade("a", 40, 20, 900, 60),
                        grade("b", 30, 9, 300, 60),
                        grade("c", 9, 2, 240, 60),
                        grade("d", 9, 2, 240, 60))))
                .containsExactly("b", "c", "d");
    }

    @Test
    void only_the_column_that_needs_it_is_hidden_of_a_large_line() {
        var table = grades(
                grade("a", 400, 90, 9_000, 600),
                grade("b", 30, 9, 300, 0),
                grade("c", 30, 12, 300, 0),
                grade("d", 9, 2, 240, 0));
        var decided = Suppression.of(List.of(table));

        assertThat(hidden(table)).containsExactly("b", "d");
        assertThat(decided.hides(Sheet.GRADES, "a", "unpaid")).isTrue();
        assertThat(decided.hides(Sheet.GRADES, "a", "paid")).isFalse();
        assertThat(decided.hides(Sheet.GRADES, "b", "unpaid")).isFalse();
        assertThat(decided.hides(Sheet.GRADES, "c", "paid")).isFalse();
        assertThat(decided.hides(Sheet.GRADES, Counted.TOTAL, "unpaid")).isFalse();
    }

    @Test
    void a_hidden_total_is_hidden_in_the_table_that_shares_it() {
        var few = grades(grade("a", 40, 3, 900, 0));
        var areas = new Counted(
                Sheet.AREAS,
                List.of(
                        new Counted.Line("1", Map.of("days", 8L, "minutes", 600L)),
                        new Counted.Line("2", Map.of("days", 6L, "minutes", 300L))));
        var decided = Suppression.of(List.of(few, areas));

        assertThat(decided.hides(Sheet.AREAS, Counted.TOTAL, "minutes")).isTrue();
        assertThat(decided.hides(Sheet.AREAS, "2", "minutes")).isTrue();
    }

    private static Counted placements(long... people) {
        var lines = new ArrayList<Counted.Line>();
        for (int i = 0; i < people.length; i++) {
            lines.add(new Counted.Line("k" + i, Map.of("placements", people[i] * 2, "people", people[i])));
        }
        return new Counted(Sheet.PLACEMENTS_GOING_ON, lines);
    }

    private static List<Boolean> hiddenPlacements(Counted table) {
        var decided = Suppression.of(List.of(table));
        return java.util.stream.Stream.concat(
                        table.lines().stream().map(Counted.Line::code), java.util.stream.Stream.of(Counted.TOTAL))
                .map(line -> decided.hides(Sheet.PLACEMENTS_GOING_ON, line, "placements"))
                .toList();
    }

    @Test
    void placements_of_few_people_are_hidden_with_their_total_however_many_they_are() {
        assertThat(hiddenPlacements(placements(1, 1))).containsOnly(true);
        assertThat(hiddenPlacements(placements(3))).containsOnly(true);
        assertThat(hiddenPlacements(placements(7, 9))).containsOnly(false);
        assertThat(hiddenPlacements(placements(7, 1, 9))).containsExactly(true, true, false, false);
    }

    @Test
    void a_total_that_says_one_for_each_hidden_line_is_hidden() {
        assertThat(hiddenPlacements(placements(1, 1, 1, 1, 1))).containsOnly(true);
        assertThat(hiddenPlacements(placements(1, 1, 1, 1, 2))).containsExactly(true, true, true, true, true, false);
    }

    @Test
    void no_hidden_figure_of_ten_thousand_quarters_can_be_worked_out() {
        var random = new Random(20261123);
        int hiddenCells = 0;
        for (int round = 0; round < 2_500; round++) {
            var attacker = new Attacker();
            // four quarters in a row, with the sums over them that a screen shows
            for (int quarter = 0; quarter < 4; quarter++) {
                hiddenCells += show(attacker, "q" + quarter + " ", quarter(random, quarter > 0));
            }
            assertThat(attacker.found()).as("round " + round).isEmpty();
        }
        assertThat(hiddenCells).isGreaterThan(10_000);
    }

    private static List<Counted> quarter(Random random, boolean corrected) {
        var grades = new ArrayList<Counted.Line>();
        long employers = 0;
        for (int grade = 0; grade < 1 + random.nextInt(6); grade++) {
            int staff = 1 + random.nextInt(random.nextBoolean() ? 6 : 40);
            int people = random.nextInt(3) == 0 ? 0 : random.nextInt(staff + 1);
            long paid = people == 0 ? 0 : random.nextInt(2) * (people * 60L + random.nextInt(300));
            long unpaid = people == 0 ? 0 : random.nextInt(3) == 0 ? people * 30L : 0;
            if (people > 0 && paid + unpaid == 0) paid = people * 60L;
            employers += paid + unpaid;
            grades.add(grade("g" + grade, staff, people, paid, unpaid));
        }
        if (corrected && random.nextInt(3) == 0) {
            long correction = random.nextInt(200) - 100L;
            if (correction != 0) {
                employers += correction;
                grades.add(new Counted.Line(Counted.CORRECTIONS, Map.of("paid", correction)));
            }
        }
        return List.of(
                grades(grades.toArray(Counted.Line[]::new)),
                areas(random, Sheet.AREAS, employers),
                areas(random, Sheet.OWN_AREAS, random.nextInt(3) == 0 ? 0 : random.nextInt(3_000)),
                placements(random, Sheet.PLACEMENTS_BEGUN, corrected),
                placements(random, Sheet.PLACEMENTS_GOING_ON, false));
    }

    private static Counted placements(Random random, Sheet sheet, boolean corrected) {
        var lines = new ArrayList<Counted.Line>();
        for (int kind = 0; kind < random.nextInt(6); kind++) {
            long people = 1 + random.nextInt(random.nextBoolean() ? 3 : 15);
            lines.add(new Counted.Line("k" + kind, Map.of("placements", people + random.nextInt(4), "people", people)));
        }
        if (corrected && random.nextInt(3) == 0) {
            lines.add(new Counted.Line(Counted.CORRECTIONS, Map.of("placements", 1L + random.nextInt(3))));
        }
        return new Counted(sheet, lines);
    }

    /** So many minutes over the tenths, the last taking what is left. */
    private static Counted areas(Random random, Sheet sheet, long minutes) {
        var lines = new ArrayList<Counted.Line>();
        long left = minutes;
        for (int decile = 1; decile <= 10; decile++) {
            long here =
                    decile == 10 ? left : random.nextBoolean() ? 0 : Math.min(Math.max(0, left), random.nextInt(600));
            left -= here;
            long days = here <= 0 ? 0 : 1 + random.nextInt(12);
            lines.add(new Counted.Line(
                    here < 0 ? Counted.CORRECTIONS : Integer.toString(decile), Map.of("days", days, "minutes", here)));
        }
        return new Counted(sheet, lines);
    }

    /** Tells the attacker everything that is shown, and which sums hold. Gives how many figures are hidden. */
    private static int show(Attacker attacker, String prefix, List<Counted> tables) {
        var decided = Suppression.of(tables);
        int hidden = 0;
        for (var table : tables) {
            for (var measure : table.sheet().measures()) {
                var unknowns = new HashMap<String, Integer>();
                long known = 0;
                for (var line : table.lines()) {
                    if (decided.hides(table.sheet(), line.code(), measure)) {
                        var name = prefix + table.sheet() + " " + line.code() + " " + measure;
                        attacker.unknown(name, line.code().equals(Counted.CORRECTIONS));
                        unknowns.put(name, 1);
                        hidden++;
                    } else {
                        known += line.value(measure);
                    }
                }
                if (decided.hides(table.sheet(), Counted.TOTAL, measure)) {
                    var name = prefix + table.sheet() + " total " + measure;
                    attacker.unknown(name, true);
                    unknowns.put(name, -1);
                    hidden++;
                    attacker.equation(unknowns, -known);
                } else {
                    attacker.equation(unknowns, table.total(measure) - known);
                }
            }
        }
        shared(attacker, prefix, tables, decided);
        return hidden;
    }

    /** Both tables say how long the employer's time was. */
    private static void shared(Attacker attacker, String prefix, List<Counted> tables, Suppression decided) {
        var unknowns = new HashMap<String, Integer>();
        long known = 0;
        for (var table : tables.subList(0, 2)) {
            for (var measure : List.of("paid", "unpaid", "minutes")) {
                if (!table.sheet().measures().contains(measure)) continue;
                int sign = table.sheet() == Sheet.GRADES ? 1 : -1;
                if (decided.hides(table.sheet(), Counted.TOTAL, measure)) {
                    unknowns.put(prefix + table.sheet() + " total " + measure, sign);
                } else {
                    known += sign * table.total(measure);
                }
            }
        }
        attacker.equation(unknowns, -known);
    }
}
