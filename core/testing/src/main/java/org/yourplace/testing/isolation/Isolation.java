package org.yourplace.testing.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.testing.EmbeddedDatabase;

/**
 * Breaks the isolation of a database in every way it can be broken, one way at a time, and says which breakages no probe noticed. All of
 * it is read from the catalogue: a new table or policy is probed and broken without anybody naming it here.
 */
public final class Isolation {
    private final Jdbi superuser;
    private final Party ours;
    private final Party theirs;
    private final List<String> schemas;

    private Isolation(Jdbi superuser, Party ours, Party theirs, List<String> schemas) {
        this.superuser = superuser;
        this.ours = ours;
        this.theirs = theirs;
        this.schemas = schemas;
    }

    /** @param schemas what to probe, {@code core} among them */
    public static Isolation of(EmbeddedDatabase database, String... schemas) {
        var superuser = database.jdbi("postgres");
        var parties =
                superuser.inTransaction(db -> List.of(PartyMaker.make(db, "ours"), PartyMaker.make(db, "theirs")));
        return new Isolation(superuser, parties.get(0), parties.get(1), List.of(schemas));
    }

    /** One way to break the isolation of a table: what is broken, and the SQL that does it. */
    public record Mutant(String description, String table, String sql) {}

    /** Every way to break it: each policy of the application opened, row-level security switched off for each table. */
    public List<Mutant> mutants() {
        return superuser.withHandle(db -> {
            var all = new ArrayList<Mutant>();
            for (var policy : policies(db)) {
                all.add(policy.opened());
            }
            for (var table : reachableTables(db)) {
                all.add(new Mutant(
                        "row-level security off: " + table,
                        table,
                        "ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY"));
            }
            return all;
        });
    }

    /** Names of the probes that did not hold with isolation as it is; empty when all is well. */
    public List<String> broken() {
        return superuser.withHandle(db -> guardedTables(db).stream()
                .flatMap(table -> failing(db, table, broken -> {}, Integer.MAX_VALUE).stream())
                .toList());
    }

    /** Whether any probe notices a mutant. */
    public boolean caught(Mutant mutant) {
        return superuser.withHandle(db -> !failing(db, mutant.table(), broken -> broken.execute(mutant.sql()), 1)
                .isEmpty());
    }

    /** How many probes there are. */
    public int probes() {
        return superuser.withHandle(db -> guardedTables(db).stream()
                .mapToInt(table ->
                        new TableProbes(db, table, ours, theirs).probes().size())
                .sum());
    }

    private List<String> failing(Handle db, String table, Consumer<Handle> breakage, int enough) {
        var failed = new ArrayList<String>();
        for (var probe : new TableProbes(db, table, ours, theirs).probes()) {
            boolean held = inRolledBack(db, () -> {
                db.execute("SET LOCAL session_replication_role = replica");
                breakage.accept(db);
                return probe.attempt().held(db);
            });
            if (!held) {
                failed.add(probe.name());
            }
            if (failed.size() >= enough) {
                break;
            }
        }
        return failed;
    }

    private static boolean inRolledBack(Handle db, Supplier<Boolean> work) {
        db.begin();
        try {
            return work.get();
        } finally {
            db.rollback();
        }
    }

    private List<String> guardedTables(Handle db) {
        return db.createQuery("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = ANY (:schemas) AND c.relkind = 'r' AND c.relrowsecurity ORDER BY 1""")
                .bindArray("schemas", String.class, schemas.toArray())
                .mapTo(String.class)
                .list();
    }

    /** Those on which the application has any right at all; the others are closed to it by grants. */
    private List<String> reachableTables(Handle db) {
        return guardedTables(db).stream()
                .filter(table -> db.createQuery(
                                "SELECT has_any_column_privilege('yp_app', :t, 'SELECT, INSERT, UPDATE') OR has_table_privilege('yp_app', :t, 'DELETE')")
                        .bind("t", table)
                        .mapTo(Boolean.class)
                        .one())
                .toList();
    }

    private record Policy(String table, String name, boolean hasUsing, boolean hasCheck) {
        Mutant opened() {
            var sql = "ALTER POLICY " + name + " ON " + table + (hasUsing ? " USING (true)" : "")
                    + (hasCheck ? " WITH CHECK (true)" : "");
            return new Mutant("policy opened: " + table + " " + name, table, sql);
        }
    }

    private List<Policy> policies(Handle db) {
        return db.createQuery("""
                        SELECT n.nspname || '.' || c.relname AS tbl, p.polname, p.polqual IS NOT NULL AS u, p.polwithcheck IS NOT NULL AS w
                        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = ANY (:schemas) AND 'yp_app'::regrole = ANY (p.polroles)
                          AND (coalesce(pg_get_expr(p.polqual, p.polrelid), 'true') <> 'true' OR coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'true') <> 'true')
                        ORDER BY 1, 2""")
                .bindArray("schemas", String.class, schemas.toArray())
                .map((row, context) ->
                        new Policy(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)))
                .list();
    }

    /** Rows of both sides for one table, to be put in by somebody whom no policy limits. */
    static Map<String, String> owned(Columns columns, Party party, UUID id) {
        var given = new LinkedHashMap<String, String>();
        if (columns.has("tenant_id")) {
            given.put("tenant_id", String.valueOf(party.tenant()));
        }
        if (columns.has("audience_id")) {
            given.put("audience_id", String.valueOf(party.tenant()));
        }
        if (columns.has("partnership_id")) {
            given.put("partnership_id", String.valueOf(party.partnership()));
        }
        if (columns.has("person_id")) {
            given.put("person_id", "'" + party.person() + "'");
        }
        if (columns.has("id") && !columns.has("public_audience") && !columns.has("slug")) {
            given.put("id", "'" + id + "'");
        }
        return given;
    }
}
