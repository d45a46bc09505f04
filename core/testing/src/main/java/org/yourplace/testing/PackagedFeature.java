package org.yourplace.testing;

import jakarta.persistence.Table;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yourplace.platform.migrate.Login;
import org.yourplace.platform.migrate.Migrate;
import org.yourplace.platform.plugin.AllowList;
import org.yourplace.platform.plugin.FeatureRuntime;
import org.yourplace.platform.plugin.FeatureStarter;
import org.yourplace.platform.plugin.Guard;
import org.yourplace.platform.plugin.MigrationRecord;
import org.yourplace.platform.plugin.PluginHost;
import org.yourplace.platform.plugin.PluginJar;
import org.yourplace.platform.plugin.RefusedException;
import org.yourplace.testing.isolation.Isolation;

/** The jar that this module's build has packaged, migrated and started without a server. */
final class PackagedFeature implements AutoCloseable {
    private final Path folder;
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    private final PluginHost host;
    private final FeatureRuntime runtime;

    private PackagedFeature(Path jar) {
        this.folder = copy(jar);
        var city = new TestCity(database, "contract");
        migrate();
        var starter = new FeatureStarter(
                (name, path, loader, entities) -> city.unit(name, entities), city.database(), city.services());
        this.host = PluginHost.start(
                folder,
                AllowList.ANY,
                new MigrationRecord(database.jdbi("yp_worker")),
                starter,
                new Guard(city.bindings()));
        this.runtime = host.running().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("the jar was refused: " + host.refusals()));
    }

    /** The one jar in {@code target} that says in its manifest that it is a plugin. */
    static PackagedFeature inTarget() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            var jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(PackagedFeature::isPlugin)
                    .toList();
            if (jars.size() != 1) {
                throw new AssertionError("one packaged plugin is needed in target, found " + jars + ": run mvn verify");
            }
            return new PackagedFeature(jars.getFirst());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isPlugin(Path file) {
        try {
            PluginJar.read(file);
            return true;
        } catch (RefusedException other) {
            return false;
        }
    }

    private static Path copy(Path jar) {
        try {
            var folder = Files.createTempDirectory("contract");
            Files.copy(jar, folder.resolve(jar.getFileName()));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void migrate() {
        try {
            Migrate.run(new Login(database.url(), "yp_owner", ""), folder, AllowList.ANY);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    FeatureRuntime runtime() {
        return runtime;
    }

    /** The name of the module's folder. */
    String folder() {
        return Path.of("").toAbsolutePath().getFileName().toString();
    }

    /** What the lint says about the feature's schema. */
    List<String> problems() {
        return database.jdbi("yp_worker")
                .withHandle(handle -> handle.createQuery("SELECT relation || ': ' || problem FROM core.lint(:schema)")
                        .bind("schema", runtime.jar().schema())
                        .mapTo(String.class)
                        .list());
    }

    /** What proves that the feature's tables keep organisations apart. */
    Isolation isolation() {
        return Isolation.of(database, runtime.jar().schema());
    }

    /** Tables of the feature's schema, with its name. */
    Set<String> tables() {
        return database.jdbi("postgres").withHandle(handle -> handle.createQuery(
                        "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname = :schema")
                .bind("schema", runtime.jar().schema())
                .mapTo(String.class)
                .set());
    }

    static String table(Class<?> entity) {
        var table = entity.getAnnotation(Table.class);
        return table == null ? entity.getSimpleName() + " has no @Table" : table.schema() + "." + table.name();
    }

    /** Classes of others in the jar that the host could have given. */
    List<String> bundledFromHost() {
        var own = "org/yourplace/" + runtime.id().replace("-", "") + "/";
        return entries().stream()
                .filter(entry -> entry.endsWith(".class") && !entry.startsWith(own))
                .filter(PackagedFeature::isHosts)
                .toList();
    }

    private static boolean isHosts(String entry) {
        var found = PackagedFeature.class.getClassLoader().getResource(entry);
        return found != null
                && !found.toString().contains(Path.of("target").toAbsolutePath().toString());
    }

    /** Constants of every enum in the jar that is of a type. */
    <T> Stream<T> constants(Class<T> type) {
        var own = "org/yourplace/" + runtime.id().replace("-", "") + "/";
        return entries().stream()
                .filter(entry -> entry.startsWith(own) && entry.endsWith(".class") && !entry.contains("-info"))
                .map(entry -> load(
                        entry.substring(0, entry.length() - ".class".length()).replace('/', '.')))
                .filter(found -> found.isEnum() && type.isAssignableFrom(found))
                .flatMap(found -> Stream.of(found.getEnumConstants()))
                .map(type::cast);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, runtime.loader());
        } catch (ClassNotFoundException | LinkageError broken) {
            throw new AssertionError("a class of the jar cannot be loaded: " + name, broken);
        }
    }

    /** The feature's messages by language; English is the one without a language. */
    Map<String, Map<String, String>> languages() {
        var prefix = "messages/" + runtime.id();
        return entries().stream()
                .filter(entry -> entry.startsWith(prefix) && entry.endsWith(".properties"))
                .collect(Collectors.toMap(
                        entry -> entry.substring(prefix.length(), entry.length() - ".properties".length())
                                .replace("_", ""),
                        this::messages,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Map<String, String> messages(String entry) {
        try (var in = runtime.loader().getResourceAsStream(entry)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var texts = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> entries() {
        try (var jar = new JarFile(runtime.jar().path().toFile())) {
            return jar.stream().map(entry -> entry.getName()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        host.close();
    }
}
