package org.yourplace.volunteeringbank.shift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.data.Tx;

/** Reads places as the person sees them whose they are: by account, by secret, or by a mailed link about one of them. */
final class PlaceQueries {
    private static final String MINE = """
            SELECT b.id, b.tenant_id, b.shift_id, s.opportunity_id, b.reference, s.title, s.slug, b.organisation, s.starts, s.ends, s.place, s.note,
              b.state, CASE WHEN b.state = 'waiting' THEN volunteering_bank.ahead(b.shift_id, b.tenant_id, b.line) END AS ahead,
              s.status = 'cancelled' AS cancelled, b.reminders, b.regular_id, b.team_id IS NOT NULL AS team, b.name, b.email, s.sequence
            FROM volunteering_bank.booking b JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id
            """;

    private static final String THEIRS =
            "WHERE (b.person_id = core.me() OR b.holder_hash = core.holder() OR b.id = core.linked()) ";

    private PlaceQueries() {}

    static Optional<MyPlace> find(Tx tx, UUID booking) {
        return tx.sql()
                .createQuery(MINE + THEIRS + "AND b.id = :id")
                .bind("id", booking)
                .map((row, context) -> place(row))
                .findFirst();
    }

    /** All that is the asking person's: the next first, then what is over, the latest first. */
    static List<MyPlace> mine(Tx tx) {
        return tx.sql()
                .createQuery(MINE + "WHERE b.person_id = core.me() ORDER BY s.ends <= core.at(),"
                        + " CASE WHEN s.ends > core.at() THEN s.starts END, s.starts DESC, b.id LIMIT 300")
                .map((row, context) -> place(row))
                .list();
    }

    /** All that the present secret or link opens: one, or those of a regular place. */
    static List<MyPlace> held(Tx tx) {
        return tx.sql()
                .createQuery(MINE + "WHERE b.holder_hash = core.holder() OR b.id = core.linked()"
                        + " ORDER BY s.ends <= core.at(), s.starts, b.created_at DESC LIMIT 300")
                .map((row, context) -> place(row))
                .list();
    }

    /** Titles of what is the asking person's at the same time as a shift. */
    static List<String> clashes(Tx tx, UUID shift) {
        return tx.sql().createQuery("""
                        SELECT DISTINCT s.title FROM volunteering_bank.shift n
                        JOIN volunteering_bank.booking b ON b.person_id = core.me() AND b.state = 'booked' AND b.shift_id <> n.id
                        JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id AND s.status = 'scheduled'
                          AND s.starts < n.ends AND s.ends > n.starts
                        WHERE n.id = :id ORDER BY 1""").bind("id", shift).mapTo(String.class).list();
    }

    /** The asking person's or holder's regular places that go on. */
    static List<RegularPlace> regular(Tx tx) {
        return tx.sql()
                .createQuery("""
                        SELECT r.id, r.reference, s.title, s.slug, r.organisation, r.paused_from, r.resumes, r.ended_at IS NOT NULL AS ended
                        FROM volunteering_bank.regular_place r
                        JOIN volunteering_bank.shift s ON s.id = r.shift_id AND s.tenant_id = r.tenant_id
                        WHERE (r.person_id = core.me() OR r.holder_hash = core.holder()) AND r.ended_at IS NULL ORDER BY r.created_at""")
                .map((row, context) -> new RegularPlace(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("slug"),
                        row.getString("organisation"),
                        ShiftQueries.instant(row, "paused_from"),
                        ShiftQueries.instant(row, "resumes"),
                        row.getBoolean("ended")))
                .list();
    }

    private static MyPlace place(ResultSet row) throws SQLException {
        int ahead = row.getInt("ahead");
        return new MyPlace(
                row.getObject("id", UUID.class),
                row.getLong("tenant_id"),
                row.getObject("shift_id", UUID.class),
                row.getObject("opportunity_id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getString("slug"),
                row.getString("organisation"),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                row.getString("place"),
                row.getString("note"),
                row.getString("state"),
                row.getString("state").equals("waiting") ? ahead : null,
                row.getBoolean("cancelled"),
                row.getBoolean("reminders"),
                row.getObject("regular_id", UUID.class),
                row.getBoolean("team"),
                row.getString("name"),
                row.getString("email"),
                row.getInt("sequence"));
    }
}
