package org.yourplace.testing.isolation;

import static org.yourplace.testing.isolation.Rows.affected;
import static org.yourplace.testing.isolation.Rows.refused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Every way to cross a boundary of one table: read, add, change, remove, plant, as each kind of caller. */
final class TableProbes {
    private final String table;
    private final Rows rows;
    private final Party ours;
    private final Party theirs;
    private final boolean appendable;
    private final boolean inOnesOwnName;
    private final List<Probe> probes = new ArrayList<>();

    TableProbes(Handle db, Rows rows, Party ours, Party theirs) {
        this.table = rows.table;
        this.rows = rows;
        this.ours = ours;
        this.theirs = theirs;
        this.appendable = policy(db, "p.polname = 'link_insert' AND pg_get_expr(p.polwithcheck, p.polrelid) = 'true'");
        this.inOnesOwnName = policy(
                db,
                "NOT p.polpermissive AND p.polcmd = 'a' AND pg_get_expr(p.polwithcheck, p.polrelid) LIKE '%person\\_id%'");
    }

    /**
     * Whether the table has a policy of a kind: {@code link_insert} is open when a mailed link may append by intent (trails, mail), and a
     * restrictive one about {@code person_id} says that nobody writes in another's name.
     */
    private boolean policy(Handle db, String condition) {
        return db.createQuery("SELECT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = CAST(:t AS regclass) AND "
                        + condition + ")")
                .bind("t", table)
                .mapTo(Boolean.class)
                .one();
    }

    List<Probe> probes() {
        readers();
        writers();
        if (rows.columns.has("audience_id")) {
            planters();
            desks();
            links();
        }
        if (rows.columns.changeable()) {
            // who changes everything changes their own: a policy that lets more through makes the whole statement fail
            var owner = rows.columns.has("audience_id") ? "a member" : "a person";
            probe(
                    owner + " changes every row and cannot change their own",
                    callers().get(owner),
                    db -> affected(db, rows.change()) == rows.count(db, ours));
        }
        return probes;
    }

    private void readers() {
        for (var caller : callers().entrySet()) {
            probe(caller.getKey() + " reads another's row", caller.getValue(), db -> rows.count(db, theirs) == 0);
        }
    }

    private void writers() {
        for (var caller : callers().entrySet()) {
            probe(
                    caller.getKey() + " adds another's row",
                    caller.getValue(),
                    db -> refused(db, rows.columns.insert(rows.nameless(theirs))));
            probe(
                    caller.getKey() + " changes every row",
                    caller.getValue(),
                    db -> touchesNoneButOurs(db, rows.change()));
            probe(
                    caller.getKey() + " removes every row",
                    caller.getValue(),
                    db -> touchesNoneButOurs(db, "DELETE FROM " + table));
        }
    }

    /** Rows of our own that another would read, or that would become another's. */
    private void planters() {
        var theirCircle = Map.of("audience_id", String.valueOf(theirs.tenant()));
        probe(
                "a member plants a row in another's circle",
                Asking::member,
                db -> refused(db, allowed(ours, theirCircle)));
        probe(
                "a member moves a row into another's circle",
                Asking::member,
                db -> refused(db, "UPDATE " + table + " SET audience_id = " + theirs.tenant() + rows.where(ours)));
        probe(
                "a member gives a row away",
                Asking::member,
                db -> refused(db, "UPDATE " + table + " SET tenant_id = " + theirs.tenant() + rows.where(ours)));
        probes.add(new Probe(table + ": a member leaves a row in another's circle", db -> {
            rows.put(db);
            db.execute("UPDATE " + table + " SET audience_id = " + theirs.tenant() + rows.where(ours));
            Asking.member(db, ours);
            return refused(db, "UPDATE " + table + " SET " + rows.columns.unchanged() + rows.where(ours));
        }));
        if (inOnesOwnName) {
            probe(
                    "a member writes in another person's name",
                    Asking::member,
                    db -> refused(db, allowed(ours, Map.of("person_id", "'" + theirs.person() + "'"))));
        }
    }

    private void desks() {
        probe(
                "a guest at our desk adds another's row",
                Asking::guestAtDesk,
                db -> refused(db, rows.columns.insert(rows.nameless(theirs))));
        probe(
                "a guest at our desk adds a row for everybody to read",
                Asking::guestAtDesk,
                db -> refused(db, allowed(ours, Map.of("audience_id", "(SELECT core.public_audience())"))));
        probe("a guest at our desk reads our row", Asking::guestAtDesk, db -> rows.count(db, ours) == 0);
    }

    private void links() {
        probe("a mailed link reads what it is not about", Asking::link, db -> rows.count(db, ours) == 0);
        probe(
                "a mailed link adds what it is not about",
                Asking::link,
                db -> refused(db, allowed(ours, Map.of())) || appendable);
        probe(
                "a mailed link changes what it is not about",
                Asking::link,
                db -> affected(db, rows.change()) == 0 || appendable);
        probe(
                "a mailed link removes what it is not about",
                Asking::link,
                db -> affected(db, "DELETE FROM " + table) == 0 || appendable);
    }

    private String allowed(Party party, Map<String, String> given) {
        var row = rows.nameless(party);
        row.putAll(given);
        return rows.columns.insertAllowed(row);
    }

    private static Map<String, BiConsumer<Handle, Party>> callers() {
        var callers = new LinkedHashMap<String, BiConsumer<Handle, Party>>();
        callers.put("a member", Asking::member);
        callers.put("a person", Asking::person);
        callers.put("a guest", Asking::guest);
        callers.put("nobody", (db, party) -> Asking.nobody(db));
        return callers;
    }

    private void probe(String what, BiConsumer<Handle, Party> caller, Probe.Attempt attempt) {
        probes.add(new Probe(table + ": " + what, db -> {
            rows.put(db);
            caller.accept(db, ours);
            return attempt.held(db);
        }));
    }

    /** Whether a change without a condition reaches no rows but those the caller may read anyway as their own. */
    private boolean touchesNoneButOurs(Handle db, String sql) {
        long own = rows.count(db, ours);
        return affected(db, sql) <= own;
    }
}
