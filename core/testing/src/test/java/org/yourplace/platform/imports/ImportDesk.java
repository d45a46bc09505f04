package org.yourplace.platform.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** Somebody who imports notes, and what is stored of them. */
abstract class ImportDesk {
    final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    final Tenant group = city.tenant("group");
    final Binding member = city.member(group, Role.COORDINATOR);
    final JtaDatabase database = city.database();
    final Notes notes = new Notes();
    final List<String> progress = new ArrayList<>();

    /** Writes a note for each row; "spoil" writes and then refuses, "twice" breaks a constraint, "bug" is one. */
    static class Notes implements Importer {
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

    Imports imports(JtaDatabase in, boolean entities) {
        return city.services().imports("core", in, entities, BundleTexts.core());
    }

    ImportResult run(String csv, boolean dryRun) {
        return run(ImportSource.csv(csv.getBytes(StandardCharsets.UTF_8)), dryRun);
    }

    ImportResult run(ImportSource source, boolean dryRun) {
        return city.as(member, () -> imports(database, false)
                .run(notes, source, dryRun, Locale.UK, (done, total) -> progress.add(done + "/" + total)));
    }

    List<String> stored() {
        return city.owner().withHandle(handle -> handle.createQuery("SELECT about FROM core.task ORDER BY about")
                .mapTo(String.class)
                .list());
    }
}
