package org.yourplace.testing.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.testing.isolation.TwoCatalogues.everybodyOf;
import static org.yourplace.testing.isolation.TwoCatalogues.membersOf;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code core.matching} reads past the policies and asks for the caller's circles itself: each of its pools is asked as a guest and as a
 * member, and its filters are taken out in turn to see that this is noticed.
 */
class MatchingIsolationTest {
    private static final Map<String, String> POOLS = Map.of(
            "shared", "'{skill:cooking}', NULL, 50.9, -1.4, false",
            "words", "'{}', 'garden', 50.9, -1.4, false",
            "any", "'{}', NULL, 50.9, -1.4, false",
            "home", "'{}', NULL, 50.9, -1.4, true",
            "newest", "'{skill:cooking}', NULL, NULL, NULL, true");

    private static TwoCatalogues city;

    @BeforeAll
    static void entries_in_every_circle() {
        city = TwoCatalogues.make(MatchingIsolationTest::everywhere, MatchingIsolationTest::everywhere);
    }

    private static void everywhere(Handle db, Party party) {
        for (var audience : List.of(party.tenant(), membersOf(db, party), everybodyOf(db, party))) {
            db.execute("""
                    INSERT INTO core.catalogue_entry (subject, tenant_id, audience_id, feature, kind, organisation_id, codes, words, latitude,
                      longitude, published)
                    SELECT gen_random_uuid(), ?, ?, 'bank', 'opportunity', gen_random_uuid(),
                      CASE WHEN n = 1 THEN ARRAY['skill:cooking', 'from-home'] ELSE ARRAY['skill:cooking'] END,
                      to_tsvector('core.words', 'garden'), CASE WHEN n > 1 THEN 50.9 END, CASE WHEN n > 1 THEN -1.4 END, '2026-05-01Z'
                    FROM generate_series(1, 3) n""", party.tenant(), audience);
        }
    }

    /** The subjects of one pool. */
    private static Function<Handle, List<String>> pool(String name) {
        var asked = POOLS.get(name).split(", ");
        return db -> db.createQuery(
                        "SELECT subject FROM core.matching(ARRAY['opportunity'], %s, '{}', %s, '{}', %s, %s, 8, '{}', '{}', '{}', NULL, %s, false, NULL, NULL)"
                                .formatted((Object[]) asked))
                .mapTo(String.class)
                .list();
    }

    private static Map<String, List<Long>> leaks(Handle db, String function) {
        var ways = POOLS.keySet().stream().collect(Collectors.toMap(name -> name, MatchingIsolationTest::pool));
        return city.leaks(db, function, ways);
    }

    @Test
    void each_is_shown_what_is_for_them_and_no_more() {
        city.superuser().useHandle(db -> {
            var any = pool("any");
            assertThat(leaks(db, "")).isEmpty();
            assertThat(city.found(db, Asking::guest, any)).containsExactly(everybodyOf(db, city.ours()));
            assertThat(city.found(db, Asking::member, any))
                    .containsExactlyInAnyOrder(
                            everybodyOf(db, city.ours()),
                            membersOf(db, city.ours()),
                            city.ours().tenant());
            assertThat(city.found(db, (handle, party) -> Asking.nobody(handle), any))
                    .isEmpty();
        });
    }

    @Test
    void matching_without_its_audience_filters_is_noticed() {
        city.superuser().useHandle(db -> {
            var whole = TwoCatalogues.source(db, "core.matching");
            var without =
                    whole.replace("e.audience_id = ANY ($4)", "true").replace("e.audience_id = ANY ($12)", "true");
            assertThat(without).isNotEqualTo(whole);

            var leaks = leaks(db, without);

            System.out.println("mutant core.matching without its audience filters -> " + leaks.keySet());
            assertThat(leaks).hasSize(2 * POOLS.size());
            assertThat(leaks(db, whole.replace("e.audience_id = ANY ($4)", "true")))
                    .as("the rows that are counted are filtered once more")
                    .isEmpty();
        });
    }
}
