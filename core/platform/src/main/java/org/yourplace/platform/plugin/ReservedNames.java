package org.yourplace.platform.plugin;

import java.util.Set;

/**
 * Words that no feature may be called, because a feature's id names its schema, its texts and its part of every address, and these are the
 * house's own. The edge tells core's paths from features' by the same words.
 */
public final class ReservedNames {
    /** First segments of core's API. */
    public static final Set<String> OF_CORE = Set.of("auth", "me", "tenants", "areas", "postcodes", "codes");

    /** Segments of core's API below a tenant. */
    public static final Set<String> OF_TENANT = Set.of(
            "features",
            "settings",
            "members",
            "audit",
            "agreements",
            "consents",
            "people",
            "invitations",
            "roles",
            "teams",
            "deputies",
            "credentials",
            "single-sign-on");

    /** Schemas, bundles of texts, and first segments of addresses outside the API. */
    private static final Set<String> OF_HOUSE = Set.of(
            "core",
            "public",
            "information-schema",
            "api",
            "openapi",
            "health",
            "metrics",
            "site",
            "workspace",
            "home",
            "admin");

    private ReservedNames() {}

    static boolean contain(String id) {
        return OF_HOUSE.contains(id) || OF_CORE.contains(id) || OF_TENANT.contains(id);
    }
}
