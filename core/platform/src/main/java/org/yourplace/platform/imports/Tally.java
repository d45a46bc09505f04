package org.yourplace.platform.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.yourplace.platform.imports.ImportResult.RowError;
import org.yourplace.platform.imports.ImportResult.RowWarning;
import org.yourplace.platform.texts.Refusal;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Importer.Outcome;
import org.yourplace.spi.feature.Texts;

/** Counts what becomes of rows, and says why in words. */
final class Tally {
    private final Texts texts;
    private final Locale locale;
    private final List<RowError> errors = new ArrayList<>();
    private final List<RowWarning> warnings = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;
    private int rejected;

    Tally(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    Tally empty() {
        return new Tally(texts, locale);
    }

    void good(Row row, Outcome outcome) {
        switch (outcome.change()) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
        outcome.warnings().forEach(warning -> warn(row.number(), warning));
    }

    void warn(int row, String warning) {
        warnings.add(new RowWarning(row, inWords(warning)));
    }

    void bad(Row row, DomainException refused) {
        if (refused.violations().isEmpty()) {
            rejected++;
            var words = Refusal.inWords(refused, texts, locale);
            errors.add(new RowError(row.number(), "row", refused.code().code(), words));
        } else {
            bad(row, refused.violations());
        }
    }

    void bad(Row row, List<Violation> violations) {
        rejected++;
        violations.forEach(violation -> errors.add(new RowError(
                row.number(), violation.field(), violation.reason(), Refusal.inWords(violation, texts, locale))));
    }

    void add(Tally other) {
        created += other.created;
        updated += other.updated;
        unchanged += other.unchanged;
        rejected += other.rejected;
        errors.addAll(other.errors);
        warnings.addAll(other.warnings);
    }

    ImportResult result(UUID run, boolean dryRun) {
        return new ImportResult(run, dryRun, created, updated, unchanged, rejected, errors, warnings);
    }

    /** An importer warns by a key of its messages, or in words. */
    private String inWords(String warning) {
        return texts.has("warning." + warning) ? texts.get(locale, "warning." + warning) : warning;
    }
}
