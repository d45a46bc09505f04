package org.yourplace.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;
import tools.jackson.databind.JsonNode;

class ImportsTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant group = city.tenant("group");
    private final Binding member = city.member(group, Role.COORDINATOR);
    private final JtaDatabase database = city.database();
    private final Notes notes = new Notes();
    private final List<String> progress = new ArrayList<>();

    /** Writes a note for each row; "spoil" writes and then refuses, "twice" breaks a constraint, "bug" is one. */
    private class Notes implements Importer {
        boolean refuse;

        @Override
        public String id() {
            return "notes";
        }

        @Override
        public List<String> columns() {
            return List.of("about", "openedBy");
        }

        @Override
        public void mayImport() {
            if (refuse) {
                throw DomainException.notFound();
            }
        }

        @Override
        public Outcome apply(Tx tx, JsonNode row) {
            var about = row.path("about").asString("");
            Violations.of().text("about", about, 2, 20).done();
            var id = UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
            boolean there = tx.sql()
                    .createQuery("SELECT id FROM core.task WHERE id = :id")
                    .bind("id", id)
                    .mapTo(UUID.class)
                    .findOne()
                    .isPresent();
            if (there && !about.equals("twice")) {
                return new Outcome(Change.UNCHANGED, List.of());
            }
            insert(tx, id, about);
            if (about.equals("twice")) {
                insert(tx, id, about);
            }
            Violations.of()
                    .check(!about.equals("spoil"), "about", "unknown-code")
                    .done();
            if (about.equals("bug")) {
                throw new IllegalStateException("a bug");
            }
            return new Outcome(Change.CREATED, row.has("colour") ? List.of("postcode-outside") : List.of());
        }

        void insert(Tx tx, UUID id, String about) {
            tx.sql()
                    .createUpdate(
                            "INSERT INTO core.task (id, kind, about, opened_at) VALUES (:id, 'note', :about, core.at())")
                    .bind("id", id)
                    .bind("about", about)
                    .execute();
        }
    }

    @BeforeEach
    void forget() {
        progress.clear();
    }

    private Imports imports(JtaDatabase in, boolean entities) {
        return city.services().imports("core", in, entities, BundleTexts.core());
    }

    private ImportResult run(String csv, boolean dryRun) {
        return run(ImportSource.csv(csv.getBytes(StandardCharsets.UTF_8)), dryRun);
    }

    private ImportResult run(ImportSource source, boolean dryRun) {
        return city.as(member, () -> imports(database, false)
                .run(notes, source, dryRun, Locale.UK, (done, total) -> progress.add(done + "/" + total)));
    }

    private List<String> stored() {
        return city.owner().withHandle(handle -> handle.createQuery("SELECT about FROM core.task ORDER BY about")
                .mapTo(String.class)
                .list());
    }

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
    void headings_separators_and_encodings_are_read_with_patience() {
        var windows = "About;Opened by\ncafé;Zoë\n".getBytes(Charset.forName("windows-1252"));
        var marked = "\uFEFFABOUT\topened_by\nŁódź\tAnn\n".getBytes(StandardCharsets.UTF_8);
        var quoted = "\"a_bout\",\"x\"\r\n\"one, two\r\nlines\",\r\n".getBytes(StandardCharsets.UTF_8);

        for (var bytes : List.of(windows, marked, quoted)) {
            assertThat(run(ImportSource.csv(bytes), false).created()).isEqualTo(1);
        }
        assertThat(stored()).containsExactlyInAnyOrder("café", "Łódź", "one, two\r\nlines");
    }

    @Test
    void json_rows_may_stand_in_an_array_or_below_items_and_odd_ones_are_named() {
        var array = "[{\"about\":\"one\"}, 7, {\"about\":\"two two\",\"colour\":\"red\"}]";
        var below = "{\"data\":{\"items\":[{\"about\":\"three\"}]}}";

        var first = run(ImportSource.json(array.getBytes(StandardCharsets.UTF_8)), false);
        var second = run(ImportSource.json(below.getBytes(StandardCharsets.UTF_8)), false);

        assertThat(first.created()).isEqualTo(2);
        assertThat(first.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.reason()).isEqualTo("not-an-object");
        });
        assertThat(first.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.row()).isEqualTo(3);
            assertThat(warning.reason()).startsWith("The postcode lies outside our area");
        });
        assertThat(second.created()).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_as_a_whole_in_words() {
        var files = List.of(
                ImportSource.csv(new byte[0]),
                ImportSource.csv("colour,size\nred,2\n".getBytes(StandardCharsets.UTF_8)),
                ImportSource.csv("about\n\"open\nand never closed".getBytes(StandardCharsets.UTF_8)),
                ImportSource.json(new byte[0]),
                ImportSource.json("[{\"about\":".getBytes(StandardCharsets.UTF_8)),
                ImportSource.json("[1] x".getBytes(StandardCharsets.UTF_8)),
                ImportSource.json(new byte[] {'"', (byte) 0xC3, '"'}),
                ImportSource.json("[".repeat(5_000).getBytes(StandardCharsets.UTF_8)),
                ImportSource.csv(("about\n" + "row x\n".repeat(25_001)).getBytes(StandardCharsets.UTF_8)),
                ImportSource.csv(new byte[5_000_001]));

        for (var file : files) {
            assertThatExceptionOfType(DomainException.class)
                    .as("%s of %d", file.format(), file.bytes().length)
                    .isThrownBy(() -> run(file, false));
        }
        assertThat(stored()).isEmpty();
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
