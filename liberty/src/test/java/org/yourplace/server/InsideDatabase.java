package org.yourplace.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yourplace.testing.EmbeddedDatabase;

/**
 * Makes a database with one member of one organisation, and tells the server for tests where it is, before that server starts. Inside the
 * server it has nothing to do.
 */
public final class InsideDatabase implements BeforeAllCallback {
    static final String SECRET = "the secret of a session";

    private static final Path SERVER = Path.of("target/test-classes/inside/servers/inside");

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (Files.isDirectory(SERVER)) {
            Outside.prepare();
        }
    }

    /** What exists outside only: the server knows none of these classes. */
    private static final class Outside {
        static void prepare() throws IOException, URISyntaxException {
            var database = EmbeddedDatabase.fresh();
            database.jdbi("postgres")
                    .useTransaction(db -> db.createScript("""
                            INSERT INTO core.partnership (id, slug, name) VALUES (1, 'inside', 'Inside');
                            INSERT INTO core.tenant (id, partnership_id, slug, name, kind) VALUES (2, 1, 'kettle', 'Kettle', 'group');
                            INSERT INTO core.person (id, partnership_id, email, name, created_at)
                              VALUES ('00000000-0000-7000-8000-000000000003', 1, 'sam@example.org', 'Sam Sample', '2026-01-01Z');
                            INSERT INTO core.membership (id, tenant_id, audience_id, person_id, name, email, roles, since)
                              VALUES (gen_random_uuid(), 2, 2, '00000000-0000-7000-8000-000000000003', 'Sam', 'sam@example.org', '{administrator}', '2026-01-01Z');
                            INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, issued_at, expires_at)
                              VALUES (gen_random_uuid(), 1, 'session', sha256('%s'), '00000000-0000-7000-8000-000000000003', '2026-01-01Z', 'infinity');
                            """.formatted(SECRET)).execute());
            var driver = Path.of(org.postgresql.Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Files.writeString(
                    SERVER.resolve("bootstrap.properties"),
                    "inside.url=" + database.url() + "\ninside.port=" + freePort() + "\ninside.driver=" + driver
                            + "\n");
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
