package org.yourplace.csrbrokerage.placement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a charity needs somebody for, and has not found.
 *
 * @param minutes each time
 * @param area where it is: codes of the areas that it serves, else that of its place
 * @param published since when people can find it
 * @param underway suggestions and introductions that are not over
 */
public record SoughtNeed(
        UUID id,
        String kind,
        String title,
        String summary,
        UUID organisationId,
        String organisation,
        List<String> skills,
        @Nullable String cause,
        @Nullable Integer minutes,
        @Nullable String howOften,
        @JsonIgnore List<String> area,
        Instant published,
        int underway) {
    static SoughtNeed of(ResultSet row) throws SQLException {
        int minutes = row.getInt("minutes");
        boolean none = row.wasNull();
        var served = RoleOffers.codes(row, "area_served");
        var lsoa = row.getString("lsoa");
        return new SoughtNeed(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("summary"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                RoleOffers.codes(row, "skills"),
                row.getString("cause"),
                none ? null : minutes,
                row.getString("how_often"),
                !served.isEmpty() ? served : lsoa == null ? List.of() : List.of(lsoa),
                row.getTimestamp("published_at").toInstant(),
                row.getInt("underway"));
    }

    /** Minutes a month, as far as it says. */
    @JsonIgnore
    int monthly() {
        int times =
                switch (howOften == null ? "" : howOften) {
                    case "daily" -> 20;
                    case "weekly" -> 4;
                    case "fortnightly" -> 2;
                    default -> 1;
                };
        return (minutes == null ? 0 : minutes) * times;
    }
}
