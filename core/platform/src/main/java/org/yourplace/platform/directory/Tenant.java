package org.yourplace.platform.directory;

import org.jspecify.annotations.Nullable;

/**
 * An organisation with a workspace.
 *
 * @param supportAudience audience of its standing support agreement
 * @param supporter the tenant that supports it
 */
public record Tenant(
        long id,
        long partnership,
        String slug,
        String name,
        String kind,
        @Nullable String accent,
        boolean sample,
        @Nullable Long supportAudience,
        @Nullable Long supporter) {}
