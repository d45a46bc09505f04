package org.yourplace.volunteeringbank.shift;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;

/** What the database meant by refusing a booking or a step. */
final class ShiftRefused {
    private ShiftRefused() {}

    static <T> T translate(Supplier<T> write) {
        try {
            return write.get();
        } catch (RuntimeException refused) {
            throw switch (state(refused)) {
                case "YP010" -> new DomainException(VolunteeringError.SHIFT_FULL);
                case "YP011" -> new DomainException(VolunteeringError.SHIFT_SETTLED);
                case "YP012" -> new DomainException(VolunteeringError.ALREADY_PAUSED);
                case "YP013" -> new DomainException(VolunteeringError.ROLL_NOT_OPEN);
                case "YP014" -> new DomainException(VolunteeringError.ON_THE_ROLL);
                case "YP022" -> new DomainException(VolunteeringError.GUARDIAN_FIRST);
                case "23505" -> new DomainException(VolunteeringError.ALREADY_BOOKED);
                case "42501", "23503", "YP003" -> DomainException.notFound();
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
