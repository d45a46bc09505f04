package org.yourplace.testing.isolation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.postgresql.util.PSQLException;

/** Makes plausible rows for any table: a value for every column that needs one, of its type, that its CHECK constraints accept. */
public final class Columns {
    private static final String CHECK_VIOLATION = "23514";

    private final String table;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<String> filled = new HashSet<>();

    private Columns(String table, List<Column> all) {
        this.table = table;
        for (var column : all) {
            columns.put(column.name(), column);
            if (column.needed() || column.name().endsWith("_id")) {
                filled.add(column.name());
            }
        }
    }

    public static Columns of(Handle db, String table) {
        return new Columns(table, Column.of(db, table));
    }

    /**
     * Tries a row, in a transaction, and fills one more column each time that a CHECK over several of them (an e-mail address or a
     * telephone number) is not content.
     */
    void fit(Handle db, Map<String, String> given) {
        fit(db, given, "");
    }

    /**
     * The same, and a row that is there already stays as it is. Of what is given that which no CHECK over several columns accepts together
     * with the rest is left out.
     *
     * @return what was planted
     */
    public Set<String> plant(Handle db, Map<String, String> given) {
        var accepted = new LinkedHashMap<>(given);
        for (int tries = 0; tries <= columns.size(); tries++) {
            var before = Set.copyOf(filled);
            try {
                fit(db, accepted, " ON CONFLICT DO NOTHING");
                return accepted.keySet();
            } catch (UnsatisfiedException refused) {
                filled.retainAll(before);
                leaveOut(accepted, refused.columns);
            }
        }
        throw new IllegalStateException("no row of " + table + " can be made up");
    }

    /** Words that were given first; where there are none, what is filled in without being needed. */
    private void leaveOut(Map<String, String> given, List<String> checked) {
        if (!given.keySet()
                .removeIf(name -> checked.contains(name) && !columns.get(name).needed())) {
            filled.removeIf(name -> checked.contains(name) && !columns.get(name).needed());
        }
    }

    /** A CHECK that no value tried contents. */
    private static final class UnsatisfiedException extends IllegalStateException {
        private final List<String> columns;

        UnsatisfiedException(String table, String constraint, List<String> columns) {
            super("no row of " + table + " can be made up: " + constraint + " accepts none that was tried");
            this.columns = List.copyOf(columns);
        }
    }

    private void fit(Handle db, Map<String, String> given, String otherwise) {
        for (int tries = 0; tries <= columns.size(); tries++) {
            db.savepoint("trial");
            try {
                db.execute(insert(given) + otherwise);
                return;
            } catch (RuntimeException refused) {
                if (!(refused.getCause() instanceof PSQLException why)
                        || !CHECK_VIOLATION.equals(why.getSQLState())
                        || why.getServerErrorMessage() == null) {
                    throw refused;
                }
                db.rollbackToSavepoint("trial");
                filled.add(nextOf(db, why.getServerErrorMessage().getConstraint()));
            }
        }
    }

    private String nextOf(Handle db, String constraint) {
        var checked = db.createQuery("""
                        SELECT a.attname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                        WHERE c.conrelid = CAST(:table AS regclass) AND c.conname = :name ORDER BY a.attnum""")
                .bind("table", table)
                .bind("name", constraint)
                .mapTo(String.class)
                .list();
        return checked.stream()
                .filter(name -> columns.containsKey(name) && !filled.contains(name))
                .findFirst()
                .orElseThrow(() -> new UnsatisfiedException(table, constraint, checked));
    }

    /** An assignment that the application may make and that moves the row nowhere; of any column when it may make none. */
    String unchanged() {
        var column = columns.values().stream()
                .filter(Column::changeable)
                .filter(one -> !one.key() && !one.name().endsWith("_id"))
                .findFirst()
                .or(() -> columns.values().stream().filter(Column::changeable).findFirst())
                .orElseGet(() -> columns.get(first()));
        return '"' + column.name() + "\" = " + (filled.contains(column.name()) ? column.value() : "NULL");
    }

    boolean changeable(String name) {
        return has(name) && columns.get(name).changeable();
    }

    /** Whether the application may change any. */
    boolean changeable() {
        return columns.values().stream().anyMatch(Column::changeable);
    }

    boolean nullable(String name) {
        return has(name) && !columns.get(name).needed();
    }

    /** Whether its rows are known by a UUID that whoever adds one may choose. */
    boolean identified() {
        return has("id") && columns.get("id").type().equals("uuid");
    }

    String first() {
        return columns.keySet().iterator().next();
    }

    public boolean has(String column) {
        return filled.contains(column);
    }

    /** {@code INSERT} of one row, with some columns given. */
    String insert(Map<String, String> given) {
        return insert(given, any -> true);
    }

    /** The same, of those columns alone that the application may say; the others have their defaults. */
    String insertAllowed(Map<String, String> given) {
        boolean none = columns.values().stream().noneMatch(Column::addable);
        return insert(given, name -> none || columns.get(name).addable());
    }

    private String insert(Map<String, String> given, Predicate<String> wanted) {
        var values = new LinkedHashMap<String, String>();
        columns.values().stream()
                .filter(column -> filled.contains(column.name()))
                .forEach(column -> values.put(column.name(), column.value()));
        values.putAll(given);
        values.keySet().removeIf(name -> !wanted.test(name));
        return "INSERT INTO " + table + " ("
                + values.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "))
                + ") VALUES ("
                + String.join(", ", values.values()) + ")";
    }
}
