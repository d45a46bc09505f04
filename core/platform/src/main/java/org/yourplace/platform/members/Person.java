package org.yourplace.platform.members;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in the organisation that asks.
 *
 * @param email and the number: told to those only who manage people
 * @param staffNumber the organisation's own number for them
 * @param roles codes; one with a feature before a colon counts there only
 * @param leaves when the place ends or ended; absent while nobody has said so
 * @param invitationEnds until when the open invitation works; absent when none is open
 */
public record Person(
        UUID id,
        long version,
        String name,
        @Nullable String email,
        @Nullable String title,
        @Nullable String staffNumber,
        State state,
        List<String> roles,
        List<Named> teams,
        @Nullable Named manager,
        Instant since,
        @Nullable Instant leaves,
        @Nullable Instant invitedAt,
        @Nullable Instant invitationEnds) {
    /** How far somebody has come. */
    public enum State {
        /** Has come in with an account. */
        HERE,
        /** Was written to; nobody has come in yet. */
        INVITED,
        /** Is known by name only. */
        LISTED,
        LEFT
    }

    /** A team or a colleague, as far as a list needs it. */
    public record Named(UUID id, String name) {}

    public Person {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }
}
