package org.yourplace.testing.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Every way to cross a boundary of one table: read, add, change, remove, plant, as each kind of caller. */
final class TableProbes {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final String table;
    private final Columns columns;
    private final Party ours;
    private final Party theirs;
    private final String selector;
    private final boolean appendable;
    private final List<Probe> probes = new ArrayList<>();

    TableProbes(Handle db, String table, Party ours, Party theirs) {
        this.table = table;
        this.columns = Columns.of(db, table);
        this.ours = ours;
        this.theirs = theirs;
        this.selector = selector();
        this.appendable = appendable(db, table);
    }

    /** Whether a mailed link may append by intent (trails, mail): the table is isolated with {@code '*'}. */
    private static boolean appendable(Handle db, String table) {
        return db.createQuery(
                        "SELECT EXISTS (SELECT FROM pg_policy WHERE polrelid = CAST(:t AS regclass) AND polname = 'link_insert' AND pg_get_expr(polwithcheck, polrelid) = 'true')")
                .bind("t", table)
                .mapTo(Boolean.class)
                .one();
    }

    /** The column that says whose a row is. */
    private String selector() {
        for (var column : List.of("tenant_id", "person_id", "partnership_id")) {
            if (columns.has(column)) {
                return column;
            }
        }
        return columns.has("id") ? "id" : columns.first();
    }

    List<Probe> probes() {
        readers();
        writers();
        if (columns.has("audience_id")) {
            planters();
            desks();
            links();
        }
        return probes;
    }

    private void readers() {
        for (var caller : callers().entrySet()) {
            probe(caller.getKey() + " reads another's row", caller.getValue(), db -> count(db, theirs) == 0);
        }
    }

    private void writers() {
        for (var caller : callers().entrySet()) {
            probe(
                    caller.getKey() + " adds another's row",
                    caller.getValue(),
                    db -> refused(db, columns.insert(row(theirs))));
            probe(caller.getKey() + " changes every row", caller.getValue(), db -> touchesNoneButOurs(db, change()));
            probe(
                    caller.getKey() + " removes every row",
                    caller.getValue(),
                    db -> touchesNoneButOurs(db, "DELETE FROM " + table));
        }
    }

    /** An update without a condition: only the update policy stands in its way, not the read policy. */
    private String change() {
        return "UPDATE " + table + " SET "
                + (columns.has("audience_id") ? "audience_id = " + ours.tenant() : columns.unchanged());
    }

    /** Rows of our own that another would read, or that would become another's. */
    private void planters() {
        probe("a member plants a row in another's circle", Asking::member, db -> {
            var planted = row(ours);
            planted.put("audience_id", String.valueOf(theirs.tenant()));
            return refused(db, columns.insert(planted));
        });
        probe(
                "a member moves a row into another's circle",
                Asking::member,
                db -> refused(db, "UPDATE " + table + " SET audience_id = " + theirs.tenant() + where(ours)));
        probe(
                "a member gives a row away",
                Asking::member,
                db -> refused(db, "UPDATE " + table + " SET tenant_id = " + theirs.tenant() + where(ours)));
    }

    private void desks() {
        probe(
                "a guest at our desk adds another's row",
                Asking::guestAtDesk,
                db -> refused(db, columns.insert(row(theirs))));
        probe("a guest at our desk adds a row for everybody to read", Asking::guestAtDesk, db -> {
            var shown = row(ours);
            shown.put("audience_id", "(SELECT core.public_audience())");
            return refused(db, columns.insert(shown));
        });
        probe("a guest at our desk reads our row", Asking::guestAtDesk, db -> count(db, ours) == 0);
    }

    private void links() {
        probe("a mailed link reads what it is not about", Asking::link, db -> count(db, ours) == 0);
        probe(
                "a mailed link adds what it is not about",
                Asking::link,
                db -> refused(db, columns.insert(row(ours))) || appendable);
        probe(
                "a mailed link changes what it is not about",
                Asking::link,
                db -> affected(db, change()) == 0 || appendable);
        probe(
                "a mailed link removes what it is not about",
                Asking::link,
                db -> affected(db, "DELETE FROM " + table) == 0 || appendable);
    }

    private Map<String, BiConsumer<Handle, Party>> callers() {
        var callers = new HashMap<String, BiConsumer<Handle, Party>>();
        callers.put("a member", Asking::member);
        callers.put("a person", Asking::person);
        callers.put("a guest", Asking::guest);
        callers.put("nobody", (db, party) -> Asking.nobody(db));
        return callers;
    }

    private void probe(String what, BiConsumer<Handle, Party> caller, Probe.Attempt attempt) {
        probes.add(new Probe(table + ": " + what, db -> {
            put(db, ours);
            put(db, theirs);
            caller.accept(db, ours);
            return attempt.held(db);
        }));
    }

    /** Puts a row in unless the makers of the parties already did. */
    private void put(Handle db, Party party) {
        if (count(db, party) == 0) {
            db.execute(columns.insert(row(party)));
        }
    }

    private Map<String, String> row(Party party) {
        var row = new HashMap<>(Isolation.owned(columns, party, UUID.randomUUID()));
        return row;
    }

    private String where(Party party) {
        return switch (selector) {
            case "tenant_id" -> " WHERE tenant_id = " + party.tenant();
            case "partnership_id" -> " WHERE partnership_id = " + party.partnership();
            case "person_id" -> " WHERE person_id = '" + party.person() + "'";
            case "id" ->
                " WHERE id = " + (table.equals("core.person") ? "'" + party.person() + "'" : party.partnership());
            default -> "";
        };
    }

    private long count(Handle db, Party party) {
        return guarded(db, () -> db.createQuery("SELECT count(*) FROM " + table + where(party))
                .mapTo(Long.class)
                .one());
    }

    /** Whether a write is refused for want of rights, and for no other reason. */
    private static boolean refused(Handle db, String sql) {
        db.savepoint("attempt");
        try {
            db.execute(sql);
            return false;
        } catch (RuntimeException thrown) {
            db.rollbackToSavepoint("attempt");
            return INSUFFICIENT_PRIVILEGE.equals(SqlStates.of(thrown));
        }
    }

    /** Whether a change without a condition reaches no rows but those the caller may read anyway as their own. */
    private boolean touchesNoneButOurs(Handle db, String sql) {
        long own = count(db, ours);
        return affected(db, sql) <= own;
    }

    private static long affected(Handle db, String sql) {
        return guarded(db, () -> db.execute(sql));
    }

    /** A table the application has no grant on shows nothing and changes nothing. */
    private static long guarded(Handle db, java.util.function.LongSupplier work) {
        db.savepoint("attempt");
        try {
            return work.getAsLong();
        } catch (RuntimeException thrown) {
            db.rollbackToSavepoint("attempt");
            if (INSUFFICIENT_PRIVILEGE.equals(SqlStates.of(thrown))) {
                return 0;
            }
            throw thrown;
        }
    }
}
