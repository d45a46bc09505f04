package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;

/** Lists of the programme go on from where a page ended, also when something new came before it. */
class ListsGoOnIT {
    private final ProgrammeCity at = new ProgrammeCity();
    private final PolicyService policies = new PolicyService(at.core);
    private final StaffService staff = new StaffService(at.core);

    private <T> List<T> all(Function<String, Slice<T>> page, Runnable between) {
        var all = new ArrayList<T>();
        String after = null;
        do {
            var from = after;
            var slice = at.as(at.hr, () -> page.apply(from));
            all.addAll(slice.items());
            after = slice.next();
            if (all.size() == 1) between.run();
        } while (after != null);
        return all;
    }

    private void draft(String name) {
        at.as(
                at.hr,
                () -> policies.add(new WritePolicy(
                        name,
                        LocalDate.of(2026, 9, 1),
                        4,
                        1,
                        true,
                        true,
                        0,
                        5,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(new WriteRule(null, null, 420, 0, null)))));
    }

    @Test
    void versions_come_once_each_though_drafts_are_written_meanwhile() {
        draft("First");
        draft("Second");
        at.version(at.council, 1, "2026-04-01", Map.of("", new int[] {7, 7}));
        at.version(at.council, 2, "2026-05-01", Map.of("", new int[] {7, 7}));

        var seen = all(after -> policies.list(1, after), () -> draft("Later"));
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().map(PolicyDetails::number).filter(java.util.Objects::nonNull))
                .containsExactly(2, 1);
        assertThat(seen).extracting(PolicyDetails::name).contains("First", "Second");
    }

    @Test
    void grades_come_page_by_page() {
        for (var grade : List.of("Officer", "director", "Senior")) at.employee(at.council, grade, grade, 37);
        assertThat(all(after -> staff.gradesFrom(1, after), () -> {}))
                .extracting(Grade::grade)
                .containsExactly("director", "Officer", "Senior");
    }

    @Test
    void what_is_no_cursor_is_refused() {
        for (var wrong : List.of("20", "x", "MSAyMDI2")) {
            assertThatThrownBy(() -> at.as(at.hr, () -> policies.list(1, wrong)))
                    .isInstanceOf(DomainException.class);
        }
    }
}
