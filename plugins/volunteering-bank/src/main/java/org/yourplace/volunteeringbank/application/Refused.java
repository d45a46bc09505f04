package org.yourplace.volunteeringbank.application;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;

/** What the database meant by refusing a row at a desk. */
public final class Refused {
    private static final String FULL = "YP010";
    private static final String GUARDIAN = "YP020";
    private static final String OVER = "YP060";
    private static final String TOO_MANY = "YP061";
    private static final String TOO_YOUNG = "YP062";
    private static final String ROW_LEVEL_SECURITY = "42501";
    private static final String NO_SUCH_PARENT = "23503";

    private Refused() {}

    /** Runs a write and says "not there" for whatever the caller may not reach, and "full" for a place that was just taken. */
    public static void translate(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException refused) {
            throw switch (state(refused)) {
                case FULL -> new DomainException(VolunteeringError.OPPORTUNITY_FULL);
                case GUARDIAN -> new DomainException(VolunteeringError.WAITS_FOR_GUARDIAN);
                case OVER -> new DomainException(VolunteeringError.CONVERSATION_OVER);
                case TOO_MANY -> new DomainException(VolunteeringError.TOO_MANY_MESSAGES);
                case TOO_YOUNG -> new DomainException(VolunteeringError.NOT_SHARED_UNDER_18);
                case ROW_LEVEL_SECURITY, NO_SUCH_PARENT -> DomainException.notFound();
                case null, default -> refused;
            };
        }
    }

    private static @Nullable String state(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused.getSQLState();
            }
        }
        return null;
    }
}
