package org.yourplace.volunteeringbank.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row says about a listing, in whichever shape it came.
 *
 * @param source where the file says it is from
 * @param external its identity there; absent: it is known by title, organisation and postcode
 * @param organisation slug or name
 * @param ended the source says that it is over
 * @param places where it happens, the main place first
 * @param number how many people are needed
 * @param strict whether unknown words are the writer's mistake, to be told, or another vocabulary's, to be passed over
 */
record ListingRow(
        String source,
        @Nullable String external,
        String title,
        @Nullable String summary,
        String description,
        @Nullable String organisation,
        @Nullable String cause,
        List<String> skills,
        @Nullable String commitment,
        @Nullable Integer minutes,
        @Nullable String howOften,
        List<String> times,
        @Nullable Instant starts,
        @Nullable Instant ends,
        boolean remote,
        List<RowPlace> places,
        List<String> areaServed,
        @Nullable Integer number,
        List<String> expenses,
        List<String> access,
        @Nullable Integer minimumAge,
        List<String> checks,
        boolean noJobReplaced,
        @Nullable String visibility,
        @Nullable String status,
        boolean ended,
        boolean strict) {
    /** A place as a row names it. */
    record RowPlace(
            @Nullable String name,
            @Nullable String postcode,
            @Nullable Double latitude,
            @Nullable Double longitude) {}
}
