package org.yourplace.volunteeringbank.feed;

import java.util.List;
import java.util.UUID;
import org.yourplace.spi.data.Tx;

/**
 * Reads the order of change. A change counts from the transaction that made it, and is handed out only when every older transaction is
 * over: a reader that has passed a place never misses something that commits late in front of it.
 */
final class FeedRows {
    private static final String PAGE = """
            SELECT id, modified, shown AND NOT held AS shown FROM volunteering_bank.feed_item
            WHERE audience_id = core.public_audience() AND (modified, id) > (:modified, :id) AND modified < volunteering_bank.feed_settled()
            ORDER BY modified, id LIMIT :limit""";

    private FeedRows() {}

    static List<FeedRow> after(Tx tx, FeedPlace place, int limit) {
        return tx.sql()
                .createQuery(PAGE)
                .bind("modified", place.modified())
                .bind("id", place.id())
                .bind("limit", limit)
                .map((row, context) ->
                        new FeedRow(row.getObject("id", UUID.class), row.getLong("modified"), row.getBoolean("shown")))
                .list();
    }
}
