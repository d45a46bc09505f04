package org.yourplace.platform.edge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an API path says before anything is looked up.
 *
 * @param tenant slug of the tenant acted for, absent on partnership-wide paths
 * @param feature id of the feature it belongs to, absent for core's own
 */
record ApiPath(@Nullable String tenant, @Nullable String feature) {
    /** First segments that are core's; no feature may be called so. */
    static final Set<String> CORE = Set.of("auth", "me", "tenants", "areas", "postcodes", "codes");

    /** Segments below a tenant that are core's. */
    static final Set<String> CORE_OF_TENANT = Set.of(
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

    /** Words and places of the partnership, which anybody may read, and the credential's own end. */
    private static final Set<String> ANYBODYS = Set.of("areas", "postcodes", "codes");

    boolean open(String path, boolean writes) {
        if (path.equals(Face.API_ROOT + "/auth/tokens/current")) {
            return true;
        }
        return !writes
                && tenant == null
                && path.startsWith(Face.API_ROOT + "/")
                && ANYBODYS.contains(path.substring(Face.API_ROOT.length() + 1).split("/")[0]);
    }

    static ApiPath of(String path) {
        if (!path.startsWith(Face.API_ROOT + "/")) {
            return new ApiPath(null, null);
        }
        var segments = path.substring(Face.API_ROOT.length() + 1).split("/");
        if (segments[0].equals("tenants")) {
            var below = segments.length > 2 ? segments[2] : "";
            return new ApiPath(
                    segments.length > 1 ? segments[1] : "",
                    below.isEmpty() || CORE_OF_TENANT.contains(below) ? null : below);
        }
        return new ApiPath(null, segments[0].isEmpty() || CORE.contains(segments[0]) ? null : segments[0]);
    }
}
