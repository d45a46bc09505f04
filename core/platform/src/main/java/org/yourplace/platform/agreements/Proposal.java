package org.yourplace.platform.agreements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What one organisation proposes to another.
 *
 * @param with slug of the other organisation
 * @param gives whether the proposer's records are to be shared; false when it asks for the other's
 * @param dataset code of what is to be shared
 * @param columns keys of its columns
 * @param purpose what the records will be used for, in words
 * @param basis code of the lawful basis
 * @param from first day
 * @param until last day
 */
public record Proposal(
        String with,
        boolean gives,
        String dataset,
        List<String> columns,
        String purpose,
        String basis,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    private static final int LEAST_PURPOSE = 10;
    private static final int MOST_PURPOSE = 500;
    private static final int MOST_YEARS = 5;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    public Proposal {
        columns = columns == null ? List.of() : List.copyOf(columns);
        Violations.of()
                .text("with", with, 1, 63)
                .text("dataset", dataset, 1, 130)
                .check(!columns.isEmpty(), "columns", "too-few", 1)
                .text("purpose", purpose, LEAST_PURPOSE, MOST_PURPOSE)
                .text("basis", basis, 1, 40)
                .check(basis == null || basis.isBlank() || Basis.of(basis).isPresent(), "basis", "unknown-code")
                .check(from != null, "from", "required")
                .check(until != null, "until", "required")
                .check(sensible(from), "from", "not-a-date")
                .check(sensible(until), "until", "not-a-date")
                .done();
        Violations.of()
                .check(!until.isBefore(from), "until", "before-start")
                .check(!until.isAfter(from.plusYears(MOST_YEARS)), "until", "too-many-years", MOST_YEARS)
                .done();
    }

    /** A year that a calendar on a wall could show. */
    private static boolean sensible(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }
}
