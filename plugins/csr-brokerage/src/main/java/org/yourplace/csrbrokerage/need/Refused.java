package org.yourplace.csrbrokerage.need;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;

/** Turns what the database refuses into words: what the caller may not reach is not there, what has moved on cannot be said now. */
public final class Refused {
    private static final String ROW_LEVEL_SECURITY = "42501";
    private static final String NO_SUCH_PARENT = "23503";
    private static final String HIDDEN = "YP003";
    private static final String TWICE = "23505";
    private static final String NOT_NOW = "YP020";
    private static final String FULL = "YP010";

    private Refused() {}

    /**
     * @param twice what it means that the same is there already
     * @param late what it means that it cannot be said now
     */
    public static void translate(Runnable write, NeedError twice, NeedError late) {
        try {
            write.run();
        } catch (RuntimeException refused) {
            throw switch (state(refused)) {
                case ROW_LEVEL_SECURITY, NO_SUCH_PARENT, HIDDEN -> DomainException.notFound();
                case TWICE -> new DomainException(twice);
                case NOT_NOW -> new DomainException(late);
                case FULL -> new DomainException(NeedError.TEAM_FULL);
                case null, default -> refused;
            };
        }
    }

    /** Waits for the other side's word, if it is being said; {@code function} is one of this part's own. */
    public static void lock(Tx tx, String function, UUID id) {
        tx.sql()
                .createQuery("SELECT csr_brokerage." + function + "(:id)")
                .bind("id", id)
                .map((row, context) -> true)
                .one();
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
