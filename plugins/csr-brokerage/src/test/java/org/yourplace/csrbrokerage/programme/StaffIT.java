package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.spi.who.Role;

class StaffIT {
    private final ProgrammeCity at = new ProgrammeCity();
    private final StaffService staff = new StaffService(at.core);

    private static WriteTerms terms(String grade) {
        return new WriteTerms(null, grade, "permanent", 2220, 2220, LocalDate.of(2020, 1, 1), null, "Civic Centre");
    }

    private List<String> names(FindStaff find) {
        return at.as(at.hr, () -> staff.list(find, 100, null)).items().stream()
                .map(StaffMember::name)
                .toList();
    }

    @Test
    void terms_are_written_by_hand_and_give_an_allowance_at_once() {
        at.version(at.council, 1, "2026-04-01", Map.of("", new int[] {7, 0}));
        var priya = at.member(at.council, "7", "Priya Nair");
        assertThat(at.as(at.hr, () -> staff.read(priya)).allowance()).isNull();

        var written = at.as(at.hr, () -> staff.write(priya, new IfMatch(0L), terms("M1")));

        assertThat(written.version()).isEqualTo(1);
        assertThat(written.allowance().paidMinutes()).isEqualTo(420);
        assertThat(written.source()).isEqualTo("hand");
        assertThatThrownBy(() -> at.as(at.hr, () -> staff.write(priya, new IfMatch(0L), terms("M2"))))
                .hasMessageContaining("stale");
    }

    @Test
    void the_list_is_searched_and_narrowed() {
        at.employee(at.council, "1", "M1", 37);
        at.employee(at.council, "2", "M2", 37);
        at.member(at.council, "3", "Nobody Yet");
        at.terms(at.council, at.member(at.council, "4", "Cllr Moss"), null, 37, true);

        assertThat(names(FindStaff.ALL))
                .containsExactly("Cllr Moss", "Nobody Yet", "Person 1", "Person 2", "Sam Sample");
        assertThat(names(new FindStaff("person 2@council", null, null))).containsExactly("Person 2");
        assertThat(names(new FindStaff(null, "m1", null))).containsExactly("Person 1");
        assertThat(names(new FindStaff(null, null, "without-terms"))).containsExactly("Nobody Yet", "Sam Sample");
        assertThat(names(new FindStaff(null, null, "councillors"))).containsExactly("Cllr Moss");
        assertThat(at.as(at.hr, staff::withoutTerms)).isEqualTo(2);
    }

    @Test
    void the_list_goes_on_where_it_stopped() {
        for (int i = 0; i < 5; i++) {
            at.employee(at.council, "N" + i, "M1", 37);
        }

        var first = at.as(at.hr, () -> staff.list(FindStaff.ALL, 4, null));
        var second = at.as(at.hr, () -> staff.list(FindStaff.ALL, 4, first.next()));

        assertThat(first.items()).hasSize(4);
        assertThat(second.items()).extracting(StaffMember::name).containsExactly("Person N4", "Sam Sample");
        assertThatThrownBy(() -> at.as(at.hr, () -> staff.list(FindStaff.ALL, 4, "x")))
                .hasMessageContaining("not-a-cursor");
    }

    @Test
    void two_records_of_one_person_are_one_line() {
        var old = at.employee(at.council, "1", "M1", 37);
        var kept = at.member(at.council, "2", "Person 1");
        at.run("UPDATE core.membership SET merged_into = ?, until = '2026-05-31Z' WHERE id = ?", kept, old);

        assertThat(names(new FindStaff(null, "M1", null))).containsExactly("Person 1");
        assertThat(at.as(at.hr, staff::grades)).containsExactly(new Grade("M1", 1, null));
        var written = at.as(at.hr, () -> staff.write(kept, null, terms("M2")));
        assertThat(written.grade()).isEqualTo("M2");
    }

    @Test
    void an_hours_cost_is_what_the_employer_typed() {
        at.employee(at.council, "1", "M1", 37);
        at.as(at.hr, () -> {
            staff.cost(List.of(new WriteGradeCost("m1", 3_000), new WriteGradeCost("Chief", 9_000)));
            staff.cost(List.of(new WriteGradeCost("M1", 3_100)));
            return true;
        });

        assertThat(at.as(at.hr, staff::grades))
                .containsExactly(new Grade("Chief", 0, 9_000), new Grade("m1", 1, 3_100));
    }

    @Test
    void nobody_else_sees_terms() {
        var one = at.employee(at.council, "1", "M1", 37);
        var manager = at.city.member(at.council, Role.LINE_MANAGER);
        var stranger = at.city.member(at.harbourline, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> at.as(manager, () -> staff.read(one))).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> at.as(stranger, () -> staff.read(one))).hasMessageContaining("not-found");
        assertThatThrownBy(() -> at.as(stranger, () -> staff.write(one, null, terms("M9"))))
                .hasMessageContaining("not-found");
        assertThatThrownBy(() -> at.as(at.hr, () -> staff.read(UUID.randomUUID())))
                .hasMessageContaining("not-found");
    }
}
