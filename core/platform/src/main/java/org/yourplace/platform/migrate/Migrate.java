package org.yourplace.platform.migrate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.plugin.AllowList;
import org.yourplace.platform.plugin.PluginFolder;
import org.yourplace.platform.plugin.PluginJar;
import org.yourplace.platform.plugin.Refusal;
import org.yourplace.platform.plugin.RefusedException;

/**
 * The {@code migrate} command. It runs core's scripts, then those of each jar in the plugin folder; a jar that fails is written down with
 * the reason and the rest go on.
 */
public final class Migrate {
    private static final String REMEMBER = """
            INSERT INTO core.plugin_jar (file, sha256, feature, refusal, seen_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (file, sha256) DO UPDATE SET feature = EXCLUDED.feature, refusal = EXCLUDED.refusal, seen_at = EXCLUDED.seen_at""";

    private final Login owner;
    private final PluginFolder plugins;
    private final Path folder;
    private final Clock clock;
    private final List<Migrated> migrated = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    /**
     * What became of one schema.
     *
     * @param scripts how many were run
     */
    public record Migrated(String schema, int scripts) {}

    /** What was done, and which jars were refused. */
    public record Report(List<Migrated> migrated, List<Refusal> refused) {
        public Report {
            migrated = List.copyOf(migrated);
            refused = List.copyOf(refused);
        }
    }

    private Migrate(Login owner, Path folder, AllowList allowed, Clock clock) {
        this.owner = owner;
        this.folder = folder;
        this.plugins = PluginFolder.look(folder, allowed);
        this.clock = clock;
    }

    /**
     * Brings the database up to date.
     *
     * @param owner as yp_owner
     * @param folder where the plugins' jars are
     */
    public static Report run(Login owner, Path folder, AllowList allowed) throws SQLException {
        return new Migrate(owner, folder, allowed, Clock.systemUTC()).run();
    }

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var folder = Path.of(environment.getOrDefault("YOURPLACE_PLUGINS_DIR", "plugins"));
        var owner = Login.from(environment, "owner");
        try {
            var report =
                    run(owner, folder, AllowList.of(Optional.ofNullable(environment.get("YOURPLACE_PLUGINS_ALLOWED"))));
            report.migrated()
                    .forEach(done -> System.out.println(done.schema() + ": " + done.scripts() + " scripts run"));
            report.refused().forEach(refusal -> System.out.println("refused " + refusal));
        } catch (SQLException | RuntimeException failed) {
            System.err.println("migrate as " + owner + ": " + RefusedException.words(failed));
            System.exit(1);
        }
    }

    private Report run() throws SQLException {
        try (var connection = owner.open()) {
            var core = new Schema(owner, "core", Migrate.class.getClassLoader());
            migrated.add(new Migrated("core", core.migrate()));
            var problems = core.lint(connection);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(String.join("; ", problems));
            }
            for (var refusal : plugins.refused()) {
                refuse(connection, refusal);
            }
            for (var jar : plugins.jars()) {
                migrate(connection, jar);
            }
        }
        return new Report(migrated, refused);
    }

    private void migrate(Connection connection, PluginJar jar) throws SQLException {
        try (var scripts = JarScripts.of(jar.path())) {
            if (scripts.has(jar.schema())) {
                int ran = new Schema(owner, jar.schema(), scripts).migrateFeature(connection);
                migrated.add(new Migrated(jar.schema(), ran));
            }
            remember(connection, jar.file(), jar.sha256(), jar.id(), null);
        } catch (IOException | SQLException | RuntimeException | LinkageError failed) {
            refuse(connection, new Refusal(jar.file(), jar.id(), reason(failed)));
        }
    }

    private static String reason(Throwable failed) {
        return failed instanceof RefusedException
                ? RefusedException.words(failed)
                : "its database scripts failed: " + RefusedException.words(failed);
    }

    private void refuse(Connection connection, Refusal refusal) throws SQLException {
        refused.add(refusal);
        remember(connection, refusal.file(), sum(refusal.file()), refusal.feature(), refusal.reason());
    }

    private String sum(String file) {
        return PluginJar.sum(folder.resolve(file)).orElse("unreadable");
    }

    private void remember(
            Connection connection, String file, String sum, @Nullable String feature, @Nullable String refusal)
            throws SQLException {
        try (var insert = connection.prepareStatement(REMEMBER)) {
            insert.setString(1, file);
            insert.setString(2, sum);
            insert.setString(3, feature);
            insert.setString(4, refusal);
            insert.setTimestamp(5, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }
}
