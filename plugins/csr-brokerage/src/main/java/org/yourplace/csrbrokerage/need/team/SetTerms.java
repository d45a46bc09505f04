package org.yourplace.csrbrokerage.need.team;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.WriteNeed;
import org.yourplace.spi.error.Violations;

/** The group's terms for a team day: how many, when, what it costs, what kit, what to bring, who is in charge. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SetTerms(
        @Nullable Integer size,
        @Nullable LocalDate day,
        @Nullable Long costPence,
        @Nullable String kit,
        @Nullable String bring,
        @Nullable String inCharge) {
    private static final long MOST_PENCE = 10_000_000;

    public SetTerms {
        Violations.of()
                .check(size != null, "size", "required")
                .range("size", size, 1, 500)
                .check(day != null, "day", "required")
                .check(WriteNeed.isSensible(day), "day", "not-a-date")
                .check(costPence != null, "costPence", "required")
                .range("costPence", costPence, 0, MOST_PENCE)
                .optionalText("kit", kit, 300)
                .optionalText("bring", bring, 300)
                .text("inCharge", inCharge, 1, 120)
                .done();
    }
}
