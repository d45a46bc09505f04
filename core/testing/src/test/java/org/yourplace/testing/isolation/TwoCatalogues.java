package org.yourplace.testing.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.testing.EmbeddedDatabase;

/**
 * Two partnerships, a tenant in each, with catalogue entries in every circle; and what a function that reads past the policies finds of
 * them that is not for whoever asks. Everything that is tried is undone.
 */
record TwoCatalogues(Jdbi superuser, Party ours, Party theirs) {

    static TwoCatalogues make(BiConsumer<Handle, Party> ours, BiConsumer<Handle, Party> theirs) {
        var superuser = EmbeddedDatabase.fresh().jdbi("postgres");
        return superuser.inTransaction(db -> {
            var made = new TwoCatalogues(superuser, PartyMaker.make(db, "ours"), PartyMaker.make(db, "theirs"));
            Stream.of(made.ours, made.theirs).forEach(party -> allow(db, party));
            ours.accept(db, made.ours);
            theirs.accept(db, made.theirs);
            return made;
        });
    }

    private static void allow(Handle db, Party party) {
        db.execute("INSERT INTO core.partnership_feature VALUES (?, 'bank', 'allowed')", party.partnership());
        db.execute(
                "INSERT INTO core.tenant_feature (tenant_id, audience_id, feature, enabled, changed_at) VALUES (?, ?, 'bank', true, '2026-01-01Z')",
                party.tenant(),
                party.tenant());
    }

    static long membersOf(Handle db, Party party) {
        return audience(db, party, "members_audience");
    }

    static long everybodyOf(Handle db, Party party) {
        return audience(db, party, "public_audience");
    }

    private static long audience(Handle db, Party party, String which) {
        return db.createQuery("SELECT " + which + " FROM core.partnership WHERE id = :id")
                .bind("id", party.partnership())
                .mapTo(Long.class)
                .one();
    }

    static String source(Handle db, String function) {
        return db.createQuery("SELECT pg_get_functiondef('" + function + "'::regproc)")
                .mapTo(String.class)
                .one();
    }

    /**
     * The circles of what was found that is not for whoever asked, by the way it was asked.
     *
     * @param function in the place of the real one; empty for the real one
     * @param ways each asks in its way, and gives the subjects found
     */
    Map<String, List<Long>> leaks(Handle db, String function, Map<String, Function<Handle, List<String>>> ways) {
        var leaks = new TreeMap<String, List<Long>>();
        Map.<String, BiConsumer<Handle, Party>>of("a guest", Asking::guest, "a member", Asking::member)
                .forEach((caller, asking) -> ways.forEach((name, way) -> {
                    db.begin();
                    try {
                        if (!function.isEmpty()) {
                            db.execute(function);
                        }
                        var others = new ArrayList<>(circles(db, asking, way));
                        others.removeAll(allowed(db));
                        if (!others.isEmpty()) {
                            leaks.put(caller + " by " + name, others);
                        }
                    } finally {
                        db.rollback();
                    }
                }));
        return leaks;
    }

    /** The circles of what somebody finds. */
    List<Long> found(Handle db, BiConsumer<Handle, Party> asking, Function<Handle, List<String>> way) {
        db.begin();
        try {
            return circles(db, asking, way);
        } finally {
            db.rollback();
        }
    }

    /** The caller stays bound. */
    private List<Long> circles(Handle db, BiConsumer<Handle, Party> asking, Function<Handle, List<String>> way) {
        asking.accept(db, ours);
        var subjects = way.apply(db);
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
