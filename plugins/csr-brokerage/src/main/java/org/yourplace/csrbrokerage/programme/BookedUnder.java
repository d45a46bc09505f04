package org.yourplace.csrbrokerage.programme;

import java.util.UUID;
import org.yourplace.spi.data.Tx;

/** Whether time off was booked under a version and still stands: such a version is replaced, never taken back. */
final class BookedUnder {
    private static final String ANY = """
            SELECT EXISTS (SELECT FROM csr_brokerage.time_off WHERE tenant_id = core.tenant() AND policy_id = :policy
              AND state IN ('waiting', 'approved'))""";

    private BookedUnder() {}

    static boolean any(Tx tx, UUID policy) {
        return ledgerIsThere(tx)
                && tx.sql()
                        .createQuery(ANY)
                        .bind("policy", policy)
                        .mapTo(Boolean.class)
                        .one();
    }

    private static boolean ledgerIsThere(Tx tx) {
        return tx.sql()
                .createQuery("SELECT to_regclass('csr_brokerage.time_off') IS NOT NULL")
                .mapTo(Boolean.class)
                .one();
    }
}
