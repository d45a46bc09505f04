package org.yourplace.testing.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.testing.EmbeddedDatabase;

/**
 * {@code core.search} reads past the policies and asks for the caller's circles itself: each of its ways to search is asked as a guest
 * and as a member, and each of its filters is taken out in turn to see that this is noticed.
 */
class SearchIsolationTest {
    private static final List<String> SORTS = List.of("default", "distance", "newest", "relevance");

    private static Jdbi superuser;
    private static Party ours;
    private static Party theirs;

    /** Enough public entries for every short cut, and in each circle some that stand before them in any order. */
    @BeforeAll
    static void entries_in_every_circle() {
        superuser = EmbeddedDatabase.fresh().jdbi("postgres");
        superuser.useTransaction(db -> {
            ours = PartyMaker.make(db, "ours");
            theirs = PartyMaker.make(db, "theirs");
            for (var party : List.of(ours, theirs)) {
                db.execute("INSERT INTO core.partnership_feature VALUES (?, 'bank', 'allowed')", party.partnership());
                db.execute(
                        "INSERT INTO core.tenant_feature (tenant_id, audience_id, feature, enabled, changed_at) VALUES (?, ?, 'bank', true, '2026-01-01Z')",
                        party.tenant(),
                        party.tenant());
                hide(db, party, party.tenant());
                hide(db, party, audience(db, party, "members_audience"));
            }
            plant(db, ours, audience(db, ours, "public_audience"), 4000, "2026-05-01Z", 0.02);
            hide(db, theirs, audience(db, theirs, "public_audience"));
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

    private static long audience(Handle db, Party party, String which) {
        return db.createQuery("SELECT " + which + " FROM core.partnership WHERE id = :id")
                .bind("id", party.partnership())
                .mapTo(Long.class)
                .one();
    }

    @Test
    void each_finds_what_is_for_them_and_no_more() {
        superuser.useHandle(db -> {
            assertThat(leaks(db, "")).isEmpty();
            assertThat(found(db, Asking::guest, "newest", false))
                    .containsExactly(audience(db, ours, "public_audience"));
            assertThat(found(db, Asking::member, "newest", false))
                    .containsExactlyInAnyOrder(
                            audience(db, ours, "public_audience"),
                            audience(db, ours, "members_audience"),
                            ours.tenant());
        });
    }

    @Test
    void a_search_without_one_of_its_audience_filters_is_noticed() {
        superuser.useHandle(db -> {
            var whole = db.createQuery("SELECT pg_get_functiondef('core.search'::regproc)")
                    .mapTo(String.class)
                    .one();
            for (var filter : List.of("e.audience_id = ANY ($1)", "e.audience_id = a'")) {
                var without = whole.replace(filter, filter.endsWith("'") ? "true'" : "true");
                assertThat(without).as(filter).isNotEqualTo(whole);

                var leaks = leaks(db, without);

                System.out.println("mutant core.search without " + filter + " -> " + leaks.keySet());
                assertThat(leaks).as(filter).isNotEmpty();
            }
        });
    }

    /** What was found that is not for whoever asked, by the way it was asked; with the function as it is or as given. */
    private static Map<String, List<Long>> leaks(Handle db, String function) {
        var leaks = new TreeMap<String, List<Long>>();
        Map.<String, BiConsumer<Handle, Party>>of("a guest", Asking::guest, "a member", Asking::member)
                .forEach((caller, asking) -> {
                    for (var sort : SORTS) {
                        for (boolean near : new boolean[] {true, false}) {
                            db.begin();
                            try {
                                if (!function.isEmpty()) {
                                    db.execute(function);
                                }
                                var others = new ArrayList<>(search(db, asking, sort, near));
                                others.removeAll(allowed(db));
                                if (!others.isEmpty()) {
                                    leaks.put(caller + " by " + sort + (near ? " near a place" : ""), others);
                                }
                            } finally {
                                db.rollback();
                            }
                        }
                    }
                });
        return leaks;
    }

    private static List<Long> found(Handle db, BiConsumer<Handle, Party> asking, String sort, boolean near) {
        db.begin();
        try {
            return search(db, asking, sort, near);
        } finally {
            db.rollback();
        }
    }

    /** The circles of what is found; the caller stays bound. */
    private static List<Long> search(Handle db, BiConsumer<Handle, Party> asking, String sort, boolean near) {
        asking.accept(db, ours);
        var subjects = db.createQuery("""
                        SELECT subject FROM core.search('opportunity', :words, NULL, NULL, :lat, :lng, NULL, NULL, NULL, NULL, :sort, 20, NULL, NULL)""")
                .bind("words", sort.equals("relevance") ? "garden" : null)
                .bindByType("lat", near ? 50.9 : null, Double.class)
                .bindByType("lng", near ? -1.4 : null, Double.class)
                .bind("sort", sort)
                .mapTo(String.class)
                .list();
        assertThat(subjects).as("%s, near: %s", sort, near).hasSize(20);
        db.execute("RESET ROLE");
        return db.createQuery(
                        "SELECT DISTINCT audience_id FROM core.catalogue_entry WHERE subject = ANY (CAST(:ids AS uuid[]))")
                .bindArray("ids", String.class, subjects.toArray())
                .mapTo(Long.class)
                .list();
    }

    private static List<Long> allowed(Handle db) {
        return db.createQuery("SELECT unnest(core.audiences())")
                .mapTo(Long.class)
                .list();
    }
}
