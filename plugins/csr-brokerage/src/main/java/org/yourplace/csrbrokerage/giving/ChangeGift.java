package org.yourplace.csrbrokerage.giving;

import org.yourplace.spi.error.Violations;

/** Another amount from the next payroll run on. */
public record ChangeGift(Integer pence) {
    public ChangeGift {
        Violations.of()
                .check(pence != null, "pence", "required")
                .range("pence", pence, 1, Give.MOST)
                .done();
    }
}
