package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * A word on time off.
 *
 * @param answer approved, refused or suggested
 * @param reason needed to refuse; said to who asked
 * @param day another day, with its times, where one is suggested
 */
public record DecideTimeOff(
        String answer,
        @Nullable String reason,
        @Nullable LocalDate day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends) {
    public DecideTimeOff {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        boolean suggests = "suggested".equals(answer);
        Violations.of()
                .check(
                        suggests || "approved".equals(answer) || "refused".equals(answer),
                        "answer",
                        answer == null ? "required" : "unknown-code")
                .check(!"refused".equals(answer) || reason != null, "reason", "required")
                .optionalText("reason", reason, 500)
                .check(!suggests || day != null, "day", "required")
                .check(day == null || (day.getYear() >= 2020 && day.getYear() <= 2100), "day", "not-a-date")
                .check(!suggests || (starts != null && ends != null), "starts", "required")
                .check(starts == null || ends == null || ends.isAfter(starts), "ends", "ends-before-it-starts")
                .done();
    }

    public static DecideTimeOff approve() {
        return new DecideTimeOff("approved", null, null, null, null);
    }

    public static DecideTimeOff refuse(String reason) {
        return new DecideTimeOff("refused", reason, null, null, null);
    }
}
