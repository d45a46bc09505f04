package org.yourplace.platform.sso;

import org.jspecify.annotations.Nullable;
import org.yourplace.platform.signin.SignedIn;

/**
 * What an answer of a provider brought.
 *
 * @param onward page that they wanted before; absent: any
 */
public record Arrival(
        SignOnOutcome outcome,
        Journey.@Nullable Purpose purpose,
        @Nullable SignedIn session,
        @Nullable String onward) {
    static Arrival of(SignOnOutcome outcome, Journey journey) {
        return new Arrival(outcome, journey.purpose(), null, null);
    }
}
