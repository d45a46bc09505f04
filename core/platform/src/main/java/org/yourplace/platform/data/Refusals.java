package org.yourplace.platform.data;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** Reads what the database meant by refusing. */
final class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    private Refusals() {}

    static boolean rightsChanged(Throwable thrown) {
        return "YP001".equals(state(thrown));
    }

    static boolean credentialDead(Throwable thrown) {
        return "YP002".equals(state(thrown));
    }

    static DomainException signInAgain() {
        return new DomainException(CoreError.SIGN_IN_NEEDED);
    }

    /** The refusal in words for the person, or the exception itself when it is a bug. */
    static RuntimeException translated(RuntimeException thrown) {
        if (thrown instanceof DomainException) {
            return thrown;
        }
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException) {
                return new DomainException(CoreError.STALE);
            }
        }
        var state = state(thrown);
        return switch (state == null ? "" : state) {
            case "YP001", "YP002" -> signInAgain();
            case "YP003" -> DomainException.notFound();
            case "YP005" -> new DomainException(CoreError.SECOND_FACTOR_NEEDED);
            case "YP006" -> new DomainException(CoreError.OWN_SIGN_ON_NEEDED);
            case "YP020" -> new DomainException(CoreError.NOT_IN_FORCE);
            case "YP021" -> new DomainException(CoreError.CLOSED);
            case "YP030" -> new DomainException(CoreError.OWN_CONTRIBUTION);
            case "YP031" -> new DomainException(CoreError.CONTRIBUTION_STANDS);
            case "23505" -> new DomainException(CoreError.ALREADY_EXISTS);
            case "54000" -> new DomainException(CoreError.TOO_LARGE);
            case "40001", "40P01", "57014" -> unavailable(thrown);
            case "23514" -> misfit(thrown);
            default -> byClass(state == null ? "" : state, thrown);
        };
    }

    private static RuntimeException byClass(String state, RuntimeException thrown) {
        if (state.startsWith("22")) {
            return misfit(thrown);
        }
        boolean away = state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
        return away ? unavailable(thrown) : thrown;
    }

    /** A value that the database does not take slipped through the checks before it. Refused all the same, and noted. */
    private static RuntimeException misfit(RuntimeException thrown) {
        LOG.log(Level.WARNING, "a value was refused by the database and by nobody before it", thrown);
        return new DomainException(CoreError.INVALID);
    }

    private static RuntimeException unavailable(RuntimeException thrown) {
        LOG.log(Level.WARNING, "the database cannot do it now", thrown);
        return new DomainException(CoreError.UNAVAILABLE);
    }

    /** The SQLSTATE of the first SQL exception among the causes. */
    static @Nullable String state(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return refused.getSQLState();
            }
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable thrown) {
        var cause = thrown.getCause();
        return cause == thrown ? null : cause;
    }
}
