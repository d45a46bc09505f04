package org.yourplace.csrbrokerage.allowance;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * The host's word on a day.
 *
 * @param state confirmed, or not-so: nobody came
 * @param minutes how long it was; absent: as long as it was to be
 * @param besides these came on top of others of that person and day that are confirmed already
 */
public record SayDay(
        String state,
        @Nullable Integer minutes,
        @Nullable String reason,
        @Nullable Boolean besides) {
    private static final int LONGEST = 24 * 60;

    public SayDay {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        Violations.of()
                .check(
                        "confirmed".equals(state) || "not-so".equals(state),
                        "state",
                        state == null ? "required" : "unknown-code")
                .range("minutes", minutes, 15, LONGEST)
                .optionalText("reason", reason, 500)
                .done();
    }

    public static SayDay confirmed(@Nullable Integer minutes) {
        return new SayDay("confirmed", minutes, null, null);
    }

    public static SayDay notSo() {
        return new SayDay("not-so", null, null, null);
    }
}
