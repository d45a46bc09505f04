package org.yourplace.csrbrokerage.need;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.error.Violations;

/**
 * A search for needs as a person or program asks it; absent means "any".
 *
 * @param teamDays team days instead of everything else
 * @param kind trustee, skill, mentor, equipment, expertise or hands
 * @param near a postcode
 * @param within kilometres around it
 */
public record SearchNeeds(
        boolean teamDays,
        @Nullable String kind,
        @Nullable String q,
        @Nullable String cause,
        @Nullable String skill,
        @Nullable String near,
        @Nullable Double within,
        boolean remote,
        @Nullable UUID organisation,
        int limit,
        @Nullable String after) {
    private static final double WIDEST = 500;

    public SearchNeeds {
        Violations.of()
                .check(
                        kind == null
                                || Set.of("trustee", "skill", "mentor", "equipment", "expertise", "hands")
                                        .contains(kind),
                        "kind",
                        "unknown-code")
                .optionalText("q", q, 200)
                .codes("cause", cause == null ? List.of() : List.of(cause), 1)
                .codes("skill", skill == null ? List.of() : List.of(skill), 1)
                .optionalText("near", near, 12)
                .check(within == null || (within > 0 && within <= WIDEST), "within", "out-of-range", 0, (int) WIDEST)
                .check(within == null || near != null, "near", "needed-for-distance")
                .range("limit", limit, 1, Limit.MOST)
                .done();
        q = q == null || q.isBlank() ? null : q.strip();
        near = near == null || near.isBlank() ? null : near.strip();
    }

    public static SearchNeeds any(boolean teamDays, int limit) {
        return new SearchNeeds(teamDays, null, null, null, null, null, null, false, null, limit, null);
    }

    List<String> codes() {
        var all = new java.util.ArrayList<String>();
        if (kind != null && !teamDays) {
            all.add("kind:" + kind);
        }
        if (cause != null) {
            all.add("cause:" + cause);
        }
        if (skill != null) {
            all.add("skill:" + skill);
        }
        if (remote) {
            all.add("from-home");
        }
        return all;
    }
}
