package org.yourplace.csrbrokerage.giving;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;

/** Gifts as their giver's rows. Policies let each see and add their own only. */
final class GiftRows {
    private static final String MINE = """
            SELECT g.id, g.tenant_id, g.ref, t.name AS employer, c.organisation_id, c.charity,
              (SELECT w.number FROM csr_brokerage.gift_word w WHERE w.gift_id = g.id AND w.tenant_id = g.tenant_id ORDER BY w.number DESC LIMIT 1) AS number
            FROM csr_brokerage.gift g JOIN csr_brokerage.gift_charity c ON c.id = g.id AND c.tenant_id = g.tenant_id
            JOIN core.tenant t ON t.id = g.tenant_id WHERE g.person_id = core.me()
            """;
    private static final String WORDS = """
            SELECT number, pence, said_at, how FROM csr_brokerage.gift_word
            WHERE gift_id = :gift AND tenant_id = :tenant AND person_id = core.me() ORDER BY number DESC LIMIT 100""";
    private static final String GIFT = """
            INSERT INTO csr_brokerage.gift (id, person_id, ref, begun_at) VALUES (:id, core.me(), :ref, :at)""";
    private static final String CHARITY = """
            INSERT INTO csr_brokerage.gift_charity (id, person_id, organisation_id, charity)
            VALUES (:id, core.me(), :organisation, :charity) ON CONFLICT DO NOTHING""";
    private static final String WORD = """
            INSERT INTO csr_brokerage.gift_word (gift_id, number, person_id, pence, said_at, how)
            VALUES (:gift, :number, core.me(), :pence, :at, 'giver') ON CONFLICT DO NOTHING""";

    private GiftRows() {}

    /** A gift with the number of its last word; words are read beside it. */
    record Row(
            UUID id,
            long tenant,
            String ref,
            String employer,
            UUID organisation,
            String charity,
            int number,
            List<Word> words) {
        int pence() {
            return words.isEmpty() ? 0 : words.getFirst().pence();
        }
    }

    record Word(int pence, Instant at, String how) {}

    static List<Row> mine(Tx tx) {
        return rows(tx, "ORDER BY g.begun_at DESC, g.id LIMIT 100", null);
    }

    static Optional<Row> find(Tx tx, UUID id) {
        return rows(tx, "AND g.id = :id", id).stream().findFirst();
    }

    static Optional<Row> to(Tx tx, long tenant, UUID organisation) {
        return mine(tx).stream()
                .filter(row -> row.tenant() == tenant && row.organisation().equals(organisation))
                .findFirst();
    }

    private static List<Row> rows(Tx tx, String condition, @Nullable UUID id) {
        var query = tx.sql().createQuery(MINE + condition);
        if (id != null) query.bind("id", id);
        return query
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getLong("tenant_id"),
                        row.getString("ref"),
                        row.getString("employer"),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("charity"),
                        row.getInt("number"),
                        List.of()))
                .list()
                .stream()
                .map(row -> new Row(
                        row.id(),
                        row.tenant(),
                        row.ref(),
                        row.employer(),
                        row.organisation(),
                        row.charity(),
                        row.number(),
                        words(tx, row)))
                .toList();
    }

    private static List<Word> words(Tx tx, Row gift) {
        return tx.sql()
                .createQuery(WORDS)
                .bind("gift", gift.id())
                .bind("tenant", gift.tenant())
                .map((row, context) -> new Word(
                        row.getInt("pence"), row.getTimestamp("said_at").toInstant(), row.getString("how")))
                .list();
    }

    /** A new gift, at the employer's desk; empty when the same person began one to the same charity at the same moment. */
    static Optional<UUID> begin(Tx tx, Ids ids, Charity charity, Instant at) {
        var id = ids.next();
        var word = id.toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        tx.sql()
                .createUpdate(GIFT)
                .bind("id", id)
                .bind("ref", "PG-" + word.substring(word.length() - 12))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
        boolean first = tx.sql()
                        .createUpdate(CHARITY)
                        .bind("id", id)
                        .bind("organisation", charity.id())
                        .bind("charity", charity.name())
                        .execute()
                > 0;
        return first ? Optional.of(id) : Optional.empty();
    }

    /** Whether the word was the next one; somebody else may have said one at the same moment. */
    static boolean say(Tx tx, UUID gift, int number, int pence, Instant at) {
        return tx.sql()
                        .createUpdate(WORD)
                        .bind("gift", gift)
                        .bind("number", number)
                        .bind("pence", pence)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute()
                > 0;
    }
}
