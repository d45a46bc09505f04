package org.yourplace.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.testing.TestCity;

/** Whole rows go in, bad ones are named, and a preview is taken back. */
class ImportsTest extends ImportDesk {
    @Test
    void good_rows_go_in_and_each_bad_one_is_named_with_row_field_and_reason() {
        var result = run("about\nfirst\nx\n\nspoil\ntwice\nbug\nlast\n", false);

        assertThat(result.created()).isEqualTo(2);
        assertThat(result.rejected()).isEqualTo(4);
        assertThat(stored()).containsExactly("first", "last");
        assertThat(result.errors())
                .extracting(error -> error.row() + " " + error.field() + " " + error.reason())
                .containsExactly(
                        "3 about too-short",
                        "5 about unknown-code",
                        "6 row already-exists",
                        "7 row could-not-be-stored");
        assertThat(result.errors().getFirst().detail()).isEqualTo("Write at least 2 characters.");
    }

    @Test
    void a_preview_tells_what_would_happen_and_keeps_nothing() {
        var csv = "about\nfirst\nfirst\nspoil\ntwice\n";

        var preview = run(csv, true);

        assertThat(stored()).isEmpty();
        assertThat(preview.created()).isEqualTo(1);
        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.rejected()).isEqualTo(2);
        var real = run(csv, false);
        assertThat(List.of(real.created(), real.unchanged(), real.rejected()))
                .containsExactly(preview.created(), preview.unchanged(), preview.rejected());
        assertThat(real.errors()).isEqualTo(preview.errors());
    }

    @Test
    void a_second_run_creates_nothing() {
        run("about\none\ntwo 2\n", false);

        var again = run("about\none\ntwo 2\n", false);

        assertThat(again.created()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void who_may_not_import_is_refused_before_anything_is_read() {
        notes.refuse = true;

        assertThatThrownBy(() -> run(new ImportSource(ImportSource.Format.JSON, new byte[0]), true))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("not-found");
    }

    @Test
    void progress_is_told_and_the_run_is_kept_with_its_counts_and_a_line_in_the_trail() {
        var csv = new StringBuilder("about\n");
        for (int i = 0; i < 250; i++) {
            csv.append("note ").append(i).append('\n');
        }

        var result = run(csv.toString(), false);

        assertThat(progress.getFirst()).isEqualTo("0/250");
        assertThat(progress).contains("150/250");
        assertThat(progress.getLast()).isEqualTo("250/250");
        var runs = city.as(member, () -> database.read(tx -> new ImportRuns().latest(tx, "core", 5)));
        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.id()).isEqualTo(result.run());
            assertThat(run.created()).isEqualTo(250);
            assertThat(run.startedBy()).isEqualTo("Sam Sample");
        });
        var trail = city.owner().withHandle(handle -> handle.createQuery("SELECT action FROM core.audit")
                .mapTo(String.class)
                .list());
        assertThat(trail).containsExactly("imported");
    }

    @Test
    void what_a_bad_row_left_in_the_entity_manager_is_forgotten() {
        var jpa = city.database(Note.class);
        var throughJpa = new Notes() {
            @Override
            void insert(Tx tx, UUID id, String about) {
                tx.em().persist(new Note(id, about, TestCity.NOW.atOffset(java.time.ZoneOffset.UTC)));
            }
        };
        var csv = ImportSource.csv("about\none\nspoil\nthree\n".getBytes(StandardCharsets.UTF_8));

        var result =
                city.as(member, () -> imports(jpa, true).run(throughJpa, csv, false, Locale.UK, ImportProgress.UNSEEN));

        assertThat(result.created()).isEqualTo(2);
        assertThat(stored()).containsExactly("one", "three");
    }
}
