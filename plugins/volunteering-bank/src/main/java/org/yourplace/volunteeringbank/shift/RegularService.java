package org.yourplace.volunteeringbank.shift;

import static org.yourplace.volunteeringbank.shift.ShiftQueries.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.shift.ShiftEvents.ShiftTouched;

/** Pausing a regular place, taking it up again, ending it. Places that are given back meanwhile go to whoever waits. */
public final class RegularService {
    private final Database database;
    private final Access access;
    private final Links links;
    private final Events events;
    private final Audit audit;
    private final Clock clock;
    private final WorkingDays days;

    public RegularService(FeatureContext core) {
        database = core.database();
        access = core.access();
        links = core.links();
        events = core.events();
        audit = core.audit();
        clock = core.clock();
        days = core.workingDays();
    }

    /** Until the day of coming back, from which on the places are theirs again by themselves. */
    public void pause(UUID regular, PausePlace command) {
        var today = LocalDate.ofInstant(clock.instant(), days.zone());
        var from = command.from() == null ? today : command.from();
        Violations.of()
                .check(!from.isBefore(today), "from", "in-the-past")
                .check(command.resumes().isAfter(from), "resumes", "in-the-past")
                .done();
        as(command.secret(), () -> set(regular, start(from), start(command.resumes()), "regular-paused"));
    }

    /** Now, rather than on the day that was said. */
    public void resume(UUID regular, @Nullable String secret) {
        as(secret, () -> set(regular, null, null, "regular-resumed"));
    }

    /** For good. */
    public void end(UUID regular, @Nullable String secret) {
        as(secret, () -> set(regular, clock.instant(), null, "regular-ended"));
    }

    private void as(@Nullable String secret, Runnable work) {
        if (secret == null) {
            access.requirePerson();
            work.run();
            return;
        }
        links.asHolder(secret, () -> {
            work.run();
            return true;
        });
    }

    private void set(UUID regular, @Nullable Instant from, @Nullable Instant until, String deed) {
        var tenant = database.read(tx -> tx.sql()
                        .createQuery(
                                "SELECT tenant_id FROM volunteering_bank.regular_place"
                                        + " WHERE id = :id AND ended_at IS NULL AND (person_id = core.me() OR holder_hash = core.holder())")
                        .bind("id", regular)
                        .mapTo(Long.class)
                        .findFirst())
                .orElseThrow(DomainException::notFound);
        database.atDesk(tenant, tx -> {
            var pause = tx.sql()
                    .createQuery("SELECT volunteering_bank.pause_regular(:id, CAST(:from AS timestamptz),"
                            + " CAST(:until AS timestamptz))::text")
                    .bind("id", regular)
                    .bind("from", from == null ? null : utc(from))
                    .bind("until", until == null ? null : utc(until))
                    .mapTo(String.class);
            ShiftRefused.translate(pause::list);
            touched(tx, regular).forEach(shift -> events.publish(tx, new ShiftTouched(shift)));
            audit.record(tx, deed, regular);
            return true;
        });
    }

    private static List<UUID> touched(org.yourplace.spi.data.Tx tx, UUID regular) {
        return tx.sql()
                .createQuery("SELECT DISTINCT shift_id FROM volunteering_bank.booking"
                        + " WHERE regular_id = :id AND state = 'cancelled' AND since = core.at()")
                .bind("id", regular)
                .mapTo(UUID.class)
                .list();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(days.zone()).toInstant();
    }
}
