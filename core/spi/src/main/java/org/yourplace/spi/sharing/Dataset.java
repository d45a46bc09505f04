package org.yourplace.spi.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/**
 * Records of a feature that an organisation can agree to share. Which of its columns are shared is for the agreement to say; core drops the
 * others, whatever the reader gives.
 *
 * @param id kebab-case, names the text {@code dataset.{id}}
 * @param columns in the order to show them; the first is what a record is called by
 * @param reader gives the asking tenant's own records
 */
public record Dataset(String id, List<Column> columns, Reader reader) {
    public Dataset {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param key kebab-case, names the text {@code dataset.{id}.{key}}
     * @param relation schema and table that it comes from; with {@code name} it says by core's classification what the column holds
     */
    public record Column(String key, String relation, String name) {}

    /** Reads the asking tenant's own records by SQL. */
    @FunctionalInterface
    public interface Reader {
        List<Shared> read(Tx tx, Set<String> columns);

        /**
         * Reads a query's rows: each names its {@code id}, whom it is about as {@code person_id} (which may be null), and its values by
         * the columns' keys.
         *
         * @since 1.1
         */
        static Reader of(String query) {
            return (tx, columns) -> tx.sql()
                    .createQuery(query)
                    .map((row, context) -> {
                        var values = new HashMap<String, String>();
                        for (var column : columns) {
                            var value = row.getString(column);
                            if (value != null) values.put(column, value);
                        }
                        return new Shared(
                                row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), values);
                    })
                    .list();
        }
    }

    /**
     * One record.
     *
     * @param record its id, the same each time it is read
     * @param person whom it is about, if they have an account: they see who looks at it
     * @param values by column key; what is not known may be absent
     */
    public record Shared(UUID record, @Nullable UUID person, Map<String, String> values) {
        public Shared {
            values = Map.copyOf(values);
        }
    }
}
