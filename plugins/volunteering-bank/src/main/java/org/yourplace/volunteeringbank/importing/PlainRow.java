package org.yourplace.volunteeringbank.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.importing.ListingRow.RowPlace;

/** Reads a row with our own names: the columns of the template, or an opportunity as the API writes it. */
final class PlainRow {
    static final List<String> COLUMNS = List.of(
            "title",
            "description",
            "summary",
            "organisation",
            "cause",
            "skills",
            "commitment",
            "minutes",
            "howOften",
            "times",
            "starts",
            "ends",
            "postcode",
            "remote",
            "areaServed",
            "places",
            "expenses",
            "access",
            "minimumAge",
            "checks",
            "noJobReplaced",
            "visibility",
            "status",
            "source",
            "id");

    private static final String UNNAMED = "import";

    private PlainRow() {}

    static ListingRow read(Cells row) {
        var id = row.text("id");
        var source = row.text("source");
        return new ListingRow(
                source == null ? UNNAMED : source,
                id,
                orEmpty(row.line("title")),
                row.line("summary"),
                orEmpty(row.prose("description")),
                organisation(row),
                row.text("cause"),
                row.words("skills"),
                row.text("commitment"),
                row.number("minutes"),
                row.text("howOften"),
                row.words("times"),
                row.instant("starts", false),
                row.instant("ends", true),
                row.yes("remote"),
                places(row),
                row.words("areaServed"),
                row.number("places"),
                row.words("expenses"),
                row.words("access"),
                row.number("minimumAge"),
                row.words("checks"),
                row.yes("noJobReplaced"),
                row.text("visibility"),
                row.text("status"),
                "ended".equals(row.text("status")),
                true);
    }

    private static @Nullable String organisation(Cells row) {
        return row.isObject("organisation")
                ? row.inside("organisation").text("slug", "name")
                : row.text("organisation");
    }

    private static List<RowPlace> places(Cells row) {
        var places = new ArrayList<RowPlace>();
        if (row.has("postcode") || row.has("latitude")) {
            places.add(new RowPlace(null, row.text("postcode"), row.degrees("latitude"), row.degrees("longitude")));
        }
        row.each("morePlaces").forEach(more -> places.add(place(more)));
        return places;
    }

    private static RowPlace place(Cells row) {
        return new RowPlace(row.text("name"), row.text("postcode"), row.degrees("latitude"), row.degrees("longitude"));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
