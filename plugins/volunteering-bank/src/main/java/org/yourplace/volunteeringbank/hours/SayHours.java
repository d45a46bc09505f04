package org.yourplace.volunteeringbank.hours;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What either side says about hours.
 *
 * @param state confirmed, disputed or withdrawn; absent when only the minutes change
 * @param minutes how long it was; the organisation's word confirms it
 * @param reason needed for a dispute
 * @param besides said by the organisation of hours that came on top of others, confirmed already, of the same person and day
 */
public record SayHours(
        @Nullable String state,
        @Nullable Integer minutes,
        @Nullable String reason,
        @Nullable Boolean besides) {
    private static final Set<String> STATES = Set.of("confirmed", "disputed", "withdrawn");

    public SayHours {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        Violations.of()
                .check(state != null || minutes != null, "state", "required")
                .check(state == null || STATES.contains(state), "state", "unknown-code")
                .range("minutes", minutes, LogHours.SHORTEST, LogHours.LONGEST)
                .check(!"disputed".equals(state) || reason != null, "reason", "required")
                .check(minutes == null || state == null || "confirmed".equals(state), "minutes", "not-now")
                .optionalText("reason", reason, 500)
                .done();
    }

    public static SayHours confirmed() {
        return new SayHours("confirmed", null, null, null);
    }

    public static SayHours disputed(String reason) {
        return new SayHours("disputed", null, reason, null);
    }

    public static SayHours were(int minutes) {
        return new SayHours(null, minutes, null, null);
    }

    public static SayHours withdrawn() {
        return new SayHours("withdrawn", null, null, null);
    }

    /** The same, and that these hours came on top of others of that day. */
    public SayHours besides(boolean others) {
        return new SayHours(state, minutes, reason, others ? true : null);
    }
}
