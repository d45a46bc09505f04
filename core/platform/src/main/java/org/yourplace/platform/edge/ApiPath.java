package org.yourplace.platform.edge;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.plugin.ReservedNames;

/**
 * What an API path says before anything is looked up.
 *
 * @param tenant slug of the tenant acted for, absent on partnership-wide paths
 * @param feature id of the feature it belongs to, absent for core's own
 */
record ApiPath(@Nullable String tenant, @Nullable String feature) {
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
                    below.isEmpty() || ReservedNames.OF_TENANT.contains(below) ? null : below);
        }
        return new ApiPath(
                null, segments[0].isEmpty() || ReservedNames.OF_CORE.contains(segments[0]) ? null : segments[0]);
    }
}
