package org.yourplace.csrbrokerage.placement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody and what a charity needs, as whoever is in it sees it. How it stands follows from what was said.
 *
 * @param broker tenant that brings the two together
 * @param charity tenant that keeps the organisation
 * @param kind of the need
 * @param priority whether its work serves a priority area
 * @param name of the candidate: for the broker, and for the others once the two were introduced
 * @param contact once they were
 * @param turn broker, charity, candidate, both or nobody
 * @param due by when whose turn it is should have spoken; in an active one the day of the next review
 * @param round of the review that is next
 * @param late whether that day has gone by
 */
public record Placement(
        UUID id,
        @JsonIgnore long broker,
        @JsonIgnore long charity,
        @JsonIgnore UUID person,
        UUID needId,
        UUID organisationId,
        String organisation,
        String kind,
        String title,
        boolean priority,
        @Nullable String name,
        @Nullable String contact,
        @JsonIgnore @Nullable Long employer,
        String stage,
        LocalDate stageOn,
        String turn,
        @Nullable LocalDate due,
        int round,
        @JsonIgnore @Nullable LocalDate chasedOn,
        LocalDate suggestedOn,
        @Nullable LocalDate activeOn,
        boolean late) {
    private static final Set<String> OVER = Set.of("ended", "not-this-time", "lapsed");

    static Placement of(ResultSet row) throws SQLException {
        long employer = row.getLong("employer_id");
        boolean hidden = row.wasNull();
        return new Placement(
                row.getObject("id", UUID.class),
                row.getLong("tenant_id"),
                row.getLong("charity_id"),
                row.getObject("person_id", UUID.class),
                row.getObject("need_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("kind"),
                row.getString("title"),
                row.getBoolean("priority"),
                row.getString("shown_name"),
                row.getString("contact"),
                hidden ? null : employer,
                row.getString("stage"),
                row.getObject("stage_on", LocalDate.class),
                row.getString("turn"),
                row.getObject("due", LocalDate.class),
                row.getInt("round"),
                row.getObject("chased_on", LocalDate.class),
                row.getObject("suggested_on", LocalDate.class),
                row.getObject("active_on", LocalDate.class),
                row.getBoolean("late"));
    }

    /** Without how to reach the person. */
    Placement shown() {
        return new Placement(
                id,
                broker,
                charity,
                person,
                needId,
                organisationId,
                organisation,
                kind,
                title,
                priority,
                name,
                null,
                employer,
                stage,
                stageOn,
                turn,
                due,
                round,
                chasedOn,
                suggestedOn,
                activeOn,
                late);
    }

    public boolean over() {
        return OVER.contains(stage);
    }

    /** Whether the charity knows of the candidate. */
    @JsonIgnore
    public boolean introduced() {
        return contact != null;
    }

    /** Whether the person said yes to being introduced. */
    @JsonIgnore
    public boolean agreed() {
        return !stage.equals("suggested") || turn.equals("broker");
    }

    @JsonIgnore
    public boolean trustee() {
        return kind.equals("trustee");
    }

    @JsonIgnore
    public boolean active() {
        return stage.equals("active");
    }
}
