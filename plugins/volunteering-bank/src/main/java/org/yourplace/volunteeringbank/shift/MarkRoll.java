package org.yourplace.volunteeringbank.shift;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What the organisation writes about somebody's place.
 *
 * @param state attended, no-show or excused once it is time; cancelled before
 * @param minutes how long they were there, when it was not the whole shift
 */
public record MarkRoll(
        String state, @Nullable String reason, @Nullable Integer minutes) {
    /** The shortest time that counts as having been there, in minutes. */
    static final int SHORTEST = 5;

    /** The longest, which is a day. */
    static final int LONGEST = 24 * 60;

    private static final Set<String> STATES = Set.of("attended", "no-show", "excused", "cancelled");

    public MarkRoll {
        reason = WriteShifts.blankIsAbsent(reason);
        minutes = "attended".equals(state) ? minutes : null;
        Violations.of()
                .check(state != null && STATES.contains(state), "state", state == null ? "required" : "unknown-code")
                .optionalText("reason", reason, 300)
                .range("minutes", minutes, SHORTEST, LONGEST)
                .done();
    }

    /** For the whole shift, when they came. */
    public MarkRoll(String state, @Nullable String reason) {
        this(state, reason, null);
    }

    boolean cancels() {
        return state.equals("cancelled");
    }
}
