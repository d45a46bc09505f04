package org.yourplace.csrbrokerage.giving;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * So much of each month's pay to a charity.
 *
 * @param employer short name of the employer's site; may be absent when there is only one
 * @param organisation the charity
 */
public record Give(@Nullable String employer, UUID organisation, Integer pence) {
    static final int MOST = Integer.MAX_VALUE;

    public Give {
        employer = employer == null || employer.isBlank() ? null : employer.strip();
        Violations.of()
                .optionalText("employer", employer, 64)
                .check(organisation != null, "organisation", "required")
                .check(pence != null, "pence", "required")
                .range("pence", pence, 1, MOST)
                .done();
    }
}
