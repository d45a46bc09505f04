package org.yourplace.volunteeringbank.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What an organisation did with somebody's interest.
 *
 * @param state contacted, started, not-this-time or withdrew (the person told the organisation)
 * @param reason a code; needed for not-this-time
 */
public record AnswerPerson(String state, @Nullable String reason) {
    public AnswerPerson {
        reason = reason == null || reason.isBlank() ? null : reason;
        boolean known =
                state != null && State.of(state).filter(to -> to != State.SENT).isPresent();
        Violations.of()
                .check(known, "state", state == null ? "required" : "unknown-code")
                .check(!State.NOT_THIS_TIME.code().equals(state) || reason != null, "reason", "required")
                .codes("reason", reason == null ? List.of() : List.of(reason), 1)
                .done();
    }

    public State to() {
        return State.of(state).orElseThrow();
    }
}
