package org.yourplace.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.yourplace.testing.isolation.Columns;

/**
 * A word that nobody else should ever read, in every text column of one organisation's private rows that is classified as its own or as
 * about a person. Tables and columns are read from the classification: a new one is planted without anybody naming it here.
 */
final class Canaries {
    static final String WORD = "canaryzq";

    /** What the clock for replies and the reminders write by themselves every few minutes. */
    private static final String[] BY_JOBS = {
        "reminded_at", "remind_on", "due_on", "early_at", "alerted_at", "told_30_at", "told_14_at"
    };

    private final Jdbi inside;
    private final long tenant;
    private final Map<UUID, String> ids = new LinkedHashMap<>();
    private int columns;

    private Canaries(Jdbi inside, long tenant) {
        this.inside = inside;
        this.tenant = tenant;
    }

    static Canaries plant(Jdbi inside, String tenant) {
        var id = inside.withHandle(
                db -> db.createQuery("SELECT id FROM core.tenant WHERE slug = :slug ORDER BY id LIMIT 1")
                        .bind("slug", tenant)
                        .mapTo(Long.class)
                        .one());
        var canaries = new Canaries(inside, id);
        inside.useTransaction(canaries::plantAll);
        return canaries;
    }

    /**
     * One id of a private row from each table, none of which an outsider may know to exist: of those that a feature could know what to do
     * with, core's and its own, for no feature knows another's.
     */
    List<UUID> ids(Optional<String> feature) {
        return ids.entrySet().stream()
                .filter(id -> knows(feature, id.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean knows(Optional<String> feature, String relation) {
        return feature.isEmpty()
                || relation.startsWith("core.")
                || relation.startsWith(feature.get().replace('-', '_') + ".");
    }

    /** Some ids of what the organisation really has, and of nobody's but its own, from each table that a feature could know. */
    List<UUID> kept(Optional<String> feature) {
        return inside.withHandle(db -> {
            var kept = new ArrayList<UUID>();
            for (var relation : relations(db)) {
                if (knows(feature, relation) && Columns.of(db, relation).has("id")) {
                    kept.addAll(db.createQuery("SELECT id FROM " + relation
                                    + " WHERE tenant_id = :tenant AND audience_id = :tenant ORDER BY id LIMIT 3")
                            .bind("tenant", tenant)
                            .mapTo(UUID.class)
                            .list());
                }
            }
            kept.removeAll(ids.keySet());
            return kept;
        });
    }

    /** Address words of what nobody but the organisation may know: those that nothing public has. */
    List<String> slugs() {
        var slugs = new ArrayList<>(slugs("="));
        slugs.removeAll(slugs("<>"));
        return slugs;
    }

    private List<String> slugs(String audience) {
        return inside.withHandle(db -> {
            var slugs = new ArrayList<String>();
            for (var relation : relations(db)) {
                if (Columns.of(db, relation).has("slug")) {
                    slugs.addAll(db.createQuery("SELECT DISTINCT slug FROM " + relation
                                    + " WHERE tenant_id = :tenant AND audience_id " + audience + " :tenant")
                            .bind("tenant", tenant)
                            .mapTo(String.class)
                            .list());
                }
            }
            return slugs;
        });
    }

    /** How many columns carry the word. */
    int columns() {
        return columns;
    }

    private void plantAll(Handle db) {
        db.execute("SET LOCAL session_replication_role = replica");
        for (var relation : relations(db)) {
            var given = new HashMap<String, String>();
            given.put("tenant_id", String.valueOf(tenant));
            given.put("audience_id", String.valueOf(tenant));
            var id = UUID.randomUUID();
            var shape = Columns.of(db, relation);
            if (shape.has("id")) {
                given.put("id", "'" + id + "'");
            } else if (shape.has("subject")) {
                given.put("subject", "'" + id + "'");
            }
            var marked = plantable(db, relation, "tenant", "person");
            for (var column : marked) {
                given.put(column, "'" + WORD + " " + relation + " " + column + "'");
            }
            if (relation.equals("core.organisation")) {
                given.put("hosted", "true");
            }
            var planted = shape.plant(db, given);
            columns += (int) marked.stream().filter(planted::contains).count();
            ids.put(id, relation);
        }
    }

    private static List<String> relations(Handle db) {
        return db.createQuery("""
                        SELECT relation FROM core.column_class GROUP BY relation
                        HAVING bool_or(name = 'tenant_id') AND bool_or(name = 'audience_id') AND bool_or(class IN ('tenant', 'person'))
                          AND relation NOT IN ('core.ticket', 'core.tenant_feature') ORDER BY relation""").mapTo(String.class).list();
    }

    /** Writes the word into what the organisation's private rows already say about people, so that it stands wherever they are shown. */
    Canaries mark() {
        inside.useTransaction(db -> {
            db.execute("SET LOCAL session_replication_role = replica");
            for (var relation : relations(db)) {
                var linked = Columns.of(db, relation).has("person_id") ? " AND person_id IS NULL" : "";
                for (var column : plantable(db, relation, "person")) {
                    tell(db, relation, column, linked);
                }
            }
        });
        return this;
    }

    private void tell(Handle db, String relation, String column, String condition) {
        db.savepoint("word");
        try {
            db.createUpdate("UPDATE " + relation + " SET \"" + column + "\" = :word || ' ' || substr(\"" + column
                            + "\", 1, 20) WHERE tenant_id = :tenant AND audience_id = :tenant" + condition)
                    .bind("word", WORD)
                    .bind("tenant", tenant)
                    .execute();
        } catch (UnableToExecuteStatementException refused) {
            db.rollbackToSavepoint("word");
        }
    }

    /** Text columns without a CHECK of their own but for their length, which may hold any word. */
    private static List<String> plantable(Handle db, String relation, String... classes) {
        return db.createQuery("""
                        SELECT k.name FROM core.column_class k JOIN pg_attribute a ON a.attrelid = CAST(:r AS regclass) AND a.attname = k.name
                        WHERE k.relation = :r AND k.class = ANY (:classes) AND a.atttypid = 'text'::regtype AND a.attgenerated = ''
                          AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum]
                            AND pg_get_constraintdef(c.oid) NOT LIKE '%length(%')""")
                .bind("r", relation)
                .bindArray("classes", String.class, (Object[]) classes)
                .mapTo(String.class)
                .list();
    }

    /**
     * Waits until every recurring job has run once more and every line is sealed, so that none changes rows between two fingerprints: what
     * was planted may wait for a job.
     */
    static void awaitJobs(Jdbi inside) {
        inside.useHandle(db -> db.execute("UPDATE core.scheduled_tasks SET execution_time = now(), last_success = NULL"
                + " WHERE task_name LIKE 'job:%' AND NOT picked"));
        for (int i = 0; i < 240 && jobsToCome(inside) > 0; i++) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static int jobsToCome(Jdbi inside) {
        return inside.withHandle(db -> db.createQuery(
                        "SELECT (SELECT count(*) FROM core.scheduled_tasks WHERE picked OR (task_name LIKE 'job:%' AND last_success IS NULL))"
                                + " + (SELECT count(*) FROM core.ticket WHERE done_at IS NULL AND failed_at IS NULL)"
                                + " + (SELECT count(*) FROM core.audit a WHERE NOT EXISTS ("
                                + "SELECT FROM core.audit_sealed s WHERE s.id = a.id AND s.tenant_id = a.tenant_id))")
                .mapTo(Integer.class)
                .one());
    }

    /** A fingerprint of everything the organisation has, by table, but for what jobs write every few minutes. */
    Map<String, String> fingerprint() {
        return inside.withHandle(db -> {
            var prints = new TreeMap<String, String>();
            for (var relation : relations(db)) {
                if (relation.equals("core.letter")) {
                    continue;
                }
                prints.put(
                        relation,
                        db.createQuery("SELECT md5(coalesce(string_agg(print, '|' ORDER BY print), ''))"
                                        + " FROM (SELECT (to_jsonb(t) - CAST(:jobs AS text[]))::text AS print FROM "
                                        + relation
                                        + " t WHERE tenant_id = :tenant) rows")
                                .bind("tenant", tenant)
                                .bindArray("jobs", String.class, (Object[]) BY_JOBS)
                                .mapTo(String.class)
                                .one());
            }
            return prints;
        });
    }
}
