package org.yourplace.volunteeringbank.shift;

import static org.yourplace.volunteeringbank.VolunteeringPermission.RUN_SHIFTS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.SEE_LISTINGS;
import static org.yourplace.volunteeringbank.shift.ShiftQueries.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.shift.ShiftEvents.ShiftTouched;

/** Writing, moving and cancelling shifts, and reading them. */
public final class ShiftService {
    private final Database database;
    private final Access access;
    private final Switches switches;
    private final Events events;
    private final Audit audit;
    private final org.yourplace.spi.data.Ids ids;
    private final Clock clock;
    private final WorkingDays days;
    private final OpportunityService listings;
    private final ShiftRows rows;
    private final ShiftQueries queries = new ShiftQueries();

    public ShiftService(FeatureContext core, OpportunityService listings) {
        database = core.database();
        access = core.access();
        switches = core.switches();
        events = core.events();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        days = core.workingDays();
        this.listings = listings;
        rows = new ShiftRows(core);
    }

    /** Any shift that the caller may see, of an organisation that has the bank switched on. */
    public ShiftDetails read(UUID id) {
        var found = database.read(tx -> queries.find(tx, id)).orElseThrow(DomainException::notFound);
        if (!switches.on(found.tenant())) {
            throw DomainException.notFound();
        }
        return found;
    }

    /** A shift that can be booked now; anything else is refused (404) as if it were not there. */
    Bookable bookable(UUID id) {
        return database.read(tx -> queries.bookable(tx, id))
                .filter(found -> switches.on(found.shift().tenant()))
                .orElseThrow(DomainException::notFound);
    }

    /** What is ahead of a listing that the caller may see, the next first. */
    public List<ShiftDetails> of(UUID opportunity) {
        listings.read(opportunity);
        return database.read(tx -> queries.ahead(tx, opportunity));
    }

    public ZoneId zone() {
        return days.zone();
    }

    /** The tenant's own shifts. */
    public Slice<ShiftDetails> own(ShiftsAsked asked) {
        access.require(SEE_LISTINGS);
        return database.read(tx -> queries.own(tx, asked));
    }

    /** The tenant's own shifts of the week that a day is in. */
    public ShiftWeek week(LocalDate day) {
        access.require(SEE_LISTINGS);
        var monday = ShiftWeek.monday(day);
        var from = monday.atStartOfDay(zone()).toInstant();
        var until = monday.plusDays(7).atStartOfDay(zone()).toInstant();
        return database.read(tx -> {
            var all = new ArrayList<ShiftDetails>();
            @Nullable String after = null;
            do {
                var page = queries.own(tx, new ShiftsAsked(from, until, null, Limit.MOST, after));
                all.addAll(page.items());
                after = page.next();
            } while (after != null);
            return ShiftWeek.of(monday, all, zone());
        });
    }

    /** One of the tenant's own shifts. */
    public ShiftDetails readOwn(UUID id) {
        access.require(SEE_LISTINGS);
        return database.read(tx -> own(tx, id));
    }

    /** Who leads one of the tenant's own shifts. */
    public ShiftLead lead(UUID id) {
        access.require(RUN_SHIFTS);
        return database.read(tx -> ShiftLead.of(tx, id)).orElseThrow(DomainException::notFound);
    }

    /** Writes a shift of one of the tenant's listings, or as many as repeat; gives them in order. */
    public List<ShiftDetails> write(WriteShifts command) {
        access.require(RUN_SHIFTS);
        command.when().mustBeNear(today());
        var listing = listings.readOwn(command.opportunityId());
        if (listing.status().equals("ended") || listing.status().equals("withdrawn")) {
            throw new DomainException(VolunteeringError.LISTING_ENDED);
        }
        var on = command.repeats().days(command.date(), command.times() == null ? 1 : command.times());
        return database.write(tx -> {
            var series = on.size() == 1 ? null : ids.next();
            var written = new ArrayList<UUID>();
            for (var day : on) {
                written.add(rows.add(
                        tx,
                        command,
                        listing.organisation().id(),
                        series,
                        command.when().on(day)));
            }
            listings.shiftsChanged(tx, listing.id());
            audit.record(tx, "shifts-written", listing.id(), "shifts", Integer.toString(on.size()));
            return written.stream().map(id -> own(tx, id)).toList();
        });
    }

