package org.yourplace.csrbrokerage.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lets the broker suggest them. Where they work is not known here.
 *
 * @param id by which they are suggested
 * @param underway placements of theirs that are not over
 */
public record Candidate(
        UUID id,
        String name,
        List<String> kinds,
        List<String> skills,
        List<String> causes,
        List<String> areas,
        @Nullable Integer minutes,
        String about,
        boolean councillor,
        int underway) {
    static Candidate of(ResultSet row) throws SQLException {
        int minutes = row.getInt("minutes");
        boolean none = row.wasNull();
        return new Candidate(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                RoleOffers.codes(row, "kinds"),
                RoleOffers.codes(row, "skills"),
                RoleOffers.codes(row, "causes"),
                RoleOffers.codes(row, "areas"),
                none ? null : minutes,
                row.getString("about"),
                row.getBoolean("councillor"),
                row.getInt("underway"));
    }

    /** Whether they offer what is needed: who knows something is asked for as a skill is. */
    boolean offers(String kind) {
        return kinds.contains(kind.equals("expertise") ? "skill" : kind);
    }
}
