package org.yourplace.spi.data;

/**
 * The only source of a transaction. Each call is one use case: it begins a transaction bound to whoever is asking, runs the work, and
 * commits; a throw rolls back. Calls do not nest. Row-level security decides what the work can see and change.
 *
 * @since 1.0
 */
public interface Database {
    /** Work that changes nothing; the database refuses writes. */
    <T> T read(Work<T> work);

    /** Work that may change rows of the tenant or person that is asking. */
    <T> T write(Work<T> work);

    /**
     * Work of a person or guest at another tenant's desk: applying, reporting, offering. Only rows that the desk policy of a table allows
     * can be written, and they belong to that tenant.
     *
     * @param tenant id of the tenant whose desk it is, read from the row the person acts on
     */
    <T> T atDesk(long tenant, Work<T> work);

    /** A piece of work inside one transaction. It may run twice when the caller's rights changed meanwhile, before it wrote anything. */
    @FunctionalInterface
    interface Work<T> {
        T in(Tx tx);
    }
}
