package org.yourplace.platform.scim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resource that is kept here. */
interface ScimKept {
    UUID id();

    /** Differs when anything about it does: its ETag. */
    String version();

    /** Refuses who has seen an older one. */
    default void fresh(@Nullable String match) {
        if (match != null
                && !match.equals("*")
                && !List.of(match.split("\\s*,\\s*")).contains(version())) {
            throw ScimRefused.stale();
        }
    }
}
