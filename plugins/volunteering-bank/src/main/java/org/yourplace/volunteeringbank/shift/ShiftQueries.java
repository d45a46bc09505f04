package org.yourplace.volunteeringbank.shift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.volunteeringbank.list.Cursor;

/** Reads shifts as row-level security lets the caller see them, and who is on them as their organisation does. */
public final class ShiftQueries {
    private static final int MOST_AHEAD = 60;

    private static final String COLUMNS = """
            s.id, s.version, s.tenant_id, s.opportunity_id, s.organisation_id, coalesce(o.by_name, g.name, '') AS organisation, s.title, s.slug,
              s.series_id, s.starts, s.ends, s.capacity, s.taken, s.waiting, s.waits, s.place, s.note, s.status, s.status_reason, s.sequence,
              s.updated_at
            """;

    private static final String FROM = """
            FROM volunteering_bank.shift s LEFT JOIN core.organisation g ON g.id = s.organisation_id
            LEFT JOIN volunteering_bank.opportunity o ON o.id = s.opportunity_id AND o.tenant_id = s.tenant_id
            """;

    private static final String SHIFT = "SELECT " + COLUMNS + FROM;

    private static final String BOOKED = """
            SELECT b.id, b.shift_id, b.reference, b.name, b.email, b.phone, b.age_band, b.guardian_name, b.guardian_contact, t.team,
              t.name AS coordinator, b.regular_id IS NOT NULL AS regular, b.state, b.line, b.since, b.person_id,
              coalesce(b.said_by = 'organisation', false) AS confirmed, b.walk_in, b.minutes
            FROM volunteering_bank.booking b LEFT JOIN volunteering_bank.team t ON t.id = b.team_id AND t.tenant_id = b.tenant_id
            WHERE b.tenant_id = core.tenant()
            """;

