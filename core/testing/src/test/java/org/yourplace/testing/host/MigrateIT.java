package org.yourplace.testing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yourplace.platform.migrate.Login;
import org.yourplace.platform.migrate.Migrate;
import org.yourplace.platform.migrate.Roles;
import org.yourplace.platform.plugin.AllowList;
import org.yourplace.platform.plugin.PluginJar;
import org.yourplace.platform.plugin.Refusal;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.JarFactory;

class MigrateIT {
    private static final String ISOLATED = """
            CREATE TABLE note (id uuid, tenant_id bigint NOT NULL DEFAULT core.owner(), audience_id bigint NOT NULL DEFAULT core.owner(),
              text text, PRIMARY KEY (id, tenant_id));
            SELECT core.isolate('good_notes.note');
            SELECT core.classify('good_notes.note', 'key: id, tenant_id, audience_id; tenant: text');
            CREATE FUNCTION shout() RETURNS text LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$ SELECT '${loud}' $$;
            ALTER FUNCTION shout() OWNER TO yp_desk;
            """;

    @TempDir
    private Path folder;

    private EmbeddedDatabase database;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.bare();
    }

    private Migrate.Report migrate() throws SQLException {
        return Migrate.run(new Login(database.url(), "yp_owner", ""), folder, AllowList.ANY);
    }

    private static JarFactory goodNotes() {
        return JarFactory.plugin("good-notes").file("db/good_notes/V001__notes.sql", ISOLATED);
    }

    @Test
    void core_is_migrated_once_and_its_tables_pass_the_lint() throws SQLException {
        var first = migrate();
        var second = migrate();

        assertThat(first.migrated().getFirst().scripts()).isGreaterThan(8);
        assertThat(second.migrated()).containsExactly(new Migrate.Migrated("core", 0));
        assertThat(all("SELECT problem FROM core.lint('core')")).isEmpty();
    }

    @Test
    void a_plugins_tables_lie_in_a_schema_of_its_own_with_a_history_of_its_own() throws SQLException {
        goodNotes().into(folder, "good-notes.jar");

        var report = migrate();

        assertThat(report.migrated()).contains(new Migrate.Migrated("good_notes", 1));
        assertThat(report.refused()).isEmpty();
        assertThat(all("SELECT script FROM good_notes.flyway_history WHERE version = '001'"))
                .containsExactly("V001__notes.sql");
        assertThat(usage("yp_app", "good_notes")).isTrue();
        assertThat(all("SELECT has_schema_privilege('yp_desk', 'good_notes', 'CREATE')"))
                .containsExactly("f");
        assertThat(migrate().migrated()).contains(new Migrate.Migrated("good_notes", 0));
    }

    @Test
    void a_jar_that_cannot_be_used_is_written_down_with_its_reason_and_the_rest_go_on()
            throws SQLException, IOException {
        JarFactory.plugin("bad-sql")
                .file("db/bad_sql/V001__bad.sql", "CREATE TABEL x ()")
                .into(folder, "bad-sql.jar");
        goodNotes().into(folder, "good-notes.jar");
        goodNotes().into(folder, "good-notes-copy.jar");
        JarFactory.plugin("tomorrow").requires("9.0.0").into(folder, "tomorrow.jar");
        Files.writeString(folder.resolve("text.jar"), "I am no jar");
        JarFactory.plugin("core").into(folder, "core.jar");

        var report = migrate();

        assertThat(report.refused())
                .extracting(Refusal::file, Refusal::reason)
                .containsExactlyInAnyOrder(
                        tuple("bad-sql.jar", "its database scripts failed: ERROR: syntax error at or near \"TABEL\""),
                        tuple("good-notes.jar", "it repeats the id of good-notes-copy.jar, which stays"),
                        tuple("tomorrow.jar", "it needs SPI 9.0.0, this host has 1.0.0"),
                        tuple("text.jar", "this file is not a jar"),
                        tuple("core.jar", "its Plugin-Id \"core\" cannot be a feature's id"));
        assertThat(all("SELECT file || ': ' || refusal FROM core.plugin_jar WHERE refusal IS NOT NULL"))
                .hasSize(5);
        assertThat(all("SELECT file FROM core.plugin_jar WHERE refusal IS NULL"))
                .containsExactly("good-notes-copy.jar");
        assertThat(report.migrated()).contains(new Migrate.Migrated("good_notes", 1));
    }

    @Test
    void a_table_that_is_not_isolated_closes_its_schema() throws SQLException {
        JarFactory.plugin("open-door").file("db/open_door/V001__open.sql", """
                        CREATE TABLE secret (id uuid, tenant_id bigint, word text, PRIMARY KEY (id, tenant_id));
                        SELECT core.classify('open_door.secret', 'key: id, tenant_id; person: word');
                        GRANT SELECT ON secret TO yp_app;""").into(folder, "open-door.jar");

        var report = migrate();

        assertThat(report.refused().getFirst().reason())
                .contains("open_door.secret: row-level security is not enabled and forced");
        assertThat(usage("yp_app", "open_door")).isFalse();
        try (var app = database.as("yp_app").getConnection();
                var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM open_door.secret"))
                    .hasMessageContaining("permission denied for schema open_door");
        }
    }

    @Test
    void a_script_that_fails_leaves_the_tables_of_the_jar_before_it_in_use() throws SQLException {
        goodNotes().into(folder, "good-notes.jar");
        migrate();
        goodNotes().file("db/good_notes/V002__bad.sql", "SELECT 1/0").into(folder, "good-notes.jar");

        var report = migrate();

        assertThat(report.refused())
                .extracting(Refusal::reason)
                .containsExactly("its database scripts failed: ERROR: division by zero");
        assertThat(usage("yp_app", "good_notes")).isTrue();
    }

    @Test
    void a_later_jar_may_bring_a_script_with_a_lower_number_of_another_part() throws SQLException {
        goodNotes().file("db/good_notes/V030__later_part.sql", "SELECT 1").into(folder, "good-notes.jar");
        migrate();
        goodNotes()
                .file("db/good_notes/V030__later_part.sql", "SELECT 1")
                .file("db/good_notes/V014__earlier_part.sql", "SELECT 2")
                .into(folder, "good-notes.jar");

        var report = migrate();

        assertThat(report.refused()).isEmpty();
        assertThat(report.migrated()).contains(new Migrate.Migrated("good_notes", 1));
        assertThat(usage("yp_app", "good_notes")).isTrue();
    }

    @Test
    void with_a_list_of_sums_only_the_jars_on_it_are_migrated() throws SQLException, IOException {
        var listed = PluginJar.read(goodNotes().into(folder, "good-notes.jar"));
        JarFactory.plugin("stranger").into(folder, "stranger.jar");
        var list =
                Files.writeString(folder.resolve("allowed.txt"), "# ours\n" + listed.sha256() + "  good-notes.jar\n");

        var report = Migrate.run(new Login(database.url(), "yp_owner", ""), folder, AllowList.read(list));

        assertThat(report.refused())
                .containsExactly(
                        new Refusal("stranger.jar", "stranger", "its SHA-256 is not on the list of allowed plugins"));
        assertThat(report.migrated()).contains(new Migrate.Migrated("good_notes", 1));
    }

    @Test
    void somebody_who_may_not_create_roles_is_told_which_are_missing() throws SQLException {
        run("CREATE ROLE nobody LOGIN ");
        try (var nobody = database.as("nobody").getConnection()) {
            assertThat(Roles.ensure(nobody, Map.of())).isFalse();

            run("ALTER ROLE yp_worker RENAME TO hidden");
            assertThatThrownBy(() -> Roles.ensure(nobody, Map.of()))
                    .isInstanceOf(Roles.MissingException.class)
                    .hasMessage("the database lacks the role yp_worker and nobody may not create them: "
                            + "run db/core/roles.sql once as somebody who may");
        } finally {
            run("ALTER ROLE hidden RENAME TO yp_worker");
            run("DROP ROLE nobody");
        }
    }

    private List<String> all(String sql) {
        return database.jdbi("postgres")
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private void run(String sql) {
        database.jdbi("postgres").useHandle(handle -> handle.execute(sql));
    }

    private boolean usage(String role, String schema) {
        return all("SELECT has_schema_privilege('" + role + "', '" + schema + "', 'USAGE')")
                .equals(List.of("t"));
    }
}
