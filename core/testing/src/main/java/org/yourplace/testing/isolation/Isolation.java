package org.yourplace.testing.isolation;

import static org.yourplace.testing.isolation.Rows.affected;
import static org.yourplace.testing.isolation.Rows.refused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Map<String, List<Probe>> probes = new TreeMap<>();

    private Isolation(Jdbi superuser, Party ours, Party theirs, List<String> schemas) {
        this.superuser = superuser;
        this.ours = ours;
        this.theirs = theirs;
        this.schemas = schemas;
    }

    /** @param schemas what to probe: {@code core}, or a feature's own */
    public static Isolation of(EmbeddedDatabase database, String... schemas) {
        var superuser = database.jdbi("postgres");
        var parties =
                superuser.inTransaction(db -> List.of(PartyMaker.make(db, "ours"), PartyMaker.make(db, "theirs")));
        var isolation = new Isolation(superuser, parties.get(0), parties.get(1), List.of(schemas));
        superuser.useHandle(isolation::prepare);
        return isolation;
    }

    private void prepare(Handle db) {
        for (var table : guardedTables(db)) {
            probes.put(table, new TableProbes(db, rows(db, table), ours, theirs).probes());
        }
    }

    private Rows rows(Handle db, String table) {
        var rows = new Rows(db, table, ours, theirs);
        inRolledBack(db, () -> {
            unhindered(db);
            rows.fit(db);
            return true;
        });
        return rows;
    }

    /**
     * Every way to break it: each policy of the application opened, before and after the write, without its publishable check, and
     * row-level security switched off for each table.
     */
    public List<Mutant> mutants() {
        return superuser.withHandle(db -> {
            var all = new ArrayList<Mutant>();
            Policy.of(db, schemas).forEach(policy -> all.addAll(policy.mutants()));
            for (var table : reachableTables(db)) {
                all.add(new Mutant(
                        table + " without row-level security",
                        table,
                        "ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY"));
            }
            return all;
        });
    }

    /** Names of the probes that did not hold with isolation as it is; empty when all is well. */
    public List<String> broken() {
        return superuser.withHandle(db -> probes.values().stream()
                .flatMap(List::stream)
                .filter(probe -> !held(db, probe, unbroken -> {}))
                .map(Probe::name)
                .toList());
    }

    /** The first probe that notices a mutant; empty when none does. */
    public Optional<String> catcher(Mutant mutant) {
        return superuser.withHandle(db -> probes.get(mutant.table()).stream()
                .filter(probe -> !held(db, probe, broken -> broken.execute(mutant.sql())))
                .map(Probe::name)
                .findFirst());
    }

    /** Every mutant in words, with the first probe that notices it; printed, because it is the proof. */
    public Map<String, Optional<String>> verdicts() {
        var verdicts = new LinkedHashMap<String, Optional<String>>();
        for (var mutant : mutants()) {
            var catcher = catcher(mutant);
            verdicts.put(mutant.description(), catcher);
            System.out.println("mutant " + mutant.description() + " -> " + catcher.orElse("NOT NOTICED"));
        }
        return verdicts;
    }

    /** How many probes there are. */
    public int probes() {
        return probes.values().stream().mapToInt(List::size).sum();
    }

    /** How many tables are probed. */
    public int tables() {
        return probes.size();
    }

    /**
     * What somebody reaches of whom the database was told nothing, in words: rows of any table that is not excused from isolation, and
     * writes that are not refused. Empty when all is well.
     */
    public List<String> reachedWithNothingSet() {
        return superuser.withHandle(db -> guardedTables(db).stream()
                .flatMap(table -> reached(db, rows(db, table)).stream())
                .toList());
    }

    private List<String> reached(Handle db, Rows rows) {
        var reached = new ArrayList<String>();
        inRolledBack(db, () -> {
            unhindered(db);
            rows.put(db);
            if (rows.count(db, "") == 0) {
                reached.add(rows.table + ": has no rows to look for");
            }
            Asking.nobody(db);
            if (rows.count(db, "") > 0) {
                reached.add(rows.table + ": rows are read");
            }
            if (!refused(db, rows.columns.insert(rows.nameless(ours)))
                    || !refused(db, rows.columns.insertAllowed(rows.nameless(ours)))) {
                reached.add(rows.table + ": a row is added");
            }
            if (affected(db, rows.change()) > 0) {
                reached.add(rows.table + ": rows are changed");
            }
            if (affected(db, "DELETE FROM " + rows.table) > 0) {
                reached.add(rows.table + ": rows are removed");
            }
            return true;
        });
        return reached;
    }

    private static boolean held(Handle db, Probe probe, Consumer<Handle> breakage) {
        return inRolledBack(db, () -> {
            unhindered(db);
            breakage.accept(db);
            return probe.attempt().held(db);
        });
    }

    /** Rows may stand alone, and no trigger undoes what a policy let pass. */
    private static void unhindered(Handle db) {
        db.execute("SET LOCAL session_replication_role = replica");
    }

    private static boolean inRolledBack(Handle db, Supplier<Boolean> work) {
        db.begin();
        try {
            return work.get();
        } finally {
            db.rollback();
        }
    }

    /** Every table that is not excused, whether its row-level security is on or was forgotten. */
    private List<String> guardedTables(Handle db) {
        return db.createQuery("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = ANY (:schemas) AND c.relkind IN ('r', 'p')
                          AND NOT EXISTS (SELECT FROM core.unisolated u WHERE u.relation = n.nspname || '.' || c.relname) ORDER BY 1""")
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
}
