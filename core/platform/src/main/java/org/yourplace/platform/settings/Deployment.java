package org.yourplace.platform.settings;

import java.util.Optional;

/** Deployment-wide defaults: environment, server.env and system properties through MicroProfile Config. */
@FunctionalInterface
public interface Deployment {
    /** @param key e.g. {@code yourplace.setting.volunteering-bank.reply-working-days} */
    Optional<String> value(String key);

    default Optional<String> setting(String feature, String key) {
        return value("yourplace.setting." + feature + "." + key);
    }
}
