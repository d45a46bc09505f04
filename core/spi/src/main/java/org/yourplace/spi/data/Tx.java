package org.yourplace.spi.data;

import jakarta.persistence.EntityManager;
import org.jdbi.v3.core.Handle;

/** One open transaction. Valid inside the lambda it was given to, nowhere else. */
public interface Tx {
    /** The feature's own persistence unit, joined to this transaction. */
    EntityManager em();

    /** Plain SQL on the same connection, for search, matching, reports and core's tables. */
    Handle sql();

    /** Sends pending entity changes to the database, so that {@link #sql()} sees them. */
    void flush();

    /** The audience id that means {@code visibility} for whoever is asking. */
    long audience(Visibility visibility);
}
