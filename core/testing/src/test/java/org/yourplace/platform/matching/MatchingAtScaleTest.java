package org.yourplace.platform.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.MatchQuery;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.spi.place.Point;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** Among forty thousand entries the narrowing goes by the indexes under the application's role, whatever is asked. */
class MatchingAtScaleTest {
    private static TestCity city;
    private static JtaDatabase database;
    private final CoreMatching matching = new CoreMatching();

    @BeforeAll
    static void forty_thousand_entries() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        var group = city.tenant("group");
        city.feature(group, "bank", true);
        city.owner().useHandle(handle -> {
            handle.execute("""
                    INSERT INTO core.catalogue_entry (subject, tenant_id, audience_id, feature, kind, organisation_id, codes, words, latitude,
                      longitude, published)
                    SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ?, ?, 'bank', 'opportunity',
                      '00000000-0000-0000-0000-000000000001',
                      CASE WHEN n % 12 = 0 THEN ARRAY['from-home', 'skill:s' || n % 30] ELSE ARRAY['skill:s' || n % 30, 'cause:c' || n % 7] END,
                      to_tsvector('core.words', CASE WHEN n % 400 = 0 THEN 'a lantern' ELSE 'warm lunch' END),
                      CASE WHEN n % 12 > 0 THEN 50.9 + (n::bigint * 7919 % 10007 - 5000) / 30000.0 END,
                      CASE WHEN n % 12 > 0 THEN -1.4 + (n::bigint * 104729 % 10009 - 5000) / 20000.0 END,
                      '2026-05-31Z'::timestamptz - n * interval '10 minutes'
                    FROM generate_series(1, 40000) n""", group.id(), city.partnership().publicAudience());
            handle.execute("ANALYZE core.catalogue_entry");
        });
        database = city.database();
    }

    static List<Wishes> questions() {
        var near = Wishes.NONE.from(new Point(50.9, -1.4), 8);
        return List.of(
                near,
                near.skilled(List.of("s3")),
                near.caring(List.of("c1", "c2")),
                near.saying("lantern lunch"),
                near.skilled(List.of("s3", "s4")).fromHome(false),
                Wishes.NONE.skilled(List.of("s5")).from(new Point(51.4, -1.4), 5));
    }

    private record Scans(long sequential, long byIndex) {}

    @ParameterizedTest
    @MethodSource("questions")
    void it_reads_no_table_from_end_to_end(Wishes wishes) {
        var scans = city.as(
                city.guest(),
                () -> database.read(tx -> {
                    matching.match(tx, MatchQuery.best("opportunity", wishes, MatchWeights.USUAL, 10));
                    return tx.sql()
                            .createQuery(
                                    "SELECT pg_stat_get_xact_numscans('core.catalogue_entry'::regclass) AS sequential,"
                                            + " (SELECT sum(pg_stat_get_xact_numscans(indexrelid)) FROM pg_index"
                                            + "   WHERE indrelid = 'core.catalogue_entry'::regclass) AS by_index")
                            .map((row, context) -> new Scans(row.getLong("sequential"), row.getLong("by_index")))
                            .one();
                }));

        assertThat(scans.sequential()).as("whole-table scans").isZero();
        assertThat(scans.byIndex()).as("index scans").isPositive();
    }

    @Test
    void the_best_of_few_candidates_are_the_best_of_all() {
        var wishes = Wishes.NONE.skilled(List.of("s3")).caring(List.of("c1")).from(new Point(50.9, -1.4), 8);
        var found = city.as(
                city.guest(),
                () -> database.read(
                        tx -> matching.match(tx, MatchQuery.best("opportunity", wishes, MatchWeights.USUAL, 10))));

        var best = city.owner()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT max(40 / 1.5 + CASE WHEN codes @> '{cause:c1}' THEN 20 ELSE 0 END + 5
                          + 30 * greatest(0, 1 - 111.195 * sqrt(power(latitude - 50.9, 2) + power((longitude + 1.4) * cos(radians(50.9)), 2)) / 8))
                        FROM core.catalogue_entry WHERE codes @> '{skill:s3}'""").mapTo(Double.class).one());
        assertThat(found.getFirst().score()).isCloseTo(best, org.assertj.core.api.Assertions.within(0.05));
        assertThat(found.stream().map(Match::score)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }
}
