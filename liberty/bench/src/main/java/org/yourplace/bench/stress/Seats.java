package org.yourplace.bench.stress;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorKind;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;
import org.yourplace.volunteeringbank.listing.Moment;
import org.yourplace.volunteeringbank.listing.Opportunity;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.TextArray;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;
import org.yourplace.volunteeringbank.shift.BookPlace;
import org.yourplace.volunteeringbank.shift.PlaceReceipt;
import org.yourplace.volunteeringbank.shift.Turns;
import org.yourplace.volunteeringbank.shift.WriteShifts;

/**
 * Two hundred clients book places at one shift of fifty and at a hundred small ones, give some back, and lose their connection now and
 * then. Nobody may have a place that is not there or two at once, no place may stay free while somebody waits, and nobody overtakes.
 */
public final class Seats {

    /** How much of it. */
    public record Plan(int attempts, int clients, int connections, int shifts, long seed, Duration longest) {
        /** 200 clients, one shift of 50 and a hundred of 10. */
        public static Plan of(int attempts) {
            return new Plan(attempts, 200, 8, 100, 20_261_122, Duration.ofMinutes(40));
        }
    }

    private static final Logger REFUSALS = Logger.getLogger("org.yourplace.platform.data.Refusals");
    private static final String BANK = "volunteering-bank";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);
    private static final int KILL_EVERY_MS = 60;
    private static final String SILENCE = """
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET log_min_messages = panic', current_database()); END $$""";
    private static final String KILL = """
            SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity WHERE datname = current_database()
              AND usename = 'yp_app' AND state <> 'idle' ORDER BY random() LIMIT 1) one""";

    private final Plan plan;
    private final TestCity city;
    private final Turns turns;
    private final List<UUID> shifts = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong booked = new AtomicLong();
    private final AtomicLong waited = new AtomicLong();
    private final AtomicLong cancelled = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong killed = new AtomicLong();

    private Seats(Plan plan) {
        this.plan = plan;
        var database = EmbeddedDatabase.fresh("volunteering_bank");
        database.jdbi("postgres").useHandle(handle -> handle.execute(SILENCE));
        city = new TestCity(database, "stress", plan.connections());
        var group = city.tenant("group");
        city.feature(group, BANK, true);
        city.directory().refresh();
        var core = city.context(BANK, Seats.class.getClassLoader(), Opportunity.class, TextArray.class, Moment.class);
        var listings = new OpportunityService(core);
        turns = Turns.of(core, listings);
        var member = city.member(group, Role.COORDINATOR);
        var listing = city.as(member, () -> listings.write(listing())).id();
        shifts.add(shift(member, listing, 50));
        for (int i = 0; i < plan.shifts(); i++) {
            shifts.add(shift(member, listing, 10));
        }
    }

    private static WriteOpportunity listing() {
        return new WriteOpportunity(
                null,
                "Pack parcels",
                null,
                "Pack parcels.",
                null,
                List.of(),
                "regular",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                true,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                true,
                "public",
                "live",
                null,
                null,
                null);
    }

    private UUID shift(Binding member, UUID listing, int capacity) {
        return city.as(member, () -> turns.shifts()
                .write(new WriteShifts(
                        listing,
                        DAY,
                        LocalTime.of(10, 0),
                        LocalTime.of(12, 0),
                        capacity,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .getFirst()
                .id());
    }

    public static SeatsHeld run(Plan plan) throws InterruptedException {
        REFUSALS.setLevel(Level.OFF);
        try {
            return new Seats(plan).tried();
        } finally {
            REFUSALS.setLevel(null);
        }
    }

    private SeatsHeld tried() throws InterruptedException {
        var begun = System.nanoTime();
        var killer = Executors.newSingleThreadScheduledExecutor();
        killer.scheduleWithFixedDelay(this::kill, KILL_EVERY_MS, KILL_EVERY_MS, TimeUnit.MILLISECONDS);
        try (var clients = Executors.newFixedThreadPool(plan.clients())) {
            for (int i = 0; i < plan.clients(); i++) {
                var random = new Random(plan.seed() + i);
                clients.execute(() -> client(random));
            }
            clients.shutdown();
            if (!clients.awaitTermination(plan.longest().toSeconds(), TimeUnit.SECONDS)) {
                clients.shutdownNow();
                throw new IllegalStateException("not done after " + plan.longest() + ": " + next);
            }
        } finally {
            killer.shutdownNow();
        }
        return counted((System.nanoTime() - begun) / 1e9);
    }

    private void kill() {
        try (var connection = city.embedded().as("postgres").getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(KILL)) {
            answer.next();
            killed.addAndGet(answer.getLong(1));
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void client(Random random) {
        var mine = new ArrayList<PlaceReceipt>();
        for (int n = next.getAndIncrement(); n < plan.attempts(); n = next.getAndIncrement()) {
            if (!mine.isEmpty() && random.nextInt(3) == 0) {
                giveBack(mine.remove(random.nextInt(mine.size())));
            } else {
                book(n, random.nextInt(5) < 2 ? shifts.getFirst() : shifts.get(random.nextInt(shifts.size())), mine);
            }
        }
    }

    /** Once more when the connection was lost: whether it was written nobody knows, and the same person gets one place. */
    private void book(int n, UUID shift, List<PlaceReceipt> mine) {
        var said = new BookPlace("Person " + n, null, "person" + n + "@example.org", null, "18-plus", null, null, null);
        for (int i = 0; i < 3; i++) {
            try {
                var receipt = city.as(city.guest(), () -> turns.bookings().book(shift, said, Locale.UK));
                mine.add(receipt);
                (receipt.state().equals("booked") ? booked : waited).incrementAndGet();
                return;
            } catch (RuntimeException refused) {
                if (!cutOff(refused)) {
                    return;
                }
            }
        }
    }

    private void giveBack(PlaceReceipt receipt) {
        for (int i = 0; i < 3; i++) {
            try {
                city.as(city.guest(), () -> turns.bookings().cancel(receipt.secret(), receipt.id(), null));
                cancelled.incrementAndGet();
                return;
            } catch (RuntimeException refused) {
                if (!cutOff(refused)) {
                    return;
                }
            }
        }
    }

    /** Whether the connection was lost; anything else is an answer. */
    private boolean cutOff(RuntimeException refused) {
        if (refused instanceof DomainException said && said.code().kind() != ErrorKind.UNAVAILABLE) {
            return false;
        }
        lost.incrementAndGet();
        return true;
    }

    private SeatsHeld counted(double seconds) {
        var look = new SeatsLook(city);
        return new SeatsHeld(
                plan.attempts(),
                booked.get(),
                waited.get(),
                cancelled.get(),
                lost.get(),
                killed.get(),
                look.over(),
                look.twice(),
                look.unfilled(),
                look.miscounted(),
                look.overtaken(),
                seconds);
    }
}
