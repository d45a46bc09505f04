package org.yourplace.launcher;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.yourplace.platform.config.Apply;
import org.yourplace.platform.config.BadFilesException;
import org.yourplace.platform.migrate.Migrate;
import org.yourplace.platform.plugin.AllowList;

/** Brings the database up to date before the server starts, as roles that the serving process never has. */
final class Preparation {
    private Preparation() {}

    /** Core's schema, then each plugin's; a jar that cannot be used is named, and the rest go on. */
    static void migrate(Logins logins, Path plugins, Map<String, String> environment) {
        try {
            AllowList allowed = AllowList.of(Optional.ofNullable(environment.get("YOURPLACE_PLUGINS_ALLOWED")));
            Migrate.run(logins.owner(), plugins, allowed)
                    .refused()
                    .forEach(refusal -> System.out.println("Plugin refused: " + refusal));
        } catch (SQLException e) {
            throw Logins.refused(logins.owner(), e);
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Refusal("The database could not be brought up to date: " + firstLine(e), e);
        }
    }

    /** The partnership files, and with them who may sign in; files with mistakes change nothing and are all named. */
    static void apply(Logins logins, Path tenantConfig, Options options, Secrets secrets) {
        try {
            Apply.Options everything = Apply.Options.of(tenantConfig);
            Apply.run(logins.config(), options.demo() ? everything.demo(secrets.demo()) : everything);
        } catch (BadFilesException e) {
            throw new Refusal("The partnership files in " + tenantConfig + " have mistakes:\n" + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new Refusal("The partnership files in " + tenantConfig + " could not be applied: " + firstLine(e), e);
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
