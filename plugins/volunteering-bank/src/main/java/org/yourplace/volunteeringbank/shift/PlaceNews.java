package org.yourplace.volunteeringbank.shift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.volunteeringbank.shift.PlaceLetters.To;

/**
 * Tells those whose place changed: it moved, came free for them, was taken from them or given back, or is not to be. Looks at how things
 * stand and at what each heard of last, so that once more says nothing twice. As the organisation whose shift it is.
 */
final class PlaceNews {
    private static final String UNTOLD = """
            SELECT b.id, b.name, coalesce(b.email, t.email) AS email, b.person_id IS NOT NULL AS account, b.reference, b.locale,
              b.promoted_at IS NOT NULL AND b.told IS DISTINCT FROM 'promoted' AND b.state = 'booked' AS promoted,
              b.state = 'cancelled' AS gone, b.said_by = 'person' AS given_back,
              b.state = 'booked' OR EXISTS (SELECT FROM volunteering_bank.booking_step p WHERE p.booking_id = b.id AND p.tenant_id = b.tenant_id
                AND p.state IN ('booked', 'promoted')) AS seated,
              (SELECT p.reason FROM volunteering_bank.booking_step p WHERE b.state = 'cancelled' AND b.said_by = 'organisation'
                AND p.booking_id = b.id AND p.tenant_id = b.tenant_id AND p.state = 'cancelled') AS reason
            FROM volunteering_bank.booking b
            JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id
            LEFT JOIN volunteering_bank.team t ON t.id = b.team_id AND t.tenant_id = b.tenant_id
            WHERE b.shift_id = :id AND b.tenant_id = core.tenant() AND s.ends > core.at() AND coalesce(b.email, t.email) IS NOT NULL
              AND ((b.state IN ('booked', 'waiting') AND s.sequence > b.told_sequence)
                OR (b.state = 'booked' AND b.promoted_at IS NOT NULL AND b.told IS DISTINCT FROM 'promoted')
                OR (b.state = 'cancelled' AND b.said_by IN ('organisation', 'nobody') AND b.told IS DISTINCT FROM 'cancelled'
                  AND s.status = 'scheduled')
                OR (b.state = 'cancelled' AND b.said_by = 'person' AND b.told IS DISTINCT FROM 'cancelled' AND b.name IS NOT NULL
                  AND b.email IS NOT NULL AND s.status = 'scheduled' AND b.since > core.at() - interval '1 day'
                  AND NOT EXISTS (SELECT FROM volunteering_bank.booking_step p WHERE p.booking_id = b.id AND p.tenant_id = b.tenant_id
                    AND p.state = 'cancelled' AND p.reason IN ('paused', 'ended'))))
            ORDER BY b.line""";

    private final FeatureContext core;
    private final PlaceLetters letters;
    private final LeaderLetters leaders;
    private final ShiftQueries queries = new ShiftQueries();

    PlaceNews(FeatureContext core) {
        this.core = core;
        letters = new PlaceLetters(core);
        leaders = new LeaderLetters(core);
    }

    private record Due(
            To to,
            boolean promoted,
            boolean gone,
            boolean givenBack,
            @Nullable String reason) {
        boolean named() {
            return to.name() != null;
        }
    }

    /** Writes to everybody on a shift who has not heard how it stands. */
    void tell(UUID shiftId) {
        core.database().write(tx -> {
            queries.find(tx, shiftId).ifPresent(shift -> {
                var untold = untold(tx, shiftId);
                for (var due : untold) {
                    write(tx, due, shift);
                    told(tx, due, shift);
                }
                untold.stream()
                        .filter(due -> due.gone() && !due.named())
                        .collect(Collectors.groupingBy(due -> due.to().email()))
                        .values()
                        .forEach(places -> leaders.letGo(tx, places.getFirst().to(), shift, places.size()));
            });
            return true;
        });
    }

    private void write(Tx tx, Due due, ShiftDetails shift) {
        if (due.gone()) {
            if (due.givenBack()) {
                letters.givenBack(tx, due.to(), shift);
            } else if (due.named()) {
                letters.removed(tx, due.to(), shift, due.reason());
            }
        } else if (!shift.scheduled()) {
            letters.cancelled(tx, due.to(), shift);
        } else if (due.promoted()) {
            letters.promoted(tx, due.to(), shift);
        } else {
            letters.moved(tx, due.to(), shift);
        }
    }

    private static List<Due> untold(Tx tx, UUID shift) {
        return tx.sql()
                .createQuery(UNTOLD)
                .bind("id", shift)
                .map((row, context) -> new Due(
                        to(row),
                        row.getBoolean("promoted"),
                        row.getBoolean("gone"),
                        row.getBoolean("given_back"),
                        row.getString("reason")))
                .list();
    }

    static To to(ResultSet row) throws SQLException {
        return new To(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("account"),
                row.getBoolean("seated"),
                row.getString("reference"),
                Locale.forLanguageTag(row.getString("locale")));
    }

    private static void told(Tx tx, Due due, ShiftDetails shift) {
        tx.sql()
                .createUpdate("UPDATE volunteering_bank.booking SET told_sequence = :sequence,"
                        + " told = CASE WHEN :heard THEN :what ELSE told END"
                        + " WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", due.to().booking())
                .bind("sequence", shift.sequence())
                .bind("heard", due.promoted() || due.gone())
                .bind("what", due.gone() ? "cancelled" : "promoted")
                .execute();
    }
}
