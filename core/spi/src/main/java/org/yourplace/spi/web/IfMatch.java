package org.yourplace.spi.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/**
 * The version that an editor saw, from the header {@code If-Match}. A resource takes it as {@code @HeaderParam("If-Match") IfMatch
 * expected} (null when absent) and hands it to its service, which compares it with the row's version in the transaction of the edit.
 * Answers carry the version as {@code ETag} by themselves when their record has a component {@code version}.
 *
 * @param version absent for {@code *}: any version will do
 * @since 1.0
 */
public record IfMatch(@Nullable Long version) {
    /** Weak marks are passed over: proxies that compress add them. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    /** Reads the header; core calls it. */
    public static IfMatch fromString(String header) {
        var text = header.strip();
        if (text.equals("*")) {
            return new IfMatch(null);
        }
        var tag = TAG.matcher(text);
        if (!tag.matches()) {
            throw DomainException.invalid(List.of(Violation.of("If-Match", "not-a-version")));
        }
        return new IfMatch(Long.valueOf(tag.group(1)));
    }

    /** Refuses (412) when the row has moved on; a missing header accepts any version. */
    public static void check(@Nullable IfMatch expected, long version) {
        if (expected != null && expected.version != null && expected.version != version) {
            throw new DomainException(CoreError.STALE);
        }
    }
}
