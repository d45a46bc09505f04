package org.yourplace.volunteeringbank.shift;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What the organisation writes about somebody's place.
 *
 * @param state attended, no-show or excused once it is time; cancelled before
 */
public record MarkRoll(String state, @Nullable String reason) {
    private static final Set<String> STATES = Set.of("attended", "no-show", "excused", "cancelled");

    public MarkRoll {
        reason = WriteShifts.blankIsAbsent(reason);
        Violations.of()
                .check(state != null && STATES.contains(state), "state", state == null ? "required" : "unknown-code")
                .optionalText("reason", reason, 300)
                .done();
    }

    boolean cancels() {
        return state.equals("cancelled");
    }
}
