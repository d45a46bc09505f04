package org.yourplace.csrbrokerage.programme;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What of the staff list is wanted.
 *
 * @param q words of name, title, number or address
 * @param show those with terms, without, or councillors; absent: everybody
 */
public record FindStaff(
        @Nullable String q,
        @Nullable String grade,
        @Nullable String show) {
    public static final FindStaff ALL = new FindStaff(null, null, null);
    public static final String WITH = "with-terms";
    public static final String WITHOUT = "without-terms";
    public static final String COUNCILLORS = "councillors";

    public FindStaff {
        Violations.of()
                .optionalText("q", q, 200)
                .optionalText("grade", grade, WriteTerms.GRADE)
                .check(
                        show == null || show.equals(WITH) || show.equals(WITHOUT) || show.equals(COUNCILLORS),
                        "show",
                        "unknown-code")
                .done();
    }
}
