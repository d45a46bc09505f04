package org.yourplace.volunteeringbank.hours;

import static org.yourplace.volunteeringbank.VolunteeringPermission.CONFIRM_HOURS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.DECIDE_EXPENSES;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.ledger.AreaTotals;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.LinkGrant;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.VolunteeringPermission;

/**
 * Hours given to the asking organisation: seen, confirmed, changed and disputed by a member with the permission, or by the holder of a
 * mailed link for the one organisation that it is about. A roll call writes them down confirmed.
 */
public final class HoursService {
    /** What a mailed link allows. */
    public static final String LINK_ACTION = "confirm-hours";

    /** After so long the supporter sees that an organisation owes its word. */
    public static final Duration LATE = Duration.ofDays(14);

    private static final int ON_A_PAGE = 100;

    private static final String COUNTED = """
            SELECT EXISTS (SELECT FROM core.contribution c JOIN core.contribution o ON o.tenant_id = c.tenant_id AND o.object_id = c.object_id
              AND o.day = c.day AND o.id <> c.id AND o.party = 'host' AND o.state = 'confirmed' AND o.given_how = 'roll-call'
              AND (o.person_id = c.person_id OR o.holder_hash = c.holder_hash)
            WHERE c.id = :id AND c.party = 'host' AND c.given_how = 'self')""";

    private final Database database;
    private final Access access;
    private final Ledger ledger;
    private final Places places;
    private final Switches switches;
    private final Links links;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Texts texts;

    public HoursService(FeatureContext core) {
        database = core.database();
        access = core.access();
        ledger = core.ledger();
        places = core.places();
        switches = core.switches();
        links = core.links();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        texts = core.texts();
    }

    /** Runs work for whoever came by a mailed link; refused (404) when it does not work, or the bank is switched off. */
    public <T> T byLink(String secret, Supplier<T> work) {
        return links.asLinkHolder(secret, () -> {
            access.requireLink(LINK_ACTION);
            if (access.tenant().filter(tenant -> switches.on(tenant.id())).isEmpty()) {
                throw DomainException.notFound();
            }
            return work.get();
        });
    }

    /** Whether who asks may say anything about hours: a link may have been made to answer people and nothing else. */
    public boolean may() {
        return access.link()
                .map(link -> link.actions().contains(LINK_ACTION))
                .orElseGet(() -> access.may(CONFIRM_HOURS));
    }

    /** The organisation that the link is about. */
    public UUID linked() {
        return access.requireLink(LINK_ACTION).object();
    }

    /** Hours that wait for the organisation's word, the latest day first; at most a hundred. */
    public List<Hours> waiting(@Nullable UUID organisation) {
        var linked = mayConfirm();
        var only = linked.map(LinkGrant::object).orElse(organisation);
        var asked = Asked.held().of(only).in(Standing.LOGGED);
        return database.read(
                tx -> ledger.list(tx, asked, ON_A_PAGE, null).map(Hours::of).items());
    }

    /** Everything, the latest day first. */
    public Slice<Hours> list(Asked asked, int limit, @Nullable String after) {
        access.require(CONFIRM_HOURS);
        return database.read(tx -> ledger.list(tx, asked, limit, after).map(Hours::of));
    }

    public Hours read(UUID id) {
        mayConfirm();
        return database.read(tx -> find(tx, id));
    }

    public List<Entry> entries(UUID id) {
        mayConfirm();
        return database.read(tx -> ledger.entries(tx, id));
    }

    public Totals totals(Asked asked) {
        access.require(CONFIRM_HOURS);
        return database.read(tx -> ledger.totals(tx, Kind.HOURS, asked));
    }

    /** The organisation's word. The same again changes nothing. */
    public Hours say(UUID id, SayHours said) {
        mayConfirm();
        return database.write(tx -> {
            say(tx, id, said);
            return find(tx, id);
        });
    }

    /** Confirms several at once; those that are the asking member's own are left. Gives how many are confirmed now. */
    public int confirm(List<UUID> several) {
        access.require(CONFIRM_HOURS);
        return database.write(tx -> {
            int confirmed = 0;
            for (var id : several) {
                var hours = find(tx, id);
                if (!hours.own() && hours.standing() != Standing.WITHDRAWN) {
                    say(tx, id, SayHours.confirmed());
                    confirmed++;
                }
            }
            return confirmed;
        });
    }

    private void say(Tx tx, UUID id, SayHours said) {
        var before = find(tx, id);
        var minutes = said.minutes();
        if (before.standing() != Standing.CONFIRMED && (minutes != null || "confirmed".equals(said.state()))) {
            mustCountOnce(tx, id);
        }
        var after = minutes != null
                ? ledger.correct(tx, id, minutes, said.reason())
                : switch (Objects.requireNonNull(said.state())) {
                    case "confirmed" -> ledger.confirm(tx, id);
                    case "withdrawn" -> withdrawn(tx, id);
                    default -> ledger.dispute(tx, id, Objects.requireNonNull(said.reason()));
                };
        boolean changed = minutes != null && minutes != before.minutes();
        if (changed || after != before.standing()) {
            audit.record(tx, changed ? "hours-changed" : "hours-" + after.code(), id);
        }
    }

    /** A roll call may have confirmed the same day of the same person already: it is not confirmed again in their own words. */
    private static void mustCountOnce(Tx tx, UUID id) {
        boolean counted = tx.sql()
                .createQuery(COUNTED)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
        if (counted) {
            throw new DomainException(VolunteeringError.HOURS_ALREADY_LOGGED);
        }
    }

    private Standing withdrawn(Tx tx, UUID id) {
        var after = ledger.withdraw(tx, id);
        ExpenseRows.refuseWithdrawn(tx, id, texts.get(Locale.UK, "expense.hours-withdrawn"));
        return after;
    }

