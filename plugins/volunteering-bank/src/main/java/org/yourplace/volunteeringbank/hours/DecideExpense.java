package org.yourplace.volunteeringbank.hours;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What the organisation says to a claim.
 *
 * @param state approved, refused, or paid: that it was paid, not a payment
 * @param reason needed to refuse
 */
public record DecideExpense(String state, @Nullable String reason) {
    private static final Set<String> STATES = Set.of("approved", "refused", "paid");

    public DecideExpense {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        Violations.of()
                .check(state != null && STATES.contains(state), "state", state == null ? "required" : "unknown-code")
                .check(!"refused".equals(state) || reason != null, "reason", "required")
                .optionalText("reason", reason, 500)
                .done();
    }
}
