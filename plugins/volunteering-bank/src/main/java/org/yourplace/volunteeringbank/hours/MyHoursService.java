package org.yourplace.volunteeringbank.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Contribution.Giver;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.hours.HoursEvents.HoursLogged;

/** A volunteer's own hours: logged, followed, disputed, put right and taken back by themselves. */
public final class MyHoursService {
    private static final int OLDEST_DAYS = 365;
    private static final int MOST_ORGANISATIONS = 500;
    private static final String SAID_BEFORE = """
            SELECT EXISTS (SELECT FROM core.contribution WHERE (subject_id = :application OR object_id = :opportunity)
              AND day = :day AND state <> 'withdrawn' AND party = 'host' AND (person_id = core.me() OR holder_hash = core.holder()))""";
    private static final String ORGANISATIONS = """
            SELECT id, name, tenant_id FROM core.organisation ORDER BY name, id LIMIT :most""";

    private final Database database;
    private final Access access;
    private final Ledger ledger;
    private final Organisations organisations;
    private final Places places;
    private final WorkingDays workingDays;
    private final Switches switches;
    private final Links links;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Texts texts;

    public MyHoursService(FeatureContext core) {
        database = core.database();
        access = core.access();
        ledger = core.ledger();
        organisations = core.organisations();
        places = core.places();
        workingDays = core.workingDays();
        switches = core.switches();
        links = core.links();
        events = core.events();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        texts = core.texts();
    }

    /** An organisation that hours can be logged for. */
    public record Host(UUID id, String name) {}

    /** Those that have the bank on, by name. */
    public List<Host> hosts() {
        access.requirePerson();
        return database.read(tx -> tx
                .sql()
                .createQuery(ORGANISATIONS)
                .bind("most", MOST_ORGANISATIONS)
                .map((row, context) -> switches.on(row.getLong("tenant_id"))
                        ? new Host(row.getObject("id", UUID.class), row.getString("name"))
                        : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList());
    }

    /** Logs what the asking person gave. */
    public Hours log(LogHours said) {
        access.requirePerson();
        return logged(said);
    }

    /** Logs what the holder of a guest's secret gave. */
    public Hours log(String secret, LogHours said) {
        return links.asHolder(secret, () -> logged(said));
    }

    private Hours logged(LogHours said) {
        mustBeRecent(said.day());
        var occasion = database.read(tx -> occasion(tx, said));
        if (!switches.on(occasion.tenant())) {
            throw DomainException.notFound();
        }
        return database.atDesk(occasion.tenant(), tx -> {
            var id = ids.next();
            var given = occasion.hours(id, places, said.day(), said.minutes(), Occasion.day(said.day()));
            if (saidBefore(tx, occasion, said.day()) || !ledger.log(tx, given).equals(id)) {
                throw new DomainException(VolunteeringError.HOURS_ALREADY_LOGGED);
            }
            for (var cost : said.expenses()) {
                ExpenseRows.claim(tx, ids.next(), id, occasion, said.day(), cost, clock.instant());
            }
            events.publish(tx, new HoursLogged(id));
            audit.record(tx, "hours-logged", id);
            return Hours.of(ledger.find(tx, id).orElseThrow(DomainException::notFound));
        });
    }

    private void mustBeRecent(LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), workingDays.zone());
        Violations.of()
                .check(!day.isAfter(today), "day", "in-the-future")
                .check(!day.isBefore(today.minusDays(OLDEST_DAYS)), "day", "too-long-ago")
                .done();
    }

    /** A roll call may have written the same day down already. */
    private static boolean saidBefore(Tx tx, Occasion occasion, LocalDate day) {
        return occasion.application() != null
                && tx.sql()
                        .createQuery(SAID_BEFORE)
                        .bind("application", occasion.application())
                        .bind("opportunity", occasion.opportunity())
                        .bind("day", day)
                        .mapTo(Boolean.class)
                        .one();
    }

    private Occasion occasion(Tx tx, LogHours said) {
        if (said.application() != null) {
            return Occasion.of(tx, said.application()).orElseThrow(DomainException::notFound);
        }
        var person = access.requirePerson();
        Organisation host = organisations
                .find(tx, Objects.requireNonNull(said.organisation()))
                .orElseThrow(DomainException::notFound);
        return new Occasion(
                host.tenant(),
                host.id(),
                null,
                null,
                Objects.requireNonNull(said.about()),
                null,
                null,
                new Giver(person.name(), person.id(), null, null));
    }

    /** What the asking person gave, the latest day first. */
    public Slice<Hours> mine(int limit, @Nullable String after) {
        access.requirePerson();
        return database.read(tx -> ledger.list(tx, Asked.own(), limit, after).map(Hours::of));
    }

    public Hours mine(UUID id) {
        access.requirePerson();
        return database.read(tx -> find(tx, id));
    }

    /** What happened to hours of the asking person, oldest first. */
    public List<Entry> entries(UUID id) {
        mine(id);
        return database.read(tx -> ledger.entries(tx, id));
    }

    /** Confirmed and self-reported are never added up. */
    public Totals totals() {
        access.requirePerson();
        return database.read(tx -> ledger.totals(tx, Kind.HOURS, Asked.own()));
    }

    /** What the asking person claimed, the newest first. */
    public List<Expense> expenses() {
        access.requirePerson();
        return database.read(ExpenseRows::mine);
    }

    /** The asking person's word on hours of their own. They confirm nothing. */
    public Hours say(UUID id, SayHours said) {
        access.requirePerson();
        if ("confirmed".equals(said.state())) {
            throw new DomainException(CoreError.OWN_CONTRIBUTION);
        }
        var mine = mine(id);
        return database.atDesk(mine.tenant(), tx -> {
            var before = find(tx, id).standing();
            var minutes = said.minutes();
            var after = minutes != null
                    ? ledger.correct(tx, id, minutes, said.reason())
                    : "withdrawn".equals(said.state())
                            ? withdrawn(tx, id)
                            : ledger.dispute(tx, id, Objects.requireNonNull(said.reason()));
            if (minutes != null || after != before) {
                audit.record(tx, minutes != null ? "hours-changed" : "hours-" + after.code(), id);
            }
            return find(tx, id);
        });
    }

    private Standing withdrawn(Tx tx, UUID id) {
        var after = ledger.withdraw(tx, id);
        ExpenseRows.refuseWithdrawn(tx, id, texts.get(Locale.UK, "expense.hours-withdrawn"));
        return after;
    }

    private Hours find(Tx tx, UUID id) {
        return Hours.of(ledger.find(tx, id).orElseThrow(DomainException::notFound));
    }
}
