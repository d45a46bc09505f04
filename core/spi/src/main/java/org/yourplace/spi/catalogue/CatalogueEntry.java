package org.yourplace.spi.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Visibility;

/**
 * What is known of one findable thing.
 *
 * @param subject id of the thing in its feature
 * @param kind e.g. {@code opportunity}
 * @param words everything that a word search should match, besides title and organisation
 * @param codes prefixed words for yes/no filters, e.g. {@code cause:food}, {@code step-free}; matching reads {@code skill:}, {@code cause:},
 *     {@code when:}, {@code access:}, {@code check:}, {@code language:}, {@code from-home} and {@code travel-paid}
 * @param spots where it happens; none when it is done from home
 * @param minutes time needed each time, absent when unknown
 * @param ends not found after this instant; absent means open-ended
 * @param lift how much nearer than it is it should sort by default, in kilometres (short and one-off come first)
 * @param limits for whom it is
 */
public record CatalogueEntry(
        UUID subject,
        String kind,
        Visibility visibility,
        UUID organisationId,
        String title,
        String organisation,
        String words,
        List<String> codes,
        List<Spot> spots,
        @Nullable Integer minutes,
        @Nullable Instant starts,
        @Nullable Instant ends,
        Instant published,
        double lift,
        Limits limits) {
    public CatalogueEntry {
        codes = List.copyOf(codes);
        spots = List.copyOf(spots);
    }

    /** The same, with one more code. */
    public CatalogueEntry with(String code) {
        var more = Stream.concat(codes.stream(), Stream.of(code)).toList();
        return new CatalogueEntry(
                subject,
                kind,
                visibility,
                organisationId,
                title,
                organisation,
                words,
                more,
                spots,
                minutes,
                starts,
                ends,
                published,
                lift,
                limits);
    }
}
