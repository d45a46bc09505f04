package org.yourplace.platform.imports;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.feature.Texts;

/**
 * Reads files in for one feature. Good rows go in and bad rows are named, each row whole or not at all: a savepoint stands before every
 * row. A preview runs all rows in one transaction, so that rows meet those before them, and takes it back; a real run commits in chunks,
 * so that its progress shows and its locks are short.
 */
public final class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class.getName());
    private static final int CHUNK = 100;
    /** How many rows of one chunk may fail in the database before the file is given back. */
    private static final int MOST_FAILURES = 50;

    private final String feature;
    private final Database database;
    private final boolean hasEntities;
    private final Texts texts;
    private final Ids ids;
    private final Audit audit;
    private final ImportLimits limits;
    private final ImportRuns runs = new ImportRuns();

    /** @param hasEntities whether the feature's transactions have an entity manager, which forgets what a bad row left in it */
    public Imports(
            String feature,
            Database database,
            boolean hasEntities,
            Texts texts,
            Ids ids,
            Audit audit,
            ImportLimits limits) {
        this.feature = feature;
        this.database = database;
        this.hasEntities = hasEntities;
        this.texts = texts;
        this.ids = ids;
        this.audit = audit;
        this.limits = limits;
    }

    /**
     * Reads a file in for whoever is asking.
     *
     * @param dryRun only look
     * @param locale of the reasons
     */
    public ImportResult run(
            Importer importer, ImportSource source, boolean dryRun, Locale locale, ImportProgress progress) {
        importer.mayImport();
        var rows = rows(importer, source);
        var run = ids.next();
        var tally = new Tally(texts, locale);
        database.write(tx -> {
            runs.begin(tx, run, feature, importer.id(), dryRun);
            return run;
        });
        progress.at(0, rows.size());
        if (dryRun) {
            preview(importer, rows, tally, progress);
            database.write(tx -> told(tx, tally.result(run, true)));
        } else {
            apply(importer, rows, run, tally, progress);
        }
        progress.at(rows.size(), rows.size());
        return tally.result(run, dryRun);
    }

    private List<Row> rows(Importer importer, ImportSource source) {
        if (source.bytes().length > limits.bytes()) {
            throw new DomainException(CoreError.TOO_LARGE, limits.bytes() / 1_000_000);
        }
        return switch (source.format()) {
            case CSV -> CsvRows.read(FileText.of(source.bytes()), importer.columns(), limits.rows());
            case JSON -> JsonRows.read(source.bytes(), importer, limits.rows());
        };
    }

    private void preview(Importer importer, List<Row> rows, Tally tally, ImportProgress progress) {
        try {
            chunk(importer, rows, tally, (tx, counted, done) -> {
                progress.at(done, rows.size());
                if (done == rows.size()) {
                    throw new TakenBack(counted);
                }
            });
        } catch (TakenBack end) {
            tally.add(end.counted());
        }
    }

    private void apply(Importer importer, List<Row> rows, UUID run, Tally tally, ImportProgress progress) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            int begin = from;
            var part = rows.subList(begin, Math.min(rows.size(), begin + CHUNK));
            boolean last = begin + CHUNK >= rows.size();
            tally.add(chunk(importer, part, tally, (tx, counted, done) -> {
                if (done == part.size()) {
                    var sofar = tally.empty();
                    sofar.add(tally);
                    sofar.add(counted);
                    told(tx, sofar.result(run, false));
                    if (last) {
                        record(tx, importer, sofar.result(run, false));
                    }
                } else {
                    progress.at(begin + done, rows.size());
                }
            }));
        }
    }

    /** Told after each row of a chunk, inside its transaction. */
    @FunctionalInterface
    private interface AfterRow {
        void at(Tx tx, Tally counted, int done);
    }

    /** Runs rows in one transaction, again from the start without each row that the database refused. */
    private Tally chunk(Importer importer, List<Row> rows, Tally tally, AfterRow after) {
        Map<Integer, DomainException> refused = new HashMap<>();
        while (true) {
            var failed = new AtomicReference<@Nullable RowFailed>();
            try {
                return database.write(tx -> {
                    var counted = tally.empty();
                    int done = 0;
                    for (var row : rows) {
                        try {
                            one(tx, importer, row, refused, counted);
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

    private void one(Tx tx, Importer importer, Row row, Map<Integer, DomainException> refused, Tally counted) {
        if (row.broken() != null) {
            counted.bad(row, List.of(row.broken()));
            return;
        }
        if (refused.containsKey(row.number())) {
            counted.bad(row, refused.get(row.number()));
            return;
        }
        tx.sql().execute("SAVEPOINT import_row");
        try {
            var outcome = importer.apply(tx, row.values());
            tx.flush();
            tx.sql().execute("RELEASE SAVEPOINT import_row");
            counted.good(row, outcome);
        } catch (RuntimeException failed) {
            var bad = among(DomainException.class, failed)
                    .filter(refusal -> among(SQLException.class, failed).isEmpty())
                    .orElseThrow(() -> new RowFailed(row, failed));
            tx.sql().execute("ROLLBACK TO SAVEPOINT import_row");
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

    private boolean told(Tx tx, ImportResult sofar) {
        runs.tell(tx, sofar);
        return true;
    }

    private void record(Tx tx, Importer importer, ImportResult result) {
        audit.record(
                tx,
                "imported",
                result.run(),
                "importer",
                importer.id(),
                "created",
                String.valueOf(result.created()),
                "updated",
                String.valueOf(result.updated()),
                "rejected",
                String.valueOf(result.rejected()));
    }
}
