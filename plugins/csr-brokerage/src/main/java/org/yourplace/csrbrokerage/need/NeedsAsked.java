package org.yourplace.csrbrokerage.need;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.error.Violations;

/**
 * Which of its own needs a tenant lists; absent means "any".
 *
 * @param words part of title or what it is for
 */
public record NeedsAsked(
        @Nullable String status,
        @Nullable String kind,
        @Nullable UUID organisation,
        @Nullable String words,
        int limit,
        @Nullable String after) {
    public NeedsAsked {
        var found = Violations.of();
        NeedStatus.mustBeKnown(found, status);
        found.check(kind == null || NeedKind.of(kind).isPresent(), "kind", "unknown-code")
                .optionalText("q", words, 200)
                .range("limit", limit, 1, Limit.MOST)
                .done();
        words = words == null || words.isBlank() ? null : words.strip();
    }

    public static NeedsAsked of(UUID organisation) {
        return new NeedsAsked(null, null, organisation, null, Limit.MOST, null);
    }
}
