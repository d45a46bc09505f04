package org.yourplace.platform.edge;

import org.eclipse.microprofile.config.Config;

/**
 * How much of anything one caller may ask for. Each is a key {@code yourplace.limits.*} of the deployment.
 *
 * @param bodyBytes longest body of an ordinary request
 * @param importBytes longest body of an import
 * @param jsonDepth how deep objects and lists may nest
 * @param signInPerMinute attempts to sign in, register or reset from one address
 * @param guestWritesPerMinute writes without a credential from one address
 * @param writesPerMinute writes with one credential
 * @param tenantWritesPerMinute writes for one tenant, by all its members together
 */
public record Limits(
        int bodyBytes,
        int importBytes,
        int jsonDepth,
        int signInPerMinute,
        int guestWritesPerMinute,
        int writesPerMinute,
        int tenantWritesPerMinute) {
    public static final Limits DEFAULT = new Limits(256 * 1024, 5_000_000, 32, 20, 30, 120, 600);

    public static Limits of(Config config) {
        return new Limits(
                number(config, "body-bytes", DEFAULT.bodyBytes),
                number(config, "import-bytes", DEFAULT.importBytes),
                number(config, "json-depth", DEFAULT.jsonDepth),
                number(config, "sign-in-per-minute", DEFAULT.signInPerMinute),
                number(config, "guest-writes-per-minute", DEFAULT.guestWritesPerMinute),
                number(config, "writes-per-minute", DEFAULT.writesPerMinute),
                number(config, "tenant-writes-per-minute", DEFAULT.tenantWritesPerMinute));
    }

    /** Requests of one organisation's directory. */
    int directoryPerMinute() {
        return Math.multiplyExact(Math.min(writesPerMinute, Integer.MAX_VALUE / 10), 10);
    }

    private static int number(Config config, String key, int fallback) {
        return config.getOptionalValue("yourplace.limits." + key, Integer.class).orElse(fallback);
    }
}
