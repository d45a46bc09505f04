package org.yourplace.spi.matching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to {@link Matching}.
 *
 * @param kinds of entries to look among
 * @param publicOnly only what everybody may see, whoever asks: for a letter to somebody outside
 * @param since only what was published after this instant
 */
public record MatchQuery(
        List<String> kinds,
        Wishes wishes,
        MatchWeights weights,
        int limit,
        boolean publicOnly,
        @Nullable Instant since) {
    public MatchQuery {
        kinds = List.copyOf(kinds);
    }

    /** The best of one kind. */
    public static MatchQuery best(String kind, Wishes wishes, MatchWeights weights, int limit) {
        return new MatchQuery(List.of(kind), wishes, weights, limit, false, null);
    }

    public MatchQuery publicOnly(@Nullable Instant publishedAfter) {
        return new MatchQuery(kinds, wishes, weights, limit, true, publishedAfter);
    }
}
