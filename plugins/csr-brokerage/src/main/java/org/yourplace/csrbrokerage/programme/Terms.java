package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How somebody is employed, as far as the allowance asks. Of a councillor nothing else need stand. */
public record Terms(
        boolean councillor,
        @Nullable String grade,
        Contract contract,
        @Nullable Integer weeklyMinutes,
        @Nullable Integer fullTimeMinutes,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String site) {

    /** Whether an allowance can be worked out from them on a day at all. */
    boolean employedOn(LocalDate day) {
        return !councillor
                && grade != null
                && weeklyMinutes != null
                && fullTimeMinutes != null
                && (startsOn == null || !day.isBefore(startsOn))
                && (endsOn == null || !day.isAfter(endsOn));
    }
}