    public Optional<ShiftDetails> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SHIFT + "WHERE s.id = :id")
                .bind("id", id)
                .map(ShiftQueries::shift)
                .findFirst();
    }

    /** One that is ahead, of a live listing, with what its booking depends on. */
    Optional<Bookable> bookable(Tx tx, UUID id) {
        return tx.sql()
                .createQuery("SELECT " + COLUMNS + """
                        , o.minimum_age, ARRAY(
                          SELECT DISTINCT m.title FROM volunteering_bank.booking b
                          JOIN volunteering_bank.shift m ON m.id = b.shift_id AND m.tenant_id = b.tenant_id AND m.status = 'scheduled'
                            AND m.starts < s.ends AND m.ends > s.starts
                          WHERE b.person_id = core.me() AND b.state = 'booked' AND b.shift_id <> s.id ORDER BY 1) AS clashes
                        """ + FROM + """
                        WHERE s.id = :id AND s.status = 'scheduled' AND s.starts > core.at() AND o.status = 'live' AND o.closes > core.at()""")
                .bind("id", id)
                .map((row, context) -> new Bookable(
                        shift(row, context), row.getObject("minimum_age", Integer.class), List.of((String[])
                                row.getArray("clashes").getArray())))
                .findFirst();
    }

    /** A shift of the asking tenant, held until the transaction ends. */
    Optional<ShiftDetails> forChange(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SHIFT + "WHERE s.id = :id AND s.tenant_id = core.tenant() FOR NO KEY UPDATE OF s")
                .bind("id", id)
                .map(ShiftQueries::shift)
                .findFirst();
    }

    /** It and those that follow it in its series, in the order in which everybody locks them. */
    List<ShiftDetails> seriesFrom(Tx tx, ShiftDetails first) {
        return tx.sql()
                .createQuery(SHIFT + "WHERE s.series_id = :series AND s.tenant_id = core.tenant() AND s.starts >= :from"
                        + " AND s.status = 'scheduled' ORDER BY s.id FOR NO KEY UPDATE OF s")
                .bind("series", first.seriesId())
                .bind("from", utc(first.starts()))
                .map(ShiftQueries::shift)
                .list();
    }

    /** Those of a listing that are still ahead, the next first; at most {@value #MOST_AHEAD}. */
    public List<ShiftDetails> ahead(Tx tx, UUID opportunity) {
        return tx.sql()
                .createQuery(
                        SHIFT + "WHERE s.opportunity_id = :id AND s.ends > core.at() ORDER BY s.starts, s.id LIMIT "
                                + MOST_AHEAD)
                .bind("id", opportunity)
                .map(ShiftQueries::shift)
                .list();
    }

    /** Those of an organisation from a week ago on: what its calendar holds. */
    public List<ShiftDetails> calendarOf(Tx tx, UUID organisation) {
        return tx.sql()
                .createQuery(SHIFT + "WHERE s.organisation_id = :id AND s.ends > core.at() - interval '7 days'"
                        + " ORDER BY s.starts, s.id LIMIT 500")
                .bind("id", organisation)
                .map(ShiftQueries::shift)
                .list();
    }

    /** The same of one listing. */
    public List<ShiftDetails> calendarOfListing(Tx tx, UUID opportunity) {
        return tx.sql()
                .createQuery(SHIFT + "WHERE s.opportunity_id = :id AND s.ends > core.at() - interval '7 days'"
                        + " ORDER BY s.starts, s.id LIMIT 500")
                .bind("id", opportunity)
                .map(ShiftQueries::shift)
                .list();
    }

    /** The asking tenant's own, the earliest first. */
    public Slice<ShiftDetails> own(Tx tx, ShiftsAsked asked) {
        var from = Cursor.of(asked.after());
        var query = from.bind(tx.sql()
                .createQuery(SHIFT + "WHERE s.tenant_id = core.tenant() "
                        + (asked.from() == null ? "" : "AND s.ends > :from ")
                        + (asked.until() == null ? "" : "AND s.starts < :until ")
                        + (asked.opportunity() == null ? "" : "AND s.opportunity_id = :opportunity ")
                        + from.onward("s.starts").replace("id > :id", "s.id > :id")
                        + " ORDER BY s.starts, s.id LIMIT :limit"));
        if (asked.from() != null) {
            query.bind("from", utc(asked.from()));
        }
        if (asked.until() != null) {
            query.bind("until", utc(asked.until()));
        }
        if (asked.opportunity() != null) {
            query.bind("opportunity", asked.opportunity());
        }
        var list =
                query.bind("limit", asked.limit() + 1).map(ShiftQueries::shift).list();
        return Slice.of(list, asked.limit(), last -> Cursor.write(last.starts(), last.id()));
    }

    /** Those of an organisation of the asking tenant that ended after one moment and began before another, the latest first. */
    List<Rolled> rolled(Tx tx, UUID organisation, Instant endedAfter, Instant beganBefore) {
        return tx.sql()
                .createQuery("SELECT " + COLUMNS + """
                        , p.came, p.open
                        """ + FROM + """
                        CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE b.state = 'attended') AS came,
                            count(*) FILTER (WHERE b.name IS NOT NULL AND (b.state = 'booked' OR (b.state = 'attended' AND b.said_by = 'person'))) AS open
                          FROM volunteering_bank.booking b WHERE b.shift_id = s.id AND b.tenant_id = s.tenant_id) p
                        WHERE s.organisation_id = :id AND s.tenant_id = core.tenant() AND s.status = 'scheduled' AND s.ends > :after
                          AND s.starts <= :before ORDER BY s.starts DESC, s.id LIMIT 30""")
                .bind("id", organisation)
                .bind("after", utc(endedAfter))
                .bind("before", utc(beganBefore))
                .map((row, context) -> new Rolled(shift(row, context), row.getInt("came"), row.getInt("open")))
                .list();
    }

    /** Everybody on a shift of the asking tenant: those with a place, those in the line, those who cancelled. */
    public List<Booked> people(Tx tx, UUID shift) {
        return tx.sql()
                .createQuery(BOOKED + "AND b.shift_id = :id ORDER BY b.state = 'cancelled', b.state = 'waiting',"
                        + " CASE WHEN b.state = 'waiting' THEN b.line END, lower(b.name) NULLS LAST, b.line LIMIT 2000")
                .bind("id", shift)
                .map((row, context) -> booked(row))
                .list();
    }

    public Optional<Booked> booked(Tx tx, UUID booking) {
        return tx.sql()
                .createQuery(BOOKED + "AND b.id = :id")
                .bind("id", booking)
                .map((row, context) -> booked(row))
                .findFirst();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static ShiftDetails shift(ResultSet row, StatementContext context) throws SQLException {
        return new ShiftDetails(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getLong("tenant_id"),
                row.getObject("opportunity_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("title"),
                row.getString("slug"),
                row.getObject("series_id", UUID.class),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getInt("waiting"),
                row.getBoolean("waits"),
                row.getString("place"),
                row.getString("note"),
                row.getString("status"),
                row.getString("status_reason"),
                row.getInt("sequence"),
                row.getTimestamp("updated_at").toInstant());
    }

    private static Booked booked(ResultSet row) throws SQLException {
        return new Booked(
                row.getObject("id", UUID.class),
                row.getObject("shift_id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("age_band"),
                row.getString("guardian_name"),
                row.getString("guardian_contact"),
                row.getString("team"),
                row.getString("coordinator"),
                row.getBoolean("regular"),
                row.getString("state"),
                row.getLong("line"),
                instant(row, "since"),
                row.getBoolean("confirmed"),
                row.getBoolean("walk_in"),
                row.getObject("minutes", Integer.class),
                row.getObject("person_id", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