    /** Says a shift anew, and those after it when asked to; who booked is told of another time or place. */
    public ShiftDetails change(UUID id, @Nullable Long read, ChangeShift command) {
        access.require(RUN_SHIFTS);
        command.when().mustBeNear(today());
        return database.write(tx -> {
            var chosen = chosen(tx, own(tx, id), command.andTheRest());
            var shift = mine(chosen, id, read == null ? command.version() : read);
            var before = shift.starts().atZone(zone()).toLocalDate();
            var moved = ChronoUnit.DAYS.between(before, command.date());
            for (var one : chosen) {
                var day = one.id().equals(id)
                        ? command.date()
                        : one.starts().atZone(zone()).toLocalDate().plusDays(moved);
                rows.rewrite(tx, one, command, command.when().on(day));
                events.publish(tx, new ShiftTouched(one.id()));
            }
            listings.shiftsChanged(tx, shift.opportunityId());
            audit.record(tx, "shift-changed", id);
            return own(tx, id);
        });
    }

    /** Cancels a shift, and those after it when asked to; who booked is told. The same again changes nothing. */
    public ShiftDetails cancel(UUID id, CancelShift command) {
        access.require(RUN_SHIFTS);
        return database.write(tx -> {
            var read = own(tx, id);
            if (!read.scheduled()) {
                return read;
            }
            var chosen = chosen(tx, read, Boolean.TRUE.equals(command.rest()));
            var shift = chosen.stream().filter(one -> one.id().equals(id)).findFirst();
            if (shift.filter(ShiftDetails::scheduled).isEmpty()) {
                return own(tx, id);
            }
            for (var one : chosen) {
                rows.cancel(tx, one.id(), command.reason());
                events.publish(tx, new ShiftTouched(one.id()));
            }
            listings.shiftsChanged(tx, read.opportunityId());
            audit.record(tx, "shift-cancelled", id, "reason", String.valueOf(command.reason()));
            return own(tx, id);
        });
    }

    /** The one that was asked for, as it is under its lock. */
    private static ShiftDetails mine(List<ShiftDetails> chosen, UUID id, @Nullable Long read) {
        var first = chosen.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException(CoreError.STALE));
        if (read != null && read != first.version()) {
            throw new DomainException(CoreError.STALE);
        }
        return first;
    }

    /** The shift alone, or with those after it; locked in the order of their ids. */
    private List<ShiftDetails> chosen(Tx tx, ShiftDetails shift, boolean rest) {
        return rest && shift.seriesId() != null
                ? queries.seriesFrom(tx, shift)
                : List.of(queries.forChange(tx, shift.id()).orElseThrow(DomainException::notFound));
    }

    /** Puts the next date of listings whose shift was just over into the catalogue. A job of each tenant; gives how many. */
    public int refreshNextDates() {
        return database.write(tx -> {
            var over = tx.sql()
                    .createQuery(
                            "SELECT DISTINCT opportunity_id FROM volunteering_bank.shift WHERE tenant_id = core.tenant()"
                                    + " AND ends <= core.at() AND ends > :since")
                    .bind("since", utc(clock.instant().minus(Duration.ofHours(3))))
                    .mapTo(UUID.class)
                    .list();
            over.forEach(id -> listings.shiftsChanged(tx, id));
            return over.size();
        });
    }

    private ShiftDetails own(Tx tx, UUID id) {
        long tenant = access.tenant().orElseThrow(DomainException::notFound).id();
        return queries.find(tx, id).filter(found -> found.tenant() == tenant).orElseThrow(DomainException::notFound);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }
}
