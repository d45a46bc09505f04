package org.yourplace.csrbrokerage.need.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team day as one of its two sides reads it. What an employer wished (people, wish day) stands beside what the group set (size, day, cost,
 * kit): neither is ever written over the other.
 *
 * @param employer for the group: who asks; absent on the employer's own side
 * @param organisation for the employer: whose day it is
 * @param terms counts the group's terms: an employer accepts a number that it has read
 * @param skills ids of needs that the group offers instead
 * @param names of the team, for its two sides alone
 * @param came how many were there
 */
public record TeamDay(
        UUID id,
        UUID needId,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        @Nullable String employer,
        String title,
        int people,
        @Nullable LocalDate wishDay,
        @Nullable String note,
        String contactName,
        String contact,
        Instant createdAt,
        String state,
        Instant since,
        @Nullable String reason,
        int terms,
        @Nullable Integer size,
        @Nullable LocalDate day,
        @Nullable Long costPence,
        @Nullable String kit,
        @Nullable String bring,
        @Nullable String inCharge,
        List<UUID> skills,
        List<Guest> names,
        @Nullable Integer came) {
    /**
     * One of the team.
     *
     * @param came absent until the group says; the employer reads a number only
     */
    public record Guest(UUID id, String name, @Nullable Boolean came) {}

    public TeamDay {
        skills = List.copyOf(skills);
        names = List.copyOf(names);
    }

    public TeamState standing() {
        return TeamState.of(state).orElseThrow();
    }

    /** Whether these are the terms already, so that saying them again changes nothing. */
    boolean standsBy(SetTerms said) {
        return (standing() == TeamState.TERMS || standing() == TeamState.ACCEPTED)
                && new SetTerms(size, day, costPence, kit, bring, inCharge).equals(said);
    }

    static TeamDay of(ResultSet row, List<Guest> names) throws SQLException {
        return new TeamDay(
                row.getObject("id", UUID.class),
                row.getObject("need_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("employer_name"),
                row.getString("title"),
                row.getInt("people"),
                row.getObject("wish_day", LocalDate.class),
                row.getString("note"),
                row.getString("contact_name"),
                row.getString("contact"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("state"),
                row.getTimestamp("since").toInstant(),
                row.getString("reason"),
                row.getInt("terms"),
                row.getObject("size", Integer.class),
                row.getObject("day", LocalDate.class),
                row.getObject("cost_pence", Long.class),
                row.getString("kit"),
                row.getString("bring"),
                row.getString("in_charge"),
                List.of((UUID[]) row.getArray("skills").getArray()),
                names,
                row.getObject("came", Integer.class));
    }
}
