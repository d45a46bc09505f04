package org.yourplace.volunteeringbank.importing;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.importing.ListingRow.RowPlace;

/**
 * Reads the data of a feed's item in schema.org's words, as OpenActive's events and this bank's own feed write them: what happens on a day
 * is an event, a standing role a job posting. {@code @type} and {@code type}, {@code @id} and {@code id} mean the same.
 */
final class LinkedRow {
    private static final String SOURCE = "rpde";

    private LinkedRow() {}

    static ListingRow read(Cells row, String external) {
        var about = row.isObject("superEvent") ? row.inside("superEvent") : row;
        return new ListingRow(
                SOURCE,
                external,
                first(row.line("name"), row.line("title"), about.line("name")),
                null,
                first(row.prose("description"), about.prose("description")),
                organisation(row, about),
                null,
                List.of(),
                row.has("startDate") ? "one-off" : null,
                minutes(row),
                null,
                List.of(),
                row.instant("startDate", false),
                row.has("endDate") ? row.instant("endDate", true) : row.instant("validThrough", true),
                remote(row),
                places(row, about),
                List.of(),
                positive(
                        row.has("remainingAttendeeCapacity")
                                ? row.number("remainingAttendeeCapacity")
                                : row.number("totalJobOpenings")),
                List.of(),
                List.of(),
                age(row),
                List.of(),
                false,
                null,
                null,
                over(row),
                false);
    }

    /** Where people apply: the page that the source names. */
    static @Nullable URI link(Cells row) {
        return Stream.of("url", "@id", "id")
                .map(row::quiet)
                .flatMap(Stream::ofNullable)
                .flatMap(text -> Stream.ofNullable(Link.of(text)))
                .findFirst()
                .orElse(null);
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static @Nullable String organisation(Cells row, Cells about) {
        for (var cells : List.of(row, about)) {
            for (var name : List.of("organizer", "hiringOrganization", "organisation", "provider")) {
                if (cells.isObject(name)) {
                    return cells.inside(name).line("name");
                }
            }
        }
        return null;
    }

    /** "16-" or "16-25". */
    private static @Nullable Integer age(Cells row) {
        var range = row.quiet("typicalAgeRange");
        return range != null && range.matches("[0-9]{1,2}-[0-9]{0,2}")
                ? Integer.valueOf(range.substring(0, range.indexOf('-')))
                : null;
    }

    private static boolean over(Cells row) {
        var status = row.quiet("eventStatus");
        return status != null && status.endsWith("EventCancelled");
    }

    private static boolean remote(Cells row) {
        var mode = row.quiet("eventAttendanceMode");
        return (mode != null && mode.endsWith("OnlineEventAttendanceMode"))
                || "TELECOMMUTE".equals(row.quiet("jobLocationType"));
    }

    private static @Nullable Integer minutes(Cells row) {
        var duration = row.quiet("duration");
        try {
            long minutes = duration == null ? 0 : Duration.parse(duration).toMinutes();
            return minutes > 0 && minutes <= 10_080 ? (int) minutes : null;
        } catch (DateTimeParseException | ArithmeticException odd) {
            return null;
        }
    }

    private static @Nullable Integer positive(@Nullable Integer number) {
        return number != null && number > 0 && number <= 10_000 ? number : null;
    }

    private static List<RowPlace> places(Cells row, Cells about) {
        var places = new ArrayList<RowPlace>();
        for (var cells : List.of(row, about)) {
            for (var name : List.of("location", "jobLocation")) {
                if (cells.isObject(name)) {
                    places.add(place(cells.inside(name)));
                }
                cells.each(name).forEach(one -> places.add(place(one)));
            }
            if (!places.isEmpty()) {
                break;
            }
        }
        return places;
    }

    private static RowPlace place(Cells place) {
        var address = place.isObject("address") ? place.inside("address") : place;
        var point = place.inside("geo");
        var name = Stream.of(place.line("name"), address.line("streetAddress"), address.line("addressLocality"))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return new RowPlace(
                name.isEmpty() ? null : name,
                address.line("postalCode"),
                point.degrees("latitude"),
                point.degrees("longitude"));
    }
}
