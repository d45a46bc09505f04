package org.yourplace.platform.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.spi.error.DomainException;

/**
 * Slows guessing down, before anything is hashed (decision 0020). Counted are: an address over all accounts; an account together with
 * where the try comes from; and an account over everybody who was never in it before. Somebody who was, is counted by themselves alone,
 * so that those who guess lock out only themselves.
 */
final class Attempts {
    private static final int PER_ACCOUNT = 10;
    private static final int BY_STRANGERS = 20;
    private static final int CODES = 5;
    private static final int LETTERS = 5;
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final Throttle throttle;
    private final Limits limits;

    Attempts(Throttle throttle, Limits limits) {
        this.throttle = throttle;
        this.limits = limits;
    }

    /** Counts one try from an address, whatever it is about. */
    void from(String address) {
        refuse(throttle.take("sign-in " + address, limits.signInPerMinute(), Duration.ofMinutes(1)));
    }

    /** Counts one try at an account. @param from the address, or the browser that is known */
    void at(long partnership, String email, String from) {
        refuse(throttle.take(account(partnership, email, from), most(PER_ACCOUNT), PERIOD));
    }

    /** Counts one try at an account by somebody who was never in it. @param attacked told when there were too many of them */
    void byStranger(long partnership, String email, Runnable attacked) {
        var wait = throttle.take(account(partnership, email, "strangers"), most(BY_STRANGERS), PERIOD);
        if (wait.isPresent()
                && throttle.take(account(partnership, email, "told"), 1, PERIOD).isEmpty()) {
            attacked.run();
        }
        refuse(wait);
    }

    /** It was the owner, who mistyped before. */
    void succeeded(long partnership, String email, String from) {
        throttle.forgive(account(partnership, email, from));
    }

    /** Counts one try at a code or, by somebody signed in, at their own password. */
    void code(UUID person, String from) {
        refuse(throttle.take("code " + person + " " + from, most(CODES), PERIOD));
    }

    void codeSucceeded(UUID person, String from) {
        throttle.forgive("code " + person + " " + from);
    }

    /** Whether an account may be sent one more letter that anybody can ask for. */
    boolean mayWrite(long partnership, String email) {
        return throttle.take(account(partnership, email, "letters"), most(LETTERS), PERIOD)
                .isEmpty();
    }

    /** A deployment that allows more from one address allows more here too. */
    private int most(int usual) {
        return usual * Math.max(1, limits.signInPerMinute() / Limits.DEFAULT.signInPerMinute());
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw new DomainException(
                    AccountError.TOO_MANY_ATTEMPTS,
                    Math.max(1, time.plusSeconds(59).toMinutes()));
        });
    }

    private static String account(long partnership, String email, String from) {
        return "account " + partnership + " " + email.toLowerCase(Locale.ROOT) + " " + from;
    }
}
