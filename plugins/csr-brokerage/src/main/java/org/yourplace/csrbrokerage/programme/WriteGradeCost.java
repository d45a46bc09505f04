package org.yourplace.csrbrokerage.programme;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What an hour of a grade costs.
 *
 * @param hourlyPence absent: not known any more
 */
public record WriteGradeCost(String grade, @Nullable Integer hourlyPence) {
    private static final int MOST = 1_000_000;

    public WriteGradeCost {
        Violations.of()
                .text("grade", grade, 1, WriteTerms.GRADE)
                .range("hourlyPence", hourlyPence, 0, MOST)
                .done();
        grade = grade.strip();
    }
}
