package org.yourplace.bench.plant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One planted listing, as a line of COPY. */
record Listing(
        UUID id,
        Organisation of,
        long audience,
        String title,
        String summary,
        String description,
        Activity activity,
        boolean oneOff,
        @Nullable Integer minutes,
        List<String> times,
        @Nullable Instant starts,
        @Nullable Instant ends,
        @Nullable Spot spot,
        List<Spot> more,
        @Nullable Integer places,
        List<String> expenses,
        List<String> access,
        String status,
        String visibility,
        @Nullable Instant published,
        Instant updated) {
    private static final String NULL = "\\N";

    /** The columns of a line, in its order. */
    static final String COLUMNS =
            "id, tenant_id, audience_id, organisation_id, slug, title, summary, description, cause, skills, commitment, minutes, how_often,"
                    + " times, starts, ends, postcode, remote, latitude, longitude, lsoa, ward, more_places, places, expenses, access,"
                    + " no_job_replaced, status, visibility, published_at, created_at, updated_at";

    /**
     * A place of a listing.
     *
     * @param postcode absent outside the city: as in an imported listing whose postcode is not ours
     */
    record Spot(
            double latitude,
            double longitude,
            @Nullable String postcode,
            @Nullable String lsoa,
            @Nullable String ward) {}

    /** An organisation that asks for help: who keeps it and who reads what it hides. */
    record Organisation(UUID id, long tenant, long support, String slug) {}

    void writeTo(StringBuilder out) {
        var where = spot;
        field(out, id);
        field(out, of.tenant());
        field(out, audience);
        field(out, of.id());
        field(out, slug());
        field(out, title);
        field(out, summary);
        field(out, description);
        field(out, activity.cause());
        array(out, activity.skills());
        field(out, oneOff ? "one-off" : "regular");
        field(out, minutes);
        field(out, oneOff ? null : "weekly");
        array(out, times);
        field(out, starts);
        field(out, ends);
        field(out, where == null ? null : where.postcode());
        field(out, where == null);
        field(out, where == null ? null : where.latitude());
        field(out, where == null ? null : where.longitude());
        field(out, where == null ? null : where.lsoa());
        field(out, where == null ? null : where.ward());
        field(out, morePlaces());
        field(out, places);
        array(out, expenses);
        array(out, access);
        field(out, true);
        field(out, status);
        field(out, visibility);
        field(out, published);
        field(out, updated);
        field(out, updated);
        out.setCharAt(out.length() - 1, '\n');
    }

    private String slug() {
        var words = title.toLowerCase(java.util.Locale.ROOT).replace("'", "").replaceAll("[^a-z0-9]+", "-");
        var end = id.toString();
        return words.substring(0, Math.min(70, words.length())) + "-" + end.substring(end.length() - 8);
    }

    private String morePlaces() {
        var text = new StringBuilder("[");
        for (var place : more) {
            text.append(text.length() == 1 ? "" : ",")
                    .append("{\"latitude\":")
                    .append(place.latitude())
                    .append(",\"longitude\":")
                    .append(place.longitude())
                    .append('}');
        }
        return text.append(']').toString();
    }

    private static void field(StringBuilder out, @Nullable Object value) {
        out.append(value == null ? NULL : value.toString()).append('\t');
    }

    private static void array(StringBuilder out, List<String> codes) {
        out.append('{').append(String.join(",", codes)).append("}\t");
    }
}
