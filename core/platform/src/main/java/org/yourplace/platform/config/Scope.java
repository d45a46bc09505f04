package org.yourplace.platform.config;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The partnership at which a run of apply is at work.
 *
 * @param tenants ids by slug
 * @param at the instant of the run
 */
record Scope(
        PartnershipFiles files, long partnership, long members, long everybody, Map<String, Long> tenants, Instant at) {
    /** Slugs of tenants that the files no longer name. */
    Set<String> gone() {
        var named = files.tenantSlugs();
        return tenants.keySet().stream().filter(slug -> !named.contains(slug)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a shared row, named {@code tenant/..}, is of a tenant that the files no longer name. */
    boolean ofGone(String item) {
        return gone().contains(item.split("/", 2)[0]);
    }

    boolean sample() {
        return files.partnership().path("sample").asBoolean(false);
    }
}
