package org.yourplace.volunteeringbank.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/**
 * What a tenant's list of its own listings shows.
 *
 * @param words in title or summary
 * @param sort title, starts or changed
 * @param after cursor of the page before
 */
public record ListingsAsked(
        @Nullable String words,
        @Nullable Status status,
        String sort,
        boolean descending,
        int limit,
        @Nullable String after) {

    /** The order as SQL; only these words ever reach the query. What lives now stands first unless somebody sorts. */
    String order() {
        var way = descending ? " DESC" : "";
        return switch (sort) {
            case "title" -> "lower(title)" + way + ", id";
            case "starts" -> "starts" + way + " NULLS LAST, id";
            default -> "status = 'live' DESC, updated_at DESC, id";
        };
    }

    int from() {
        try {
            return after == null ? 0 : Math.clamp(Integer.parseInt(after), 0, 1_000_000);
        } catch (NumberFormatException notOurs) {
            throw DomainException.invalid(List.of(Violation.of("after", "not-a-cursor")));
        }
    }
}
