package org.yourplace.volunteeringbank.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.list.Cursor;

/** Claims as rows. The database lets somebody claim for hours of their own only, and only what the listing promised. */
final class ExpenseRows {
    private static final String COLUMNS = """
            SELECT id, contribution_id, name, title, day, what, pence, note, state, reason, claimed_at, decided_at, paid_at
            FROM volunteering_bank.expense
            """;
    private static final String PROMISED = """
            SELECT :what = ANY (expenses) FROM volunteering_bank.opportunity WHERE id = :opportunity AND tenant_id = :tenant""";
    private static final String CLAIM = """
            INSERT INTO volunteering_bank.expense (id, contribution_id, organisation_id, opportunity_id, person_id, name, title, day, what, pence, note, claimed_at)
            VALUES (:id, :hours, :organisation, :opportunity, core.me(), :name, :title, :day, :what, :pence, :note, :at)
            ON CONFLICT DO NOTHING""";
    private static final String DECIDE = "SELECT volunteering_bank.decide_expense(:id, :state, :reason)";
    private static final String REFUSE_WITHDRAWN = "SELECT volunteering_bank.refuse_withdrawn(:hours, :reason)";

    private ExpenseRows() {}

    static void claim(Tx tx, UUID id, UUID hours, Occasion occasion, LocalDate day, LogHours.Cost cost, Instant at) {
        boolean promised = tx.sql()
                .createQuery(PROMISED)
                .bind("what", cost.what())
                .bind("opportunity", occasion.opportunity())
                .bind("tenant", occasion.tenant())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
        if (!promised) {
            throw DomainException.invalid(List.of(Violation.of("expenses", "not-promised")));
        }
        boolean first = tx.sql()
                        .createUpdate(CLAIM)
                        .bind("id", id)
                        .bind("hours", hours)
                        .bind("organisation", occasion.organisation())
                        .bind("opportunity", occasion.opportunity())
                        .bind("name", occasion.giver().name())
                        .bind("title", occasion.title())
                        .bind("day", day)
                        .bind("what", cost.what())
                        .bind("pence", cost.pence())
                        .bind("note", cost.note())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute()
                > 0;
        if (!first) {
            throw DomainException.invalid(List.of(Violation.of("expenses", "twice")));
        }
    }

    /** Decided by somebody else than who claimed it, and approved for confirmed hours only: the database sees to both. */
    static void decide(Tx tx, UUID id, DecideExpense said) {
        var after = tx.sql()
                .createQuery(DECIDE)
                .bind("id", id)
                .bind("state", said.state())
                .bind("reason", said.reason())
                .mapTo(String.class)
                .one();
        if (!after.equals(said.state())) {
            throw new DomainException(VolunteeringError.HOURS_NOT_CONFIRMED);
        }
    }

    /** What is not paid yet of hours that were taken back is refused. */
    static void refuseWithdrawn(Tx tx, UUID hours, String reason) {
        tx.sql()
                .createQuery(REFUSE_WITHDRAWN)
                .bind("hours", hours)
                .bind("reason", reason)
                .mapTo(Integer.class)
                .one();
    }

    static List<Expense> mine(Tx tx) {
        return tx.sql()
                .createQuery(COLUMNS + "WHERE person_id = core.me() ORDER BY claimed_at DESC, id LIMIT 200")
                .map((row, context) -> expense(row))
                .list();
    }

    static Optional<Expense> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(COLUMNS + "WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", id)
                .map((row, context) -> expense(row))
                .findOne();
    }

    static Slice<Expense> all(Tx tx, @Nullable String state, int limit, @Nullable String after) {
        var from = Cursor.of(after);
        var query = from.bind(tx.sql()
                .createQuery(COLUMNS + "WHERE tenant_id = core.tenant() " + (state == null ? "" : "AND state = :state ")
                        + from.past("claimed_at") + " ORDER BY claimed_at DESC, id LIMIT :limit"));
        if (state != null) query.bind("state", state);
        return Slice.of(
                query.bind("limit", limit + 1)
                        .map((row, context) -> expense(row))
                        .list(),
                limit,
                last -> Cursor.write(last.claimedAt(), last.id()));
    }

    private static Expense expense(ResultSet row) throws SQLException {
        return new Expense(
                row.getObject("id", UUID.class),
                row.getObject("contribution_id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getString("what"),
                row.getInt("pence"),
                row.getString("note"),
                row.getString("state"),
                row.getString("reason"),
                row.getTimestamp("claimed_at").toInstant(),
                instant(row, "decided_at"),
                instant(row, "paid_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
