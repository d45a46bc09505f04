package org.yourplace.testing.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.testing.isolation.TwoCatalogues.everybodyOf;
import static org.yourplace.testing.isolation.TwoCatalogues.membersOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code core.search} reads past the policies and asks for the caller's circles itself: each of its ways to search is asked as a guest
 * and as a member, and each of its filters is taken out in turn to see that this is noticed.
 */
class SearchIsolationTest {
    private static final List<String> SORTS = List.of("default", "distance", "newest", "relevance");

    private static TwoCatalogues city;

    /** Enough public entries for every short cut, and in each circle some that stand before them in any order. */
    @BeforeAll
    static void entries_in_every_circle() {
        city = TwoCatalogues.make(
                (db, ours) -> {
                    hide(db, ours, ours.tenant());
                    hide(db, ours, membersOf(db, ours));
                    plant(db, ours, everybodyOf(db, ours), 4000, "2026-05-01Z", 0.02);
                },
                (db, theirs) -> {
                    hide(db, theirs, theirs.tenant());
                    hide(db, theirs, membersOf(db, theirs));
                    hide(db, theirs, everybodyOf(db, theirs));
                });
    }

    private static void hide(Handle db, Party party, long audience) {
        plant(db, party, audience, 4, "2026-05-20Z", 0);
    }

    private static void plant(Handle db, Party party, long audience, int number, String published, double spread) {
        db.execute("""
                INSERT INTO core.catalogue_entry (subject, tenant_id, audience_id, feature, kind, organisation_id, codes, words, latitude,
                  longitude, published)
                SELECT gen_random_uuid(), ?, ?, 'bank', 'opportunity', gen_random_uuid(), '{}', to_tsvector('core.words', 'garden'),
                  50.9 + n * ?::float8 / 1000, -1.4, ?::timestamptz - n * interval '1 minute' FROM generate_series(1, ?) n""", party.tenant(), audience, spread, published, number);
    }

    /** The subjects of one search. */
    private static Function<Handle, List<String>> search(String sort, boolean near) {
        return db -> {
            var subjects = db.createQuery("""
                            SELECT subject FROM core.search('opportunity', :words, NULL, NULL, :lat, :lng, NULL, NULL, NULL, NULL, :sort, 20, NULL, NULL)""")
                    .bind("words", sort.equals("relevance") ? "garden" : null)
                    .bindByType("lat", near ? 50.9 : null, Double.class)
                    .bindByType("lng", near ? -1.4 : null, Double.class)
                    .bind("sort", sort)
                    .mapTo(String.class)
                    .list();
            assertThat(subjects).as("%s, near: %s", sort, near).hasSize(20);
            return subjects;
        };
    }

    private static Map<String, List<Long>> leaks(Handle db, String function) {
        var ways = new HashMap<String, Function<Handle, List<String>>>();
        for (var sort : SORTS) {
            ways.put(sort + " near a place", search(sort, true));
            ways.put(sort, search(sort, false));
        }
        return city.leaks(db, function, ways);
    }

    @Test
    void each_finds_what_is_for_them_and_no_more() {
        city.superuser().useHandle(db -> {
            var newest = search("newest", false);
            assertThat(leaks(db, "")).isEmpty();
            assertThat(city.found(db, Asking::guest, newest)).containsExactly(everybodyOf(db, city.ours()));
            assertThat(city.found(db, Asking::member, newest))
                    .containsExactlyInAnyOrder(
                            everybodyOf(db, city.ours()),
                            membersOf(db, city.ours()),
                            city.ours().tenant());
        });
    }

    @Test
    void a_search_without_one_of_its_audience_filters_is_noticed() {
        city.superuser().useHandle(db -> {
            var whole = TwoCatalogues.source(db, "core.search");
            for (var filter : List.of("e.audience_id = ANY ($1)", "e.audience_id = a'")) {
                var without = whole.replace(filter, filter.endsWith("'") ? "true'" : "true");
                assertThat(without).as(filter).isNotEqualTo(whole);

                var leaks = leaks(db, without);

                System.out.println("mutant core.search without " + filter + " -> " + leaks.keySet());
                assertThat(leaks).as(filter).isNotEmpty();
            }
        });
    }
}
