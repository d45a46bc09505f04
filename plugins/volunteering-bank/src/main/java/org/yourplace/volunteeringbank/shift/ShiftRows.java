package org.yourplace.volunteeringbank.shift;

import static org.yourplace.volunteeringbank.shift.ShiftQueries.utc;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.place.WorkingDays;

/** Writes the asking tenant's shifts, each with who leads it. The count of what calendars must hear of goes up here and nowhere else. */
final class ShiftRows {
    private static final String ADD = """
            INSERT INTO volunteering_bank.shift (id, opportunity_id, organisation_id, series_id, starts, ends, capacity, waits, place, note,
              created_at, updated_at)
            VALUES (:id, :opportunity, :organisation, CAST(:series AS uuid), :starts, :ends, :capacity, :waits, :place, :note, :now, :now)""";
    private static final String REWRITE = """
            UPDATE volunteering_bank.shift SET version = version + 1, starts = :starts, ends = :ends, capacity = :capacity, waits = :waits,
              sequence = sequence + CASE WHEN (starts, ends, place) IS DISTINCT FROM (CAST(:starts AS timestamptz),
                CAST(:ends AS timestamptz), CAST(:place AS text)) THEN 1 ELSE 0 END,
              place = :place, note = :note, updated_at = :now
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String CANCEL = """
            UPDATE volunteering_bank.shift SET version = version + 1, status = 'cancelled', status_reason = :reason,
              sequence = sequence + 1, updated_at = :now WHERE id = :id AND tenant_id = core.tenant()""";

    private final Ids ids;
    private final Clock clock;
    private final Links links;
    private final WorkingDays days;

    ShiftRows(FeatureContext core) {
        ids = core.ids();
        clock = core.clock();
        links = core.links();
        days = core.workingDays();
    }

    UUID add(Tx tx, WriteShifts command, UUID organisation, @Nullable UUID series, ShiftTimes when) {
        var id = ids.next();
        tx.sql()
                .createUpdate(ADD)
                .bind("id", id)
                .bind("opportunity", command.opportunityId())
                .bind("organisation", organisation)
                .bind("series", series == null ? null : series.toString())
                .bind("starts", utc(when.starts(days.zone())))
                .bind("ends", utc(when.ends(days.zone())))
                .bind("capacity", command.capacity())
                .bind("waits", command.waitingList() == null || command.waitingList())
                .bind("place", command.place())
                .bind("note", command.note())
                .bind("now", utc(clock.instant()))
                .execute();
        ShiftLead.make(command.leaderName(), command.leaderEmail()).put(tx, id, organisation);
        return id;
    }

    /** @throws DomainException when it would have fewer places than are taken */
    void rewrite(Tx tx, ShiftDetails shift, ChangeShift command, ShiftTimes when) {
        int capacity = command.capacity() == null ? shift.capacity() : command.capacity();
        if (capacity < shift.taken()) {
            throw DomainException.invalid(List.of(Violation.of("capacity", "below-taken", shift.taken())));
        }
        tx.sql()
                .createUpdate(REWRITE)
                .bind("id", shift.id())
                .bind("starts", utc(when.starts(days.zone())))
                .bind("ends", utc(when.ends(days.zone())))
                .bind("capacity", capacity)
                .bind("waits", command.waitingList() == null ? shift.waitingList() : command.waitingList())
                .bind("place", command.place())
                .bind("note", command.note())
                .bind("now", utc(clock.instant()))
                .execute();
        ShiftLead.make(command.leaderName(), command.leaderEmail()).change(tx, links, shift.id());
    }

    void cancel(Tx tx, UUID shift, @Nullable String reason) {
        tx.sql()
                .createUpdate(CANCEL)
                .bind("id", shift)
                .bind("reason", reason)
                .bind("now", utc(clock.instant()))
                .execute();
    }
}
