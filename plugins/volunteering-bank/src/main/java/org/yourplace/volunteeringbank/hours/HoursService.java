package org.yourplace.volunteeringbank.hours;

import static org.yourplace.volunteeringbank.VolunteeringPermission.CONFIRM_HOURS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.DECIDE_EXPENSES;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.LinkGrant;
import org.yourplace.volunteeringbank.VolunteeringError;

/**
 * Hours given to the asking organisation: seen, confirmed, changed and disputed by a member with the permission, or by the holder of a
 * mailed link for the one organisation that it is about. A roll call writes them down confirmed.
 */
public final class HoursService {
    /** What a mailed link allows. */
    public static final String LINK_ACTION = "confirm-hours";

    private static final int ON_A_PAGE = 100;

    private final Database database;
    private final AttendedHours attended;
    private final CityHours city;
    private final Access access;
    private final Ledger ledger;
    private final Switches switches;
    private final Links links;
    private final Audit audit;
    private final Texts texts;

    public HoursService(FeatureContext core) {
        database = core.database();
        attended = new AttendedHours(core);
        city = new CityHours(core);
        access = core.access();
        ledger = core.ledger();
        switches = core.switches();
        links = core.links();
        audit = core.audit();
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
        return database.read(tx -> SameDay.beside(
                tx, ledger.list(tx, asked, ON_A_PAGE, null).map(Hours::of).items()));
    }

    /** Everything, the latest day first. */
    public Slice<Hours> list(Asked asked, int limit, @Nullable String after) {
        access.require(CONFIRM_HOURS);
        return database.read(tx -> {
            var found = ledger.list(tx, asked, limit, after).map(Hours::of);
            return new Slice<>(SameDay.beside(tx, found.items()), found.next());
        });
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

    /** Confirms several at once; the asking member's own are left, and what may be told twice. Gives how many are confirmed now. */
    public int confirm(List<UUID> several) {
        access.require(CONFIRM_HOURS);
        return database.write(tx -> {
            var all =
                    several.stream().distinct().sorted().map(id -> find(tx, id)).toList();
            SameDay.lock(tx, all.stream().map(one -> new SameDay.Day(one.organisationId(), one.day())));
            int confirmed = 0;
            for (var id : all.stream().map(Hours::id).toList()) {
                var hours = find(tx, id);
                if (!hours.own() && hours.sameDay() == 0 && hours.standing() != Standing.WITHDRAWN) {
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
            mustBeBesides(tx, before, said);
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

    /** Hours of that day with another listing, or with none, may be the same hours: whoever confirms both says that they are not. */
    private static void mustBeBesides(Tx tx, Hours hours, SayHours said) {
        SameDay.lock(tx, hours.organisationId(), hours.day().toString());
        if (!Boolean.TRUE.equals(said.besides())
                && !SameDay.confirmed(tx, List.of(hours.id())).isEmpty()) {
            throw new DomainException(VolunteeringError.HOURS_SAME_DAY);
        }
    }

    private Standing withdrawn(Tx tx, UUID id) {
        var after = ledger.withdraw(tx, id);
        ExpenseRows.refuseWithdrawn(tx, id, texts.get(Locale.UK, "expense.hours-withdrawn"));
        return after;
    }

    /** The partnership's hours, for a supporter. */
    public CityHours city() {
        return city;
    }

    /** What a roll call says, within its own transaction. */
    public AttendedHours attended() {
        return attended;
    }

    /** Writes down what a roll call says, all of it or nothing; said again it counts once, and another length corrects it. */
    public List<UUID> attended(List<Attendance> roll) {
        access.require(CONFIRM_HOURS);
        return database.write(tx -> {
            var occasions = roll.stream()
                    .map(one -> Occasion.of(tx, one.application()).orElseThrow(DomainException::notFound))
                    .toList();
            SameDay.lock(
                    tx,
                    IntStream.range(0, roll.size())
                            .mapToObj(i -> new SameDay.Day(
                                    occasions.get(i).organisation(), roll.get(i).day())));
            return IntStream.range(0, roll.size())
                    .mapToObj(i -> attended.attended(tx, occasions.get(i), roll.get(i)))
                    .toList();
        });
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
        var found = Hours.of(ledger.find(tx, id).orElseThrow(DomainException::notFound));
        return SameDay.beside(tx, List.of(found)).getFirst();
    }

    private Optional<LinkGrant> mayConfirm() {
        if (access.link().isPresent()) {
            return Optional.of(access.requireLink(LINK_ACTION));
        }
        access.require(CONFIRM_HOURS);
        return Optional.empty();
    }
}
