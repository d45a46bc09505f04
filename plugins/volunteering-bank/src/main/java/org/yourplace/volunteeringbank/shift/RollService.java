package org.yourplace.volunteeringbank.shift;

import static org.yourplace.volunteeringbank.VolunteeringPermission.RUN_SHIFTS;
import static org.yourplace.volunteeringbank.shift.ShiftQueries.utc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.shift.ShiftEvents.RollTaken;
import org.yourplace.volunteeringbank.shift.ShiftEvents.ShiftTouched;

/** Who comes to a shift, and who came: for a coordinator, for the day's leader with a mailed link, or for a group with its own. */
public final class RollService {
    /** What a leader's link allows. */
    public static final String LINK_ACTION = "take-roll";

    /** How long before a shift its roll can be taken. */
    public static final Duration EARLY = Duration.ofHours(1);

    private static final Duration RECENT = Duration.ofDays(14);

    private final Database database;
    private final Access access;
    private final Links links;
    private final Switches switches;
    private final Events events;
    private final Audit audit;
    private final org.yourplace.spi.data.Ids ids;
    private final Clock clock;
    private final WalkIns walkIns;
    private final ShiftQueries queries = new ShiftQueries();

    public RollService(FeatureContext core) {
        database = core.database();
        access = core.access();
        links = core.links();
        switches = core.switches();
        events = core.events();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        walkIns = new WalkIns(core);
    }

    /** A shift with everybody on it. */
    public record Roll(ShiftDetails shift, List<Booked> people, boolean open) {
        public Roll {
            people = List.copyOf(people);
        }

        /** How long the shift is. */
        public int minutes() {
            return Math.toIntExact(
                    Duration.between(shift.starts(), shift.ends()).toMinutes());
        }
    }

    /** Runs work for a leader who came by a mailed link; refused (404) when it does not work, or the bank is switched off. */
    public <T> T byLink(String secret, Supplier<T> work) {
        return links.asLinkHolder(secret, () -> {
            access.requireLink(LINK_ACTION);
            if (access.tenant().filter(tenant -> switches.on(tenant.id())).isEmpty()) {
                throw DomainException.notFound();
            }
            return work.get();
        });
    }

    /** Whether who asks may take a roll: a group's link may have been made for something else. */
    public boolean may() {
        return access.link().map(link -> link.actions().contains(LINK_ACTION)).orElseGet(() -> access.may(RUN_SHIFTS));
    }

    /** What the link is about: a shift, for the day's leader; or an organisation, for all of its own. */
    public UUID linked() {
        return access.requireLink(LINK_ACTION).object();
    }

    /** Shifts of an organisation whose roll can be taken or put right: those of the last two weeks and those that begin within the hour. */
    public List<Rolled> recent(UUID organisation) {
        mayAsk();
        var now = clock.instant();
        return database.read(tx -> queries.rolled(tx, organisation, now.minus(RECENT), now.plus(EARLY))).stream()
                .filter(one ->
                        access.link().isEmpty() || linked().equals(one.shift().organisationId()))
                .toList();
    }

    public Roll read(UUID shift) {
        mayAsk();
        return database.read(tx -> {
            var found = mine(tx, shift);
            return new Roll(found, queries.people(tx, shift), open(found));
        });
    }

    /** The word of a shift's poster. */
    public String word(UUID shift) {
        mayAsk();
        return database.read(tx -> {
                    mine(tx, shift);
                    return ShiftLead.of(tx, shift);
                })
                .map(ShiftLead::word)
                .orElseThrow(DomainException::notFound);
    }

    /** Whether its roll can be taken now. */
    public boolean open(ShiftDetails shift) {
        return shift.scheduled() && !clock.instant().isBefore(shift.starts().minus(EARLY));
    }

    /** Writes down that somebody came, did not, was excused, or, before the day, that they do not have the place any more. */
    public Booked mark(UUID shift, UUID booking, MarkRoll mark) {
        mayAsk();
        return database.write(tx -> {
            var found = mine(tx, shift);
            var person = queries.booked(tx, booking)
                    .filter(one -> one.shiftId().equals(shift))
                    .orElseThrow(DomainException::notFound);
            boolean sameLength = mark.minutes() == null || mark.minutes().equals(person.minutes());
            if (person.state().equals(mark.state())
                    && sameLength
                    && (person.confirmed() || !person.state().equals("attended") || theirs(tx, booking))) {
                return person;
            }
            if (!mark.cancels() && !open(found)) {
                throw new DomainException(VolunteeringError.ROLL_NOT_OPEN);
            }
            step(tx, found, booking, mark);
            audit.record(tx, "roll-" + mark.state(), booking, "shift", shift.toString());
            events.publish(tx, mark.cancels() ? new ShiftTouched(shift) : new RollTaken(shift, booking));
            return queries.booked(tx, booking).orElseThrow(DomainException::notFound);
        });
    }

    /** Writes down that somebody came who had not booked. They take no place, however full it is; said again with the same id it changes nothing. */
    public Booked writeIn(UUID shift, WriteIn said) {
        mayAsk();
        return database.write(tx -> walkIns.write(tx, mine(tx, shift), said));
    }

    /** Whether who takes the roll has this place themselves, as the ledger sees it; a step then says so by itself. */
    private static boolean theirs(Tx tx, UUID booking) {
        return tx.sql()
                .createQuery("SELECT volunteering_bank.is_own(:id)")
                .bind("id", booking)
                .mapTo(Boolean.class)
                .one();
    }

    private void step(Tx tx, ShiftDetails shift, UUID booking, MarkRoll mark) {
        var insert = tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.booking_step (id, booking_id, shift_id, organisation_id, state, reason, minutes, at, by_kind)
                        VALUES (:id, :booking, :shift, :organisation, :state, :reason, :minutes, :at, 'organisation')""")
                .bind("id", ids.next())
                .bind("booking", booking)
                .bind("shift", shift.id())
                .bind("organisation", shift.organisationId())
                .bind("state", mark.state())
                .bind("reason", mark.reason())
                .bind("minutes", mark.minutes())
                .bind("at", utc(clock.instant()));
        ShiftRefused.translate(insert::execute);
    }

    private void mayAsk() {
        if (access.link().isEmpty()) {
            access.require(RUN_SHIFTS);
        } else {
            linked();
        }
    }

    /** One of the tenant's own, and of the link's when there is one. */
    private ShiftDetails mine(Tx tx, UUID id) {
        long tenant = access.tenant().orElseThrow(DomainException::notFound).id();
        return queries.find(tx, id)
                .filter(found -> found.tenant() == tenant)
                .filter(found -> access.link().isEmpty()
                        || linked().equals(found.id())
                        || linked().equals(found.organisationId()))
                .orElseThrow(DomainException::notFound);
    }
}
