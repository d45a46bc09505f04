package org.yourplace.platform.data;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** Reads what the database meant by refusing. */
final class Refusals {
    private Refusals() {}

    static boolean rightsChanged(Throwable thrown) {
        return "YP001".equals(state(thrown));
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
            case "23505" -> new DomainException(CoreError.ALREADY_EXISTS);
            default -> thrown;
        };
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
