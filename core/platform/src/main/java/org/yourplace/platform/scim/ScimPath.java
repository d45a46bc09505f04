package org.yourplace.platform.scim;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an address below {@code /scim/v2/{tenant}} names.
 *
 * @param base where the organisation's directory is: {@code /scim/v2/{tenant}}
 * @param type {@code Users}, {@code Groups}, ..
 * @param id the rest; absent: the whole collection
 */
record ScimPath(String base, String type, @Nullable String id) {
    static ScimPath of(String uri) {
        var parts = uri.split("/");
        if (parts.length < 5 || parts.length > 6 || uri.endsWith("/")) {
            throw ScimRefused.notFound();
        }
        return new ScimPath("/scim/v2/" + parts[3], parts[4], parts.length > 5 ? parts[5] : null);
    }

    /** An id that is one of ours by its form. */
    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    UUID requireId() {
        return Optional.ofNullable(id).flatMap(ScimPath::id).orElseThrow(ScimRefused::notFound);
    }

    /** Whether it is the collection's search. */
    boolean searches() {
        return ".search".equals(id);
    }
}
