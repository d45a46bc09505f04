package org.yourplace.platform.plugin;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What the migrate command wrote down about each jar. */
public final class MigrationRecord {
    private static final String REFUSAL =
            "SELECT coalesce(refusal, '') FROM core.plugin_jar WHERE file = :file AND sha256 = :sha256";

    private final Jdbi worker;

    /** @param worker as the worker's role */
    public MigrationRecord(Jdbi worker) {
        this.worker = worker;
    }

    /** Throws unless the database is ready for this very jar. */
    void require(PluginJar jar) {
        var said = refusal(jar);
        if (said.isEmpty()) {
            throw new RefusedException(
                    "its database scripts have not been run: run the migrate command and start again");
        }
        if (!said.get().isEmpty()) {
            throw new RefusedException(said.get());
        }
    }

    private Optional<String> refusal(PluginJar jar) {
        return worker.withHandle(handle -> handle.createQuery(REFUSAL)
                .bind("file", jar.file())
                .bind("sha256", jar.sha256())
                .mapTo(String.class)
                .findOne());
    }
}
