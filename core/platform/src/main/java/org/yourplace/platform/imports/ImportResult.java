package org.yourplace.platform.imports;

import java.util.List;
import java.util.UUID;

/**
 * What became of a file.
 *
 * @param run id of the run, for its progress and its place in the trail
 * @param dryRun nothing was kept
 */
public record ImportResult(
        UUID run,
        boolean dryRun,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<RowError> errors,
        List<RowWarning> warnings) {
    public ImportResult {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /**
     * Why a row was left out; a row can have several.
     *
     * @param row as a spreadsheet numbers it: the heading is row 1; in JSON the first is 1
     * @param field the column, or {@code row} when it is about the whole row
     * @param reason kebab-case code
     * @param detail in plain words, with what to do
     */
    public record RowError(int row, String field, String reason, String detail) {}

    /** What was odd about a row that went in all the same. */
    public record RowWarning(int row, String reason) {}
}
