package org.yourplace.spi.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Point;

/**
 * A question to the catalogue. Absent means "any".
 *
 * @param words matched as in a web search box
 * @param codes all of these must hold
 * @param anyOf at least one of these must hold
 * @param withinKm radius around {@code near}, kilometres
 * @param after cursor of an earlier answer
 */
public record CatalogueQuery(
        String kind,
        @Nullable String words,
        List<String> codes,
        List<String> anyOf,
        @Nullable Point near,
        @Nullable Double withinKm,
        @Nullable Integer maxMinutes,
        @Nullable Integer maxDecile,
        @Nullable UUID organisation,
        Sort sort,
        int limit,
        @Nullable String after) {
    /** Best first means different things. */
    public enum Sort {
        /** Nearest with short and one-off lifted; without a place, newest with the same lift. */
        DEFAULT,
        RELEVANCE,
        DISTANCE,
        NEWEST
    }

    public CatalogueQuery {
        codes = List.copyOf(codes);
        anyOf = List.copyOf(anyOf);
    }
}
