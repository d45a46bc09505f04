package org.yourplace.platform.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place as support that was offered.
 *
 * @param by who offered it; absent when they are no member any more
 * @param until when it ends by itself
 * @param acceptedAt when they came in; absent before
 * @param endedAt when it was ended early
 */
public record SupportGrant(
        UUID id,
        String name,
        String email,
        List<String> roles,
        String reason,
        @Nullable String by,
        Instant grantedAt,
        Instant until,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt) {
    /** Where it stands. */
    public enum State {
        WAITING,
        HERE,
        OVER
    }

    public SupportGrant {
        roles = List.copyOf(roles);
    }

    public State state(Instant now) {
        if (endedAt != null || !until.isAfter(now)) {
            return State.OVER;
        }
        return acceptedAt == null ? State.WAITING : State.HERE;
    }
}