    /** Writes down what a roll call says, all of it or nothing; said again it counts once, and another length corrects it. */
    public List<UUID> attended(List<Attendance> roll) {
        access.require(CONFIRM_HOURS);
        return database.write(tx -> roll.stream().map(one -> attended(tx, one)).toList());
    }

    private UUID attended(Tx tx, Attendance one) {
        var occasion = Occasion.of(tx, one.application()).orElseThrow(DomainException::notFound);
        return attended(tx, occasion.hours(ids.next(), places, one.day(), one.minutes(), Occasion.day(one.day())));
    }

    /**
     * The same within the transaction of the roll call, all that one person gave in a day. Hours that they logged for that day themselves
     * are confirmed by it. Whoever calls says who may: nothing is asked here but that it is the listing's own organisation.
     */
    public UUID attended(Tx tx, Contribution given) {
        var stands = ledger.receive(tx, given, How.ROLL_CALL);
        if (!stands.equals(given.id())) {
            return corrected(tx, stands, given.amount());
        }
        audit.record(tx, "hours-by-roll-call", stands);
        return stands;
    }

    /** The same by a member's word about themselves, which somebody else's has to follow. Gives nothing when the day is written down already. */
    public Optional<UUID> attendedOwn(Tx tx, Contribution given) {
        var stands = ledger.receiveOwn(tx, given, How.ROLL_CALL);
        if (!stands.equals(given.id())) {
            return Optional.empty();
        }
        audit.record(tx, "hours-by-roll-call", stands);
        return Optional.of(stands);
    }

    /** How hours stand, for the roll call. */
    public Standing standing(Tx tx, UUID id) {
        return find(tx, id).standing();
    }

    /**
     * The roll says now that somebody was not there. What it wrote down is taken back; what they logged themselves is disputed.
     *
     * @param rest what they gave on that day all the same
     */
    public void notThere(Tx tx, UUID id, long rest) {
        var stands = find(tx, id);
        if (stands.standing() == Standing.WITHDRAWN) {
            return;
        }
        if (rest > 0) {
            corrected(tx, id, rest);
        } else if (stands.loggedBy().equals(How.SELF.code())) {
            ledger.dispute(tx, id, texts.get(Locale.UK, "hours.not-there"));
        } else {
            withdrawn(tx, id);
        }
    }

    /** A member who was there too is on the roll; their own hours wait for somebody else. */
    private UUID corrected(Tx tx, UUID id, long minutes) {
        var stands = find(tx, id);
        if (!stands.own() && (stands.standing() != Standing.CONFIRMED || stands.minutes() != minutes)) {
            ledger.correct(tx, id, minutes, null);
            audit.record(tx, "hours-changed", id);
        }
        return id;
    }

    /** Organisations that a supporter helps and that have owed their word for a fortnight. No names. */
    public List<Ledger.Waiting> overdue() {
        access.require(VolunteeringPermission.SUPPORT_GROUPS);
        return database.read(tx -> ledger.waiting(tx, clock.instant().minus(LATE)));
    }

    /** The whole partnership's hours by area, each counted once. */
    public List<AreaTotals> city(LocalDate from, LocalDate until) {
        access.require(VolunteeringPermission.SUPPORT_GROUPS);
        return database.read(tx -> ledger.city(tx, from, until));
    }

    /**
     * Confirmed hours of the partnership in a while, and where.
     *
     * @param minutes confirmed
     * @param priorityShare of those with a place, the share in the three most deprived tenths, 0 to 1; absent when there are none
     */
    public record Effort(long minutes, @Nullable Double priorityShare) {
        private static final int PRIORITY = 3;

        static Effort of(List<AreaTotals> areas) {
            long all = 0;
            long placed = 0;
            long near = 0;
            for (var area : areas) {
                var confirmed = area.kind() == Kind.HOURS ? area.totals().confirmed() : 0;
                var decile = area.decile();
                all += confirmed;
                placed += decile == null ? 0 : confirmed;
                near += decile == null || decile > PRIORITY ? 0 : confirmed;
            }
            return new Effort(all, placed == 0 ? null : (double) near / placed);
        }
    }

    public Effort effort(LocalDate from, LocalDate until) {
        return Effort.of(city(from, until));
    }

    /** What was claimed, the newest first. */
    public Slice<Expense> expenses(@Nullable String state, int limit, @Nullable String after) {
        access.require(DECIDE_EXPENSES);
        return database.read(tx -> ExpenseRows.all(tx, state, limit, after));
    }

    public Expense expense(UUID id) {
        access.require(DECIDE_EXPENSES);
        return database.read(tx -> ExpenseRows.find(tx, id)).orElseThrow(DomainException::notFound);
    }

    /** Approves or refuses somebody else's claim, or records that it was paid. What was refused or paid stays so. */
    public Expense decide(UUID id, DecideExpense said) {
        access.require(DECIDE_EXPENSES);
        return database.write(tx -> {
            var claim = ExpenseRows.find(tx, id).orElseThrow(DomainException::notFound);
            ExpenseRows.decide(tx, id, said);
            if (!claim.state().equals(said.state())) {
                audit.record(tx, "expense-" + said.state(), id);
            }
            return ExpenseRows.find(tx, id).orElseThrow(DomainException::notFound);
        });
    }

    private Hours find(Tx tx, UUID id) {
        return Hours.of(ledger.find(tx, id).orElseThrow(DomainException::notFound));
    }

    private Optional<LinkGrant> mayConfirm() {
        if (access.link().isPresent()) {
            return Optional.of(access.requireLink(LINK_ACTION));
        }
        access.require(CONFIRM_HOURS);
        return Optional.empty();
    }
}
