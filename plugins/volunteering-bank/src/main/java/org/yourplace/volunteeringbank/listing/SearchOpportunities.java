package org.yourplace.volunteeringbank.listing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.error.Violations;

/**
 * A search as a person or program asks it; absent means "any".
 *
 * @param q words
 * @param near a postcode
 * @param within kilometres around it
 * @param maxMinutes at most this long each time
 * @param decile at most this deprivation decile, 1 = most deprived
 * @param sort relevance, distance or newest; absent: nearest with short and one-off ones first
 */
public record SearchOpportunities(
        @Nullable String q,
        @Nullable String skill,
        @Nullable String cause,
        @Nullable String near,
        @Nullable Double within,
        @Nullable String commitment,
        boolean remote,
        @Nullable Integer maxMinutes,
        boolean evening,
        boolean weekend,
        boolean travelPaid,
        boolean stepFree,
        @Nullable Integer decile,
        @Nullable UUID organisation,
        @Nullable String sort,
        int limit,
        @Nullable String after) {
    /** The widest circle, kilometres. */
    public static final double WIDEST = 500;

    private static final Set<String> SORTS = Set.of("relevance", "distance", "newest");

    public SearchOpportunities {
        Violations.of()
                .optionalText("q", q, 200)
                .codes("skill", skill == null ? List.of() : List.of(skill), 1)
                .codes("cause", cause == null ? List.of() : List.of(cause), 1)
                .optionalText("near", near, 12)
                .check(within == null || (within > 0 && within <= WIDEST), "within", "out-of-range", 0, (int) WIDEST)
                .check(within == null || near != null, "near", "needed-for-distance")
                .check(
                        commitment == null || Set.of("one-off", "regular").contains(commitment),
                        "commitment",
                        "unknown-code")
                .range("maxMinutes", maxMinutes, 1, 10_080)
                .range("decile", decile, 1, 10)
                .check(sort == null || SORTS.contains(sort), "sort", "unknown-code")
                .check(!"distance".equals(sort) || near != null, "near", "needed-for-distance")
                .range("limit", limit, 1, Limit.MOST)
                .done();
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** Everything, in the usual order. */
    public static SearchOpportunities any(int limit) {
        return new SearchOpportunities(
                null, null, null, null, null, null, false, null, false, false, false, false, null, null, null, limit,
                null);
    }

    String order() {
        return sort == null ? "DEFAULT" : sort.toUpperCase(Locale.ROOT);
    }
}
