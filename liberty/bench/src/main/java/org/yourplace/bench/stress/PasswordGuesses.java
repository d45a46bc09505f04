package org.yourplace.bench.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.signin.AccountError;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/**
 * Guesses from many addresses at many accounts, none of them right though some are near, through the product's own sign-in. They come
 * within two minutes of a clock that is pushed on with each; half of them from a tenth of the addresses.
 */
public final class PasswordGuesses {

    /** How much of it. */
    public record Plan(int guesses, int accounts, int addresses, int threads, Duration within, long seed) {
        private static final int MOST = 100_000;

        /** 100 accounts, 50 addresses; fewer guesses come within a shorter time. */
        public static Plan of(int guesses) {
            return new Plan(
                    guesses,
                    100,
                    50,
                    6,
                    Duration.ofMinutes(2).multipliedBy(guesses).dividedBy(MOST),
                    20_261_122);
        }
    }

    private static final int EAGER = 10;
    private static final int PATIENCE = 1_000;

    private final Plan plan;
    private final PushedClock clock = new PushedClock();
    private final Owners owners;
    private final List<String> browsers = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong busy = new AtomicLong();
    private final AtomicLong signIns = new AtomicLong();
    private final Times refused;
    private final Times hashed;

    /** How long things took, in nanoseconds. */
    private static final class Times {
        private final long[] taken;
        private final AtomicInteger count = new AtomicInteger();

        Times(int most) {
            taken = new long[most];
        }

        void add(long nanos) {
            taken[count.getAndIncrement()] = nanos;
        }

        double medianMillis() {
            var sorted = Arrays.copyOf(taken, count.get());
            Arrays.sort(sorted);
            return sorted.length == 0 ? 0 : sorted[sorted.length / 2] / 1e6;
        }
    }

    private PasswordGuesses(Plan plan) {
        this.plan = plan;
        this.owners =
                new Owners(new TestCity(EmbeddedDatabase.fresh(), "guessed"), new Throttle(clock), plan.accounts());
        this.refused = new Times(plan.guesses());
        this.hashed = new Times(plan.guesses());
    }

    public static Guesses run(Plan plan) throws InterruptedException {
        return new PasswordGuesses(plan).run();
    }

    private Guesses run() throws InterruptedException {
        for (int owner = 0; owner < owners.number(); owner++) {
            browsers.add(owners.browser(home(owner), owner));
        }
        clock.push(Duration.ofMinutes(15));
        var begun = System.nanoTime();
        attack();
        double seconds = (System.nanoTime() - begun) / 1e9;
        int beside = Math.min(EAGER, plan.addresses());
        int atHome = 0;
        for (int owner = beside; owner < owners.number(); owner++) {
            if (owners.comesIn(home(owner), owner)) atHome++;
        }
        int atOnce = 0;
        for (int owner = 0; owner < beside; owner++) {
            if (owners.comesInWithBrowser(home(owner), owner, browsers.get(owner))) atOnce++;
        }
        int inBeside = 0;
        long longest = 0;
        for (int owner = 0; owner < beside; owner++) {
            long waited = waitBeside(owner);
            if (waited <= PATIENCE) inBeside++;
            longest = Math.max(longest, waited);
        }
        return new Guesses(
                next.get(),
                refused.count.get(),
                hashed.count.get(),
                busy.get(),
                signIns.get(),
                refused.medianMillis(),
                hashed.medianMillis(),
                owners.number() - beside,
                atHome,
                beside,
                atOnce,
                inBeside,
                longest,
                seconds);
    }

    /** Each owner signed in before from a home of their own; the first few share theirs with a guesser. */
    private String home(int owner) {
        return owner < EAGER ? address(owner) : "203.0.113." + owner;
    }

    private static String address(int guesser) {
        return "198.51.100." + guesser;
    }

    /** Tries each second. */
    private long waitBeside(int owner) {
        for (int waited = 0; waited <= PATIENCE; waited++) {
            if (owners.comesIn(home(owner), owner)) return waited;
            clock.push(Duration.ofSeconds(1));
        }
        return PATIENCE + 1L;
    }

    private void attack() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(plan.threads())) {
            for (int i = 0; i < plan.threads(); i++) {
                long seed = plan.seed() + i;
                threads.execute(() -> guessOn(new Random(seed)));
            }
            threads.shutdown();
            if (!threads.awaitTermination(30, TimeUnit.MINUTES)) {
                threads.shutdownNow();
                throw new IllegalStateException("still guessing: " + next);
            }
        }
        next.set(plan.guesses());
    }

    private void guessOn(Random random) {
        var step = plan.within().dividedBy(plan.guesses());
        for (int number = next.getAndIncrement(); number < plan.guesses(); number = next.getAndIncrement()) {
            clock.push(step);
            int guesser = random.nextInt(random.nextBoolean() ? plan.addresses() : plan.addresses() / EAGER);
            int owner = random.nextInt(owners.number());
            guess(address(guesser), owner, password(owner, number));
        }
    }

    /** Every password is another; one in four is near the right one. */
    private static String password(int owner, int number) {
        return number % 4 == 0 ? Owners.password(owner) + number : "letmein" + number;
    }

    private void guess(String address, int owner, String password) {
        var begun = System.nanoTime();
        var refusal = owners.trySignIn(address, owner, password);
        long taken = System.nanoTime() - begun;
        if (refusal.isEmpty()) {
            signIns.incrementAndGet();
        } else if (refusal.get() == AccountError.TOO_MANY_ATTEMPTS) {
            refused.add(taken);
        } else if (refusal.get() == AccountError.WRONG_SIGN_IN) {
            hashed.add(taken);
        } else {
            busy.incrementAndGet();
        }
    }
}
