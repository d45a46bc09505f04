package org.yourplace.platform.agreements;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.sharing.Dataset;

/** Looks up what the columns of a dataset hold, as every table's columns are classified. */
final class Classes {
    private static final String CLASS =
            "SELECT class FROM core.column_class WHERE relation = :relation AND name = :name AND class IN ('public', 'tenant', 'person')";

    private Classes() {}

    /** By column key, in the dataset's order. Keys of rows and what is not classified cannot be shared and are left out. */
    static Map<String, String> of(Tx tx, Dataset dataset) {
        var classes = new LinkedHashMap<String, String>();
        for (var column : dataset.columns()) {
            tx.sql()
                    .createQuery(CLASS)
                    .bind("relation", column.relation())
                    .bind("name", column.name())
                    .mapTo(String.class)
                    .findOne()
                    .ifPresent(found -> classes.put(column.key(), found));
        }
        return classes;
    }
}
