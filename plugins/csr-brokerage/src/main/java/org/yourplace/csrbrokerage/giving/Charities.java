package org.yourplace.csrbrokerage.giving;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.data.Tx;

/** Groups of the partnership that can be given to: those of the voluntary sector, and whom such a body hosts. */
final class Charities {
    private static final String ALL = """
            SELECT o.id, o.name FROM core.organisation o JOIN core.tenant t ON t.id = o.tenant_id
            WHERE (o.hosted OR t.kind IN ('group', 'charity', 'vcse-infrastructure'))
            """;
    private static final int MOST = 20;

    private Charities() {}

    /** Those whose name holds the words; the first by name. */
    static List<Charity> find(Tx tx, String words) {
        return tx.sql()
                .createQuery(ALL + "AND strpos(lower(o.name), lower(:words)) > 0 ORDER BY o.name, o.id LIMIT :most")
                .bind("words", words)
                .bind("most", MOST)
                .map((row, context) -> new Charity(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    static Optional<Charity> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(ALL + "AND o.id = :id LIMIT 1")
                .bind("id", id)
                .map((row, context) -> new Charity(row.getObject("id", UUID.class), row.getString("name")))
                .findOne();
    }
}
