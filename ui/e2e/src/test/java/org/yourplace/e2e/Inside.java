package org.yourplace.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/** The way behind the scenes of a running house: its database, as the superuser. To arrange and to look, never to be tested against. */
final class Inside {
    private Inside() {}

    static Jdbi of(RunningHouse house) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(house));
        source.setUser("postgres");
        source.setPassword(password(house));
        return Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    static String url(RunningHouse house) {
        return "jdbc:postgresql://127.0.0.1:" + port(house.data()) + "/yourplace";
    }

    static String password(RunningHouse house) {
        return secret(house.data(), "database.postgres");
    }

    /** The fourth line of postmaster.pid is the port. */
    private static int port(Path data) {
        try (var files = Files.walk(data)) {
            var note = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return Integer.parseInt(Files.readAllLines(note).get(3).strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String secret(Path data, String name) {
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            var secrets = new Properties();
            secrets.load(in);
            return secrets.getProperty(name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
