package org.yourplace.spi.feature;

import java.util.UUID;
import org.yourplace.spi.data.Tx;

/** The trail of who did what. Written in the transaction of the deed. */
public interface Audit {
    /**
     * @param action past-tense kebab-case, e.g. {@code listing-published}
     * @param subject id of the thing
     * @param detail field names with what they became; may hold personal data (kept apart, erasable)
     */
    void record(Tx tx, String action, UUID subject, String... detail);
}
