package org.yourplace.spi.catalogue;

import java.util.UUID;
import org.yourplace.spi.data.Tx;

/** Puts things where they can be found, in the transaction that changes them, and finds them again. */
public interface Catalogue {
    /** Adds or replaces the entry of {@code entry.subject()}, with all its places. */
    void put(Tx tx, CatalogueEntry entry);

    /** Takes the subject out; nothing happens when it is not in. */
    void remove(Tx tx, UUID subject);

    /** What the caller may see, best first. Entries of tenants whose feature is off are not found. */
    Found search(Tx tx, CatalogueQuery query);
}
