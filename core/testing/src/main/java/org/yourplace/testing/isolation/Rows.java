package org.yourplace.testing.isolation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;

/** Rows of one table, ours and theirs: puts them in, counts them, tries writes and says whether they were refused for want of rights. */
final class Rows {
    static final String INSUFFICIENT_PRIVILEGE = "42501";

    final String table;
    final Columns columns;
    private final Party ours;
    private final Party theirs;
    private final String selector;

    Rows(Handle db, String table, Party ours, Party theirs) {
        this.table = table;
        this.columns = Columns.of(db, table);
        this.ours = ours;
        this.theirs = theirs;
        this.selector = selector();
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

    /** Learns in a transaction which columns a row needs. */
    void fit(Handle db) {
        if (count(db, theirs) == 0) {
            columns.fit(db, of(theirs));
        }
    }

    /** Puts a row of each side in, unless the makers of the parties already did. Nobody's policies may hold. */
    void put(Handle db) {
        for (var party : List.of(ours, theirs)) {
            if (count(db, party) == 0) {
                db.execute(columns.insert(of(party)));
            }
        }
    }

    /** The columns that say whose a row is. */
    Map<String, String> of(Party party) {
        var given = new LinkedHashMap<String, String>();
        given.put("tenant_id", String.valueOf(party.tenant()));
        given.put("audience_id", String.valueOf(party.tenant()));
        given.put("partnership_id", String.valueOf(party.partnership()));
        given.put("person_id", "'" + party.person() + "'");
        if (columns.identified()) {
            given.put("id", "'" + UUID.randomUUID() + "'");
        }
        given.keySet().removeIf(column -> !columns.has(column));
        return new HashMap<>(given);
    }

    /** A row as somebody without a name of their own adds it: in nobody's name where that may be. */
    Map<String, String> nameless(Party party) {
        var row = of(party);
        if (columns.nullable("person_id")) {
            row.put("person_id", "NULL");
        }
        return row;
    }

    String where(Party party) {
        return switch (selector) {
            case "tenant_id" -> " WHERE tenant_id = " + party.tenant();
            case "partnership_id" -> " WHERE partnership_id = " + party.partnership();
            case "person_id" -> " WHERE person_id = '" + party.person() + "'";
            case "id" ->
                " WHERE id = " + (table.equals("core.person") ? "'" + party.person() + "'" : party.partnership());
            default -> "";
        };
    }

    /** An update without a condition: only the update policy stands in its way, not the read policy. */
    String change() {
        return "UPDATE " + table + " SET "
                + (columns.changeable("audience_id") ? "audience_id = " + ours.tenant() : columns.unchanged());
    }

    long count(Handle db, Party party) {
        return count(db, where(party));
    }

    long count(Handle db, String where) {
        return guarded(db, () -> db.createQuery("SELECT count(*) FROM " + table + where)
                .mapTo(Long.class)
                .one());
    }

    /** Whether a write is refused for want of rights, and for no other reason. */
    static boolean refused(Handle db, String sql) {
        db.savepoint("attempt");
        try {
            db.execute(sql);
            return false;
        } catch (RuntimeException thrown) {
            db.rollbackToSavepoint("attempt");
            return INSUFFICIENT_PRIVILEGE.equals(SqlStates.of(thrown));
        }
    }

    static long affected(Handle db, String sql) {
        return guarded(db, () -> db.execute(sql));
    }

    /** A table the application has no grant on shows nothing and changes nothing. */
    private static long guarded(Handle db, LongSupplier work) {
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
