package org.yourplace.spi.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the catalogue.
 *
 * @param total how many match, counted to 1,001 at most ("1,000+")
 * @param next cursor of the next page, absent on the last
 */
public record Found(List<Hit> hits, int total, @Nullable String next) {
    /**
     * One match.
     *
     * @param distanceKm to the nearest of its places, absent without {@code near} or without a place
     */
    public record Hit(UUID subject, @Nullable Double distanceKm) {}

    public Found {
        hits = List.copyOf(hits);
    }
}
