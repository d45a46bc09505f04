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

    private static Jdbi superuser;
    private static Party ours;
    private static Party theirs;

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
                for (var audience : List.of(
                        party.tenant(),
                        audience(db, party, "members_audience"),
                        audience(db, party, "public_audience"))) {
                    plant(db, party, audience);
                }
            }
        });
    }

    private static void plant(Handle db, Party party, long audience) {
        db.execute("""
                INSERT INTO core.catalogue_entry (subject, tenant_id, audience_id, feature, kind, organisation_id, codes, words, latitude,
                  longitude, published)
                SELECT gen_random_uuid(), ?, ?, 'bank', 'opportunity', gen_random_uuid(),
                  CASE WHEN n = 1 THEN ARRAY['skill:cooking', 'from-home'] ELSE ARRAY['skill:cooking'] END,
                  to_tsvector('core.words', 'garden'), CASE WHEN n > 1 THEN 50.9 END, CASE WHEN n > 1 THEN -1.4 END, '2026-05-01Z'
                FROM generate_series(1, 3) n""", party.tenant(), audience);
    }

    private static long audience(Handle db, Party party, String which) {
        return db.createQuery("SELECT " + which + " FROM core.partnership WHERE id = :id")
                .bind("id", party.partnership())
                .mapTo(Long.class)
                .one();
    }

    @Test
    void each_is_shown_what_is_for_them_and_no_more() {
        superuser.useHandle(db -> {
            assertThat(leaks(db, "")).isEmpty();
            assertThat(found(db, Asking::guest, "any")).containsExactly(audience(db, ours, "public_audience"));
            assertThat(found(db, Asking::member, "any"))
                    .containsExactlyInAnyOrder(
                            audience(db, ours, "public_audience"),
                            audience(db, ours, "members_audience"),
                            ours.tenant());
            assertThat(found(db, (handle, party) -> Asking.nobody(handle), "any"))
                    .isEmpty();
        });
    }

    @Test
    void matching_without_its_audience_filters_is_noticed() {
        superuser.useHandle(db -> {
            var whole = db.createQuery("SELECT pg_get_functiondef('core.matching'::regproc)")
                    .mapTo(String.class)
                    .one();
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

    /** What was found that is not for whoever asked, by the way it was asked; with the function as it is or as given. */
    private static Map<String, List<Long>> leaks(Handle db, String function) {
        var leaks = new TreeMap<String, List<Long>>();
        Map.<String, BiConsumer<Handle, Party>>of("a guest", Asking::guest, "a member", Asking::member)
                .forEach((caller, asking) -> POOLS.keySet().forEach(pool -> {
                    db.begin();
                    try {
                        if (!function.isEmpty()) {
                            db.execute(function);
                        }
                        var others = new ArrayList<>(match(db, asking, pool));
                        others.removeAll(allowed(db));
                        if (!others.isEmpty()) {
                            leaks.put(caller + " by " + pool, others);
                        }
                    } finally {
                        db.rollback();
                    }
                }));
        return leaks;
    }

    private static List<Long> found(Handle db, BiConsumer<Handle, Party> asking, String pool) {
        db.begin();
        try {
            return match(db, asking, pool);
        } finally {
            db.rollback();
        }
    }

    /** The circles of what is found; the caller stays bound. */
    private static List<Long> match(Handle db, BiConsumer<Handle, Party> asking, String pool) {
        asking.accept(db, ours);
        var asked = POOLS.get(pool).split(", ");
        var subjects = db.createQuery(
                        "SELECT subject FROM core.matching(ARRAY['opportunity'], %s, '{}', %s, '{}', %s, %s, 8, '{}', '{}', '{}', NULL, %s, false, NULL, NULL)"
                                .formatted((Object[]) asked))
                .mapTo(String.class)
                .list();
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
