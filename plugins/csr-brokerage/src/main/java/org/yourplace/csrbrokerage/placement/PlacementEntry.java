package org.yourplace.csrbrokerage.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a placement.
 *
 * @param side broker, charity, candidate or clock
 * @param kind what was said, such as met or scope
 * @param round of a review
 * @param day on which it was so
 * @param until the last day of what was agreed
 * @param minutes a month
 * @param choice a code: a reason, how it goes, an age band
 */
public record PlacementEntry(
        UUID id,
        int number,
        String side,
        String kind,
        int round,
        LocalDate day,
        @Nullable LocalDate until,
        @Nullable Integer minutes,
        @Nullable String choice,
        @Nullable String words,
        Instant at) {
    /** That it was said, and when. */
    PlacementEntry bare() {
        return new PlacementEntry(id, number, side, kind, round, day, until, null, null, null, at);
    }

    static PlacementEntry of(ResultSet row) throws SQLException {
        int minutes = row.getInt("minutes");
        boolean none = row.wasNull();
        return new PlacementEntry(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("side"),
                row.getString("kind"),
                row.getInt("round"),
                row.getObject("day", LocalDate.class),
                row.getObject("until", LocalDate.class),
                none ? null : minutes,
                row.getString("choice"),
                row.getString("words"),
                row.getTimestamp("at").toInstant());
    }
}
