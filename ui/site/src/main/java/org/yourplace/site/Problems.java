package org.yourplace.site;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.yourplace.kit.page.Page;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** What can go wrong, how it is said, and the one line that is logged when it is our fault. */
final class Problems {

    private static final Logger LOG = System.getLogger("org.yourplace.site");

    private Problems() {}

    /** Every way in which a page can be missing; each has its words under {@code problem.} and its key. */
    enum Problem {
        NOT_FOUND(404),
        OFF(404),
        GONE(410),
        SIGN_IN(401),
        FORBIDDEN(403),
        FORM(403),
        METHOD(405),
        UNREADABLE(400),
        LARGE(413),
        REFUSED(422),
        BUSY(429),
        CLOSED(503),
        BROKEN(500);

        private final int status;

        Problem(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Stops a request on its way. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final Problem problem;

        Refusal(Problem problem) {
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** How a failure is shown. */
    /** Whether an organisation asks for a second proof first. */
    static boolean asksForCode(RuntimeException failure) {
        return failure instanceof DomainException refused && refused.code() == CoreError.SECOND_FACTOR_NEEDED;
    }

    static Problem of(RuntimeException failure) {
        if (!(failure instanceof DomainException refused)) return Problem.BROKEN;
        return switch (refused.code().kind()) {
            case NOT_FOUND -> Problem.NOT_FOUND;
            case UNAUTHENTICATED -> Problem.SIGN_IN;
            case FORBIDDEN -> Problem.FORBIDDEN;
            case TOO_MANY -> Problem.BUSY;
            case TOO_LARGE -> Problem.LARGE;
            case UNAVAILABLE -> Problem.CLOSED;
            case INVALID, UNSUPPORTED -> Problem.UNREADABLE;
            case CONFLICT, STALE, REJECTED -> Problem.REFUSED;
        };
    }

    /** Logs that a feature has no pages, or not all of them, and why. */
    static void leftOut(String feature, Throwable why) {
        LOG.log(Level.ERROR, "the pages of " + feature + " are left out", why);
    }

    /** Logs a failure of ours once and gives the reference that a reader can tell on the phone. */
    static String noted(Page page, RuntimeException failure) {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.log(Level.ERROR, "page " + page.method() + " " + page.path() + " failed, reference " + reference, failure);
        return reference;
    }
}
