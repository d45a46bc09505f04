package org.yourplace.csrbrokerage.allowance;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;

/** What the database meant by refusing a move of the ledger. */
final class Refused {
    private Refused() {}

    static <T> T translate(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException refused) {
            throw switch (state(refused)) {
                case "YP070" -> new DomainException(AllowanceError.TIME_OFF_OVERLAPS);
                case "YP071" -> Booking.tooLittle(0, 0);
                case "YP072" -> new DomainException(AllowanceError.OWN_TIME_OFF);
                case "YP073" -> new DomainException(AllowanceError.TIME_OFF_DECIDED);
                case "YP074" -> new DomainException(AllowanceError.TIME_OFF_OVER);
                case "YP075" -> new DomainException(AllowanceError.DAY_TOLD_ELSEWHERE);
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
