package org.yourplace.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the server needs to know; it reads YOURPLACE_X_Y as its variable and as the setting yourplace.x.y. */
final class ServerEnvironment {
    /** Who may change the schema or the partnership files is nothing that the serving process should know. */
    static final Set<String> WITHHELD = Set.of(
            "YOURPLACE_DATABASE_USER",
            "YOURPLACE_DATABASE_PASSWORD",
            "YOURPLACE_DATABASE_OWNER_PASSWORD",
            "YOURPLACE_DATABASE_CONFIG_PASSWORD",
            "YOURPLACE_DATABASE_POSTGRES_PASSWORD");

    private ServerEnvironment() {}

    /** @param given the launcher's own; what somebody chose there about mail and addresses stays */
    static Map<String, String> of(
            Map<String, String> given, Options options, String host, Path plugins, Logins logins, Secrets secrets) {
        Map<String, String> told = new HashMap<>();
        told.put("YOURPLACE_HTTP_HOST", host);
        told.put("YOURPLACE_HTTP_PORT", Integer.toString(options.port()));
        told.put("YOURPLACE_DATABASE_URL", logins.app().url());
        told.put("YOURPLACE_DATABASE_APP_USER", logins.app().user());
        told.put("YOURPLACE_DATABASE_APP_PASSWORD", logins.app().password());
        told.put("YOURPLACE_DATABASE_WORKER_USER", logins.worker().user());
        told.put("YOURPLACE_DATABASE_WORKER_PASSWORD", logins.worker().password());
        told.put("YOURPLACE_SECRET_KEY", secrets.sealingKey());
        told.put("YOURPLACE_PLUGINS_DIR", plugins.toString());
        told.put("YOURPLACE_DEMO", Boolean.toString(options.demo()));
        if (options.demo()) {
            told.put("YOURPLACE_DEMO_PASSWORD", secrets.demo());
        }
        if (!given.containsKey("YOURPLACE_MAIL_MODE")) {
            told.put("YOURPLACE_MAIL_MODE", options.demo() ? "demo" : "smtp");
        }
        if (!given.containsKey("YOURPLACE_SITE_URL")) {
            told.put("YOURPLACE_SITE_URL", "http://localhost:" + options.port());
        }
        return told;
    }
}
