package org.yourplace.bench.stress;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.yourplace.spi.data.Tx;
import org.yourplace.testing.TestCity;

/** Looks at what is to be seen, within a transaction and outside, and counts what should not be there. */
final class Eye {
    private static final String LOOK = """
            SELECT coalesce(core.tenant(), -1) AS tenant, core.me() AS me, coalesce(core.desk(), -1) AS desk,
              ARRAY(SELECT tenant_id FROM core.membership) AS places, ARRAY(SELECT name FROM core.tenant_role) AS words""";

    /** Every setting that any function of core's ever sets or reads. */
    private static final String SETTINGS = """
            SELECT DISTINCT found[1] FROM pg_proc, regexp_matches(prosrc, 'yp\\.[a-z_]+', 'g') found
            WHERE pronamespace = 'core'::regnamespace ORDER BY 1""";

    private final Count count;
    private final String lookOutside;

    Eye(Count count, List<String> settings) {
        this.count = count;
        this.lookOutside = settings.stream()
                        .map(setting -> "current_setting('" + setting + "', true)")
                        .collect(Collectors.joining(", ", "SELECT concat(", ") <> ''"))
                + " OR current_setting('statement_timeout') <> '0' OR current_setting('transaction_read_only') <> 'off',"
                + " (SELECT count(*) FROM core.membership) + (SELECT count(*) FROM core.tenant_role)";
    }

    static List<String> settings(TestCity city) {
        var settings = city.owner()
                .withHandle(handle ->
                        handle.createQuery(SETTINGS).mapTo(String.class).list());
        if (!settings.contains("yp.tenant")) throw new IllegalStateException("core sets nothing? " + settings);
        return settings;
    }

    void look(Tx tx, Asker asker) {
        tx.sql()
                .createQuery(LOOK)
                .map((row, context) -> {
                    compare(
                            asker,
                            row.getLong("tenant") == asker.tenant()
                                    && Objects.equals(row.getObject("me", UUID.class), asker.me())
                                    && row.getLong("desk") == asker.desk(),
                            (Long[]) row.getArray("places").getArray(),
                            (String[]) row.getArray("words").getArray());
                    return true;
                })
                .one();
    }

    private void compare(Asker asker, boolean theirs, Long[] places, String[] words) {
        long foreign = Arrays.stream(places)
                        .filter(tenant -> !asker.owners().contains(tenant))
                        .count()
                + Arrays.stream(words)
                        .filter(word -> !word.equals(asker.word()))
                        .count();
        if (!theirs) count.wrongRows.incrementAndGet();
        count.wrongRows.addAndGet(foreign);
        boolean all = places.length - foreign >= asker.places() && (asker.tenant() < 0 || words.length > 0);
        if (!all) count.missingRows.incrementAndGet();
    }

    /** A connection of the same pool, for nobody. */
    void lookOutside(DataSource connections) {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement(lookOutside);
                var answer = statement.executeQuery()) {
            answer.next();
            if (answer.getBoolean(1)) count.settingsLeft.incrementAndGet();
            count.plainRows.addAndGet(answer.getLong(2));
            count.plainLooks.incrementAndGet();
        } catch (SQLException gone) {
            // its backend was killed, or what it asked cancelled: the next look finds another
            count.lost.incrementAndGet();
        }
    }
}
