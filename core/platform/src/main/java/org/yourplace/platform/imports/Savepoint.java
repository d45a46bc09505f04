package org.yourplace.platform.imports;

import org.yourplace.spi.data.Tx;

/** The point to which a bad row is taken back. It moves forward in one message, and by plain SQL: the server forbids JDBC's own. */
final class Savepoint {
    private final Tx tx;
    private boolean set;

    Savepoint(Tx tx) {
        this.tx = tx;
    }

    void here() {
        tx.sql().execute(set ? "RELEASE SAVEPOINT import_row; SAVEPOINT import_row" : "SAVEPOINT import_row");
        set = true;
    }

    void back() {
        tx.sql().execute("ROLLBACK TO SAVEPOINT import_row");
    }
}
