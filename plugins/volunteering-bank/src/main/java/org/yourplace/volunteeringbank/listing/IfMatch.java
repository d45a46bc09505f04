package org.yourplace.volunteeringbank.listing;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** The version that an edit was made from, as {@code If-Match} says it. */
final class IfMatch {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private IfMatch() {}

    /** Absent when the header is, or is {@code *}: whatever it is now. */
    static @Nullable Long version(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw DomainException.invalid(List.of(Violation.of("If-Match", "not-a-version")));
        }
        return Long.valueOf(tag.group(1));
    }
}
