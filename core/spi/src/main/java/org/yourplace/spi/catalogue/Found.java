package org.yourplace.spi.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the catalogue.
 *
 * @param total how many match, counted to 201 at most ({@link #COUNTED} and more)
 * @param next cursor of the next page, absent on the last
 */
public record Found(List<Hit> hits, int total, @Nullable String next) {
    /** How far matches are counted exactly; a total beyond it means "more than". */
    public static final int COUNTED = 200;

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
