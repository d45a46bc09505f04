package org.yourplace.platform.signin;

import java.time.Duration;
import java.util.Locale;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.spi.error.DomainException;

/**
 * Slows guessing down. Attempts are counted for an account together with the address they come from, so that somebody who guesses locks
 * out themselves and never the account's owner, who sits elsewhere; and for the address alone, over all accounts.
 */
final class Attempts {
    private static final int PER_ACCOUNT = 10;
    private static final Duration ACCOUNT_PERIOD = Duration.ofMinutes(15);

    private final Throttle throttle;
    private final Limits limits;

    Attempts(Throttle throttle, Limits limits) {
        this.throttle = throttle;
        this.limits = limits;
    }

    /** Counts one attempt, or refuses it with the seconds to wait. */
    void count(long partnership, String address, String email) {
        refuse(throttle.take("sign-in " + address, limits.signInPerMinute(), Duration.ofMinutes(1)));
        refuse(throttle.take(
                account(partnership, address, email),
                Math.max(PER_ACCOUNT, limits.signInPerMinute() / 2),
                ACCOUNT_PERIOD));
    }

    /** It was the owner, who mistyped before. */
    void succeeded(long partnership, String address, String email) {
        throttle.forgive(account(partnership, address, email));
    }

    private static void refuse(java.util.Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw new DomainException(
                    AccountError.TOO_MANY_ATTEMPTS,
                    Math.max(1, time.plusSeconds(59).toMinutes()));
        });
    }

    private static String account(long partnership, String address, String email) {
        return "account " + partnership + " " + address + " " + email.toLowerCase(Locale.ROOT);
    }
}
