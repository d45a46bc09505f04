package org.yourplace.volunteeringbank.shift;

import static org.yourplace.volunteeringbank.shift.ShiftQueries.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.shift.PlaceLetters.To;
import org.yourplace.volunteeringbank.shift.ShiftEvents.ShiftTouched;

/**
 * What time and events do to shifts, as the organisation whose they are: tells those whose place changed, reminds on the day before, sends
 * the roll to its leader, lets go what a team never said yes to. Each looks at how things stand, so that once more says nothing twice.
 */
public final class ShiftJobs {
    /** Where a leader's page is, before the secret of its link. */
    public static final String ROLL_PAGE = "/our-shift/";

    private static final Duration OFTEN = Duration.ofMinutes(15);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration ROLL_BEFORE = Duration.ofHours(18);
    private static final Duration ROLL_VALID = Duration.ofDays(8);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final FeatureContext core;
    private final ShiftService shifts;
    private final PlaceLetters letters;
    private final LeaderLetters leaders;
    private final PlaceNews news;
    private final ShiftQueries queries = new ShiftQueries();

    public ShiftJobs(FeatureContext core, ShiftService shifts) {
        this.core = core;
        this.shifts = shifts;
        letters = new PlaceLetters(core);
        leaders = new LeaderLetters(core);
        news = new PlaceNews(core);
    }

    public List<Job> jobs() {
        return List.of(
                new Job("remind-of-shifts", OFTEN, this::remind),
                new Job("send-rolls", OFTEN, this::sendRolls),
                new Job("let-go-team-places", HOURLY, this::letGo),
                new Job("next-shift-dates", HOURLY, shifts::refreshNextDates));
    }

    public List<EventHandler<?>> handlers() {
        return List.of(new EventHandler<>(ShiftTouched.class, event -> news.tell(event.shift())));
    }

    /** Writes to everybody on a shift who has not heard how it stands. */
    public void tell(UUID shift) {
        news.tell(shift);
    }

    private record Due(To to, UUID shift) {}

    /** On the day before, once it is morning: everybody who has a place, wants to be reminded and did not book only today. */
    public void remind() {
        var zone = core.workingDays().zone();
        var now = core.clock().instant();
        var today = LocalDate.ofInstant(now, zone);
        if (now.atZone(zone).toLocalTime().isBefore(MORNING)) {
            return;
        }
        core.database().write(tx -> {
            var due = tx.sql()
                    .createQuery("""
                            SELECT b.id, b.shift_id, b.name, b.email, b.person_id IS NOT NULL AS account, true AS seated, b.reference, b.locale
                            FROM volunteering_bank.shift s
                            JOIN volunteering_bank.booking b ON b.shift_id = s.id AND b.tenant_id = s.tenant_id
                            WHERE s.tenant_id = core.tenant() AND s.status = 'scheduled' AND s.starts > core.at() AND s.starts < :until
                              AND b.state = 'booked' AND b.reminders AND b.email IS NOT NULL AND b.reminded_at IS NULL AND b.created_at < :today
                            ORDER BY s.starts LIMIT 500""")
                    .bind("until", utc(today.plusDays(2).atStartOfDay(zone).toInstant()))
                    .bind("today", utc(today.atStartOfDay(zone).toInstant()))
                    .map((row, context) -> new Due(PlaceNews.to(row), row.getObject("shift_id", UUID.class)))
                    .list();
            for (var one : due) {
                queries.find(tx, one.shift()).ifPresent(shift -> letters.reminder(tx, one.to(), shift));
                tx.sql()
                        .createUpdate("UPDATE volunteering_bank.booking SET reminded_at = core.at()"
                                + " WHERE id = :id AND tenant_id = core.tenant()")
                        .bind("id", one.to().booking())
                        .execute();
            }
            return due.size();
        });
    }

    /** To the leader, or else the organisation: the way to the roll of a shift that somebody comes to. */
    public void sendRolls() {
        core.database().write(tx -> {
            var due = tx.sql()
                    .createQuery("""
                            SELECT s.id FROM volunteering_bank.shift s
                            JOIN volunteering_bank.shift_lead l ON l.id = s.id AND l.tenant_id = s.tenant_id
                            WHERE s.tenant_id = core.tenant() AND s.status = 'scheduled' AND s.taken > 0 AND s.ends > core.at()
                              AND s.starts < :soon AND l.told_at IS NULL ORDER BY s.starts LIMIT 200""")
                    .bind("soon", utc(core.clock().instant().plus(ROLL_BEFORE)))
                    .mapTo(UUID.class)
                    .list();
            due.forEach(id -> queries.find(tx, id).ifPresent(shift -> sendRoll(tx, shift)));
            return due.size();
        });
    }

    private void sendRoll(Tx tx, ShiftDetails shift) {
        var to = ShiftLead.of(tx, shift.id())
                .map(ShiftLead::email)
                .or(() -> core.organisations().find(tx, shift.organisationId()).map(Organisation::email));
        Optional.ofNullable(to.orElse(null))
                .ifPresent(email -> leaders.roll(
                        tx,
                        email,
                        shift,
                        shift.taken(),
                        ROLL_PAGE
                                + core.links()
                                        .issueTo(tx, email, shift.id(), Set.of(RollService.LINK_ACTION), ROLL_VALID)));
        tx.sql()
                .createUpdate("UPDATE volunteering_bank.shift_lead SET told_at = core.at()"
                        + " WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", shift.id())
                .execute();
    }

    /** Places of a team that nobody said yes to in time go to whoever waits. */
    public void letGo() {
        core.database().write(tx -> {
            var late = tx.sql()
                    .createQuery("""
                            SELECT b.id, b.shift_id, b.organisation_id FROM volunteering_bank.team t
                            JOIN volunteering_bank.booking b ON b.team_id = t.id AND b.tenant_id = t.tenant_id
                            JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id
                            WHERE t.tenant_id = core.tenant() AND t.confirm_by <= core.at() AND s.starts > core.at()
                              AND b.name IS NULL AND b.state IN ('booked', 'waiting') ORDER BY b.shift_id, b.line DESC LIMIT 500""")
                    .map((row, context) -> new UUID[] {
                        row.getObject("id", UUID.class),
                        row.getObject("shift_id", UUID.class),
                        row.getObject("organisation_id", UUID.class)
                    })
                    .list();
            for (var one : late) {
                letGo(tx, one[0], one[1], one[2], core.clock().instant());
            }
            late.stream().map(one -> one[1]).distinct().forEach(shift -> core.events()
                    .publish(tx, new ShiftTouched(shift)));
            return late.size();
        });
    }

    private void letGo(Tx tx, UUID booking, UUID shift, UUID organisation, Instant at) {
        tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.booking_step (id, booking_id, shift_id, organisation_id, state, reason, at, by_kind)
                        VALUES (:id, :booking, :shift, :organisation, 'cancelled', 'nobody-said-yes', :at, 'nobody')""")
                .bind("id", core.ids().next())
                .bind("booking", booking)
                .bind("shift", shift)
                .bind("organisation", organisation)
                .bind("at", utc(at))
                .execute();
    }
}
