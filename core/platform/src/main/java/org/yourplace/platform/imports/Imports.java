package org.yourplace.platform.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.reading.WrittenText;

/**
 * Reads files in for one feature. Good rows go in and bad rows are named, each row whole or not at all: a savepoint stands before every
 * row. A preview runs all rows in one transaction, so that rows meet those before them, and takes it back; a real run commits in chunks,
 * so that its progress shows and its locks are short.
 */
public final class Imports {
    private static final int CHUNK = 100;

    private final String feature;
    private final Database database;
    private final Chunks chunks;
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
        this.chunks = new Chunks(feature, database, hasEntities);
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
        if (source.bytes().length > limits.bytes()) {
            throw new DomainException(CoreError.TOO_LARGE, limits.bytes() / 1_000_000);
        }
        var written = WrittenText.of(source.bytes());
        var rows = rows(importer, source.format(), written.text());
        var reader = importer.reading(rows.stream().map(Row::values).toList());
        var run = ids.next();
        var tally = new Tally(texts, locale);
        if (written.guessed()) {
            tally.warn(1, "read-as-windows");
        }
        database.write(tx -> {
            runs.begin(tx, run, feature, importer.id(), dryRun);
            return run;
        });
        progress.at(0, rows.size());
        if (dryRun) {
            preview(reader, rows, tally, progress);
            database.write(tx -> told(tx, tally.result(run, true)));
        } else {
            apply(reader, rows, run, tally, progress);
        }
        progress.at(rows.size(), rows.size());
        return tally.result(run, dryRun);
    }

    private List<Row> rows(Importer importer, ImportSource.Format format, String text) {
        return switch (format) {
            case CSV -> CsvRows.read(text, importer.columns(), limits.rows());
            case JSON -> JsonRows.read(text, importer, limits.rows());
        };
    }

    private void preview(Importer importer, List<Row> rows, Tally tally, ImportProgress progress) {
        try {
            chunks.run(importer, rows, tally, (tx, counted, done) -> {
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
            tally.add(chunks.run(importer, part, tally, (tx, counted, done) -> {
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
