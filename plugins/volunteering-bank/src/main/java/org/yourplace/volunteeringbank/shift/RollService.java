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

/** Who comes to a shift, and who came: for a coordinator, or for the day's leader with a mailed link. */
public final class RollService {
    /** What a leader's link allows. */
    public static final String LINK_ACTION = "take-roll";

    /** How long before a shift its roll can be taken. */
    public static final Duration EARLY = Duration.ofHours(1);

    private final Database database;
    private final Access access;
    private final Links links;
    private final Switches switches;
    private final Events events;
    private final Audit audit;
    private final org.yourplace.spi.data.Ids ids;
    private final Clock clock;
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
    }

    /** A shift with everybody on it. */
    public record Roll(ShiftDetails shift, List<Booked> people, boolean open) {
        public Roll {
            people = List.copyOf(people);
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

    /** The shift that the link is about. */
    public UUID linked() {
        return access.requireLink(LINK_ACTION).object();
    }

    public Roll read(UUID shift) {
        mayTake(shift);
        return database.read(tx -> {
            var found = own(tx, shift);
            return new Roll(found, queries.people(tx, shift), open(found));
        });
    }

    /** The word of a shift's poster. */
    public String word(UUID shift) {
        mayTake(shift);
        return database.read(tx -> ShiftLead.of(tx, shift)).map(ShiftLead::word).orElseThrow(DomainException::notFound);
    }

    /** Whether its roll can be taken now. */
    public boolean open(ShiftDetails shift) {
        return shift.scheduled() && !clock.instant().isBefore(shift.starts().minus(EARLY));
    }

    /** Writes down that somebody came, did not, was excused, or, before the day, that they do not have the place any more. */
    public Booked mark(UUID shift, UUID booking, MarkRoll mark) {
        mayTake(shift);
        return database.write(tx -> {
            var found = own(tx, shift);
            var person = queries.booked(tx, booking)
                    .filter(one -> one.shiftId().equals(shift))
                    .orElseThrow(DomainException::notFound);
            if (person.state().equals(mark.state())
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
                        INSERT INTO volunteering_bank.booking_step (id, booking_id, shift_id, organisation_id, state, reason, at, by_kind)
                        VALUES (:id, :booking, :shift, :organisation, :state, :reason, :at, 'organisation')""")
                .bind("id", ids.next())
                .bind("booking", booking)
                .bind("shift", shift.id())
                .bind("organisation", shift.organisationId())
                .bind("state", mark.state())
                .bind("reason", mark.reason())
                .bind("at", utc(clock.instant()));
        ShiftRefused.translate(insert::execute);
    }

    private void mayTake(UUID shift) {
        if (access.link().isEmpty()) {
            access.require(RUN_SHIFTS);
        } else if (!linked().equals(shift)) {
            throw DomainException.notFound();
        }
    }

    private ShiftDetails own(Tx tx, UUID id) {
        long tenant = access.tenant().orElseThrow(DomainException::notFound).id();
        return queries.find(tx, id).filter(found -> found.tenant() == tenant).orElseThrow(DomainException::notFound);
    }
}
