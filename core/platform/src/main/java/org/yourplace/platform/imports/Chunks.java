package org.yourplace.platform.imports;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Importer;

/** Runs rows in one transaction, each whole or not at all (decision 0012). */
final class Chunks {
    private static final Logger LOG = Logger.getLogger(Chunks.class.getName());
    /** How many rows of one chunk may fail in the database before the file is given back. */
    private static final int MOST_FAILURES = 50;
    /** After so many rows statements are planned anew: what was planned for a table that was nearly empty is bad for a full one. */
    private static final int PLAN_AGAIN = 100;

    private final String feature;
    private final Database database;
    private final boolean hasEntities;

    Chunks(String feature, Database database, boolean hasEntities) {
        this.feature = feature;
        this.database = database;
        this.hasEntities = hasEntities;
    }

    /** Told after each row of a chunk, inside its transaction. */
    @FunctionalInterface
    interface AfterRow {
        void at(Tx tx, Tally counted, int done);
    }

    /** Begins again from the start without each row that the database refused. */
    Tally run(Importer importer, List<Row> rows, Tally tally, AfterRow after) {
        Map<Integer, DomainException> refused = new HashMap<>();
        while (true) {
            var failed = new AtomicReference<@Nullable RowFailed>();
            try {
                return database.write(tx -> {
                    var counted = tally.empty();
                    var savepoint = new Savepoint(tx);
                    int done = 0;
                    for (var row : rows) {
                        if (done % PLAN_AGAIN == 0) tx.sql().execute("DISCARD PLANS");
                        try {
                            one(tx, savepoint, importer, row, refused, counted);
                        } catch (RowFailed failure) {
                            failed.set(failure);
                            throw failure;
                        }
                        after.at(tx, counted, ++done);
                    }
                    return counted;
                });
            } catch (RuntimeException thrown) {
                var failure = failed.get();
                if (failure == null) {
                    throw thrown;
                }
                if (refused.size() == MOST_FAILURES) {
                    throw new DomainException(CoreError.REFUSED);
                }
                refused.put(failure.row().number(), meaning(failure));
            }
        }
    }

    private void one(
            Tx tx,
            Savepoint savepoint,
            Importer importer,
            Row row,
            Map<Integer, DomainException> refused,
            Tally counted) {
        if (row.broken() != null) {
            counted.bad(row, List.of(row.broken()));
            return;
        }
        if (refused.containsKey(row.number())) {
            counted.bad(row, refused.get(row.number()));
            return;
        }
        savepoint.here();
        try {
            var outcome = importer.apply(tx, row.values());
            tx.flush();
            counted.good(row, outcome);
        } catch (RuntimeException failed) {
            var bad = among(DomainException.class, failed)
                    .filter(refusal -> among(SQLException.class, failed).isEmpty())
                    .orElseThrow(() -> new RowFailed(row, failed));
            savepoint.back();
            if (hasEntities) {
                tx.em().clear();
            }
            counted.bad(row, bad);
        }
    }

    /** The first of a kind among an exception and its causes. */
    private static <T extends Throwable> Optional<T> among(Class<T> kind, Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** What the database, or a bug, meant by refusing one row. */
    private DomainException meaning(RowFailed failed) {
        var sql = among(SQLException.class, failed);
        if (sql.isPresent() && "23505".equals(sql.get().getSQLState())) {
            return new DomainException(CoreError.ALREADY_EXISTS);
        }
        LOG.log(
                Level.WARNING,
                failed,
                () -> "an import of " + feature + " failed at row "
                        + failed.row().number());
        return DomainException.invalid(List.of(Violation.of("row", "could-not-be-stored")));
    }
}
