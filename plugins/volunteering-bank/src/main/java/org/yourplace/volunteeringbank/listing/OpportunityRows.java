package org.yourplace.volunteeringbank.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.Point;
import org.yourplace.volunteeringbank.listing.OpportunityDetails.AreaOf;
import org.yourplace.volunteeringbank.listing.OpportunityDetails.Host;
import org.yourplace.volunteeringbank.listing.OpportunityDetails.ShiftsAhead;

/** Reads listings together with their organisations, in one statement. */
final class OpportunityRows implements RowMapper<OpportunityDetails> {
    /** Columns and tables; what follows may limit {@code o}, the listing. */
    static final String SELECT = select("volunteering_bank.opportunity");

    private final Places places;

    OpportunityRows(Places places) {
        this.places = places;
    }

    /** @param source the listings to join: the table, or a sub-select of it in parentheses */
    static String select(String source) {
        return """
                SELECT o.id, o.version, o.tenant_id, o.slug, o.title, o.summary, o.description, o.cause, o.skills, o.commitment, o.minutes,
                  o.how_often, o.times, o.starts, o.ends, o.repeats, o.postcode, o.remote, o.latitude, o.longitude, o.lsoa, o.ward, o.more_places,
                  o.area_served, o.places, o.taken, o.expenses, o.access, o.minimum_age, o.checks, o.no_job_replaced, o.visibility,
                  CASE WHEN o.status IN ('live', 'paused', 'filled') AND o.closes <= core.at() THEN 'ended' ELSE o.status END AS status,
                  o.status_reason, o.resumes_on, o.source, o.by_name, o.published_at, o.checked_by, o.checked_at, o.updated_at,
                  g.id AS g_id, g.slug AS g_slug, g.name AS g_name, g.summary AS g_summary, g.sample AS g_sample, g.phone AS g_phone,
                  g.away_until AS g_away, CASE WHEN g.hosted THEN t.name END AS g_posted_by,
                  h.shifts, h.shift_places, h.shift_left, h.next_starts, h.next_ends
                FROM\s""" + source + """
                 o
                JOIN core.organisation g ON g.id = o.organisation_id AND g.tenant_id = o.tenant_id
                JOIN core.tenant t ON t.id = o.tenant_id
                LEFT JOIN LATERAL (
                  SELECT count(*) AS shifts, sum(s.capacity) AS shift_places,
                    sum(CASE WHEN s.waiting > 0 THEN 0 ELSE s.capacity - s.taken END) AS shift_left,
                    min(s.starts) AS next_starts, (array_agg(s.ends ORDER BY s.starts))[1] AS next_ends
                  FROM volunteering_bank.shift s
                  WHERE s.opportunity_id = o.id AND s.tenant_id = o.tenant_id AND s.status = 'scheduled' AND s.starts > core.at()) h ON o.in_shifts
                """;
    }

    @Override
    public OpportunityDetails map(ResultSet row, StatementContext context) throws SQLException {
        var lsoa = row.getString("lsoa");
        var ward = row.getString("ward");
        var latitude = number(row, "latitude");
        var longitude = number(row, "longitude");
        var places = integer(row, "places");
        int taken = row.getInt("taken");
        var shifts = shifts(row);
        return new OpportunityDetails(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getLong("tenant_id"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("description"),
                row.getString("cause"),
                words(row, "skills"),
                row.getString("commitment"),
                integer(row, "minutes"),
                row.getString("how_often"),
                words(row, "times"),
                instant(row, "starts"),
                instant(row, "ends"),
                row.getString("repeats"),
                row.getString("postcode"),
                row.getBoolean("remote"),
                latitude == null || longitude == null ? null : new Point(latitude, longitude),
                Locations.read(row.getString("more_places")),
                words(row, "area_served"),
                places,
                taken,
                shifts != null ? shifts.left() == 0 : places != null && taken >= places,
                shifts,
                words(row, "expenses"),
                words(row, "access"),
                integer(row, "minimum_age"),
                words(row, "checks"),
                row.getBoolean("no_job_replaced"),
                row.getString("visibility"),
                row.getString("status"),
                row.getString("status_reason"),
                row.getObject("resumes_on", LocalDate.class),
                host(row),
                area(this.places, lsoa, ward),
                row.getString("source"),
                null,
                instant(row, "published_at"),
                row.getString("checked_by"),
                instant(row, "checked_at"),
                row.getTimestamp("updated_at").toInstant(),
                null,
                List.of());
    }

    private static @Nullable ShiftsAhead shifts(ResultSet row) throws SQLException {
        int count = row.getInt("shifts");
        return count == 0
                ? null
                : new ShiftsAhead(
                        count,
                        row.getInt("shift_places"),
                        row.getInt("shift_left"),
                        row.getTimestamp("next_starts").toInstant(),
                        row.getTimestamp("next_ends").toInstant());
    }

    private static Host host(ResultSet row) throws SQLException {
        var by = row.getString("by_name");
        return new Host(
                row.getObject("g_id", UUID.class),
                row.getString("g_slug"),
                by == null ? row.getString("g_name") : by,
                row.getString("g_summary"),
                by == null ? row.getString("g_posted_by") : row.getString("g_name"),
                row.getBoolean("g_sample"),
                row.getString("g_phone"),
                row.getObject("g_away", LocalDate.class));
    }

    static @Nullable AreaOf area(Places places, @Nullable String lsoa, @Nullable String ward) {
        if (lsoa == null && ward == null) {
            return null;
        }
        var small = lsoa == null ? null : places.area(lsoa).orElse(null);
        var large = ward == null ? null : places.area(ward).orElse(null);
        return new AreaOf(
                lsoa,
                small == null ? null : small.name(),
                ward,
                large == null ? null : large.name(),
                small == null ? null : small.decile(),
                small == null ? null : small.vintage());
    }

    static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
