package org.yourplace.volunteeringbank.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.importing.ListingRow.RowPlace;

/**
 * Reads a row of do-it.org: its first pages have one place inside the item, its later ones a list of them, its CSV is flat. Interests of
 * do-it are not our causes; the first that has a like among ours is taken, the others are passed over.
 */
final class DoItRow {
    private static final String SOURCE = "do-it";
    private static final Map<String, String> CAUSES = Map.ofEntries(
            Map.entry("families", "children"),
            Map.entry("children", "children"),
            Map.entry("young-people", "young-people"),
            Map.entry("disability", "disability"),
            Map.entry("learning-disablity", "disability"),
            Map.entry("special-education", "disability"),
            Map.entry("older-people", "older-people"),
            Map.entry("mental-health", "health"),
            Map.entry("health-safety", "health"),
            Map.entry("hospices", "health"),
            Map.entry("addiction", "health"),
            Map.entry("homeless", "homelessness"),
            Map.entry("refugees", "welcome"),
            Map.entry("immigrants", "welcome"),
            Map.entry("environment", "nature"),
            Map.entry("conservation", "nature"),
            Map.entry("wildlife", "nature"),
            Map.entry("animals", "nature"),
            Map.entry("sport", "sport"),
            Map.entry("recreation", "sport"),
            Map.entry("exercise-movement-dance", "sport"),
            Map.entry("art", "arts"),
            Map.entry("craft", "arts"),
            Map.entry("music", "arts"),
            Map.entry("drama", "arts"),
            Map.entry("performance", "arts"),
            Map.entry("museums", "heritage"),
            Map.entry("heritage", "heritage"),
            Map.entry("literacy", "reading"),
            Map.entry("education", "reading"),
            Map.entry("social-care", "community"));

    private DoItRow() {}

    /** Whether a row has the fields that only do-it writes. */
    static boolean fits(Cells row) {
        return row.has("for_recruiter")
                || row.has("owner_recruiter")
                || row.has("location_type")
                || row.has("organisation_slug")
                || row.has("working_from_home");
    }

    static ListingRow read(Cells row) {
        var starts = row.instant(row.has("specific_start_date") ? "specific_start_date" : "start", false);
        var ends = row.instant(row.has("specific_end_date") ? "specific_end_date" : "end", true);
        return new ListingRow(
                SOURCE,
                row.text("id"),
                PlainRow.orEmpty(row.line("title")),
                null,
                PlainRow.orEmpty(row.prose("description")),
                organisation(row),
                cause(row),
                List.of(),
                oneDay(starts, ends) ? "one-off" : "regular",
                null,
                null,
                times(row),
                starts,
                ends,
                row.yes("working_from_home"),
                places(row),
                List.of(),
                number(row),
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                null,
                null,
                Set.of("ended", "closed", "expired").contains(PlainRow.orEmpty(row.text("status"))),
                false);
    }

    /** Its dates say from when until when people are wanted; only what is over on the day it begins is done once. */
    private static boolean oneDay(@Nullable Instant starts, @Nullable Instant ends) {
        return starts != null && ends != null && ends.isBefore(starts.plus(Duration.ofDays(1)));
    }

    private static @Nullable String organisation(Cells row) {
        return row.isObject("for_recruiter") ? row.inside("for_recruiter").line("name") : row.line("organisation");
    }

    private static @Nullable String cause(Cells row) {
        var slugs = row.each("interests").isEmpty()
                ? row.words("interests").stream()
                        .map(word -> word.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                : row.each("interests").stream().map(interest -> interest.text("slug"));
        return slugs.filter(Objects::nonNull)
                .flatMap(slug -> Stream.ofNullable(CAUSES.get(slug)))
                .findFirst()
                .orElse(null);
    }

    private static List<RowPlace> places(Cells row) {
        var places = new ArrayList<RowPlace>();
        row.each("locations").forEach(location -> places.add(place(location)));
        if (places.isEmpty() && (row.has("postcode") || row.has("lat"))) {
            places.add(place(row));
        }
        return places;
    }

    private static RowPlace place(Cells row) {
        var name = Stream.of(row.line("address_1"), row.line("city"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new RowPlace(name.isEmpty() ? null : name, row.text("postcode"), row.degrees("lat"), row.degrees("lng"));
    }

    /** How many people are needed, at all places together. */
    private static @Nullable Integer number(Cells row) {
        var all = row.number("places_available");
        if (all != null || row.each("locations").isEmpty()) {
            return all != null && all > 0 ? all : null;
        }
        int sum = row.each("locations").stream()
                .map(location -> location.number("places_available"))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return sum > 0 ? sum : null;
    }

    /** Mornings, afternoons and evenings of each day, as parts of the week. */
    private static List<String> times(Cells row) {
        var week = row.inside("availability");
        var times = new LinkedHashSet<String>();
        for (var day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
            var parts = week.words(day);
            for (int part = 0; part < parts.size(); part++) {
                if (parts.get(part).equals("true")) {
                    times.add(part == 2 ? "evening" : "weekday");
                }
            }
        }
        if (Stream.of("saturday", "sunday").anyMatch(day -> week.words(day).contains("true"))) {
            times.add("weekend");
        }
        return List.copyOf(times);
    }
}
