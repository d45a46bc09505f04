package org.yourplace.csrbrokerage.placement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** A monitoring officer's advice. */
public record Advise(@Nullable String outcome, @Nullable String advice) {
    public static final List<String> OUTCOMES =
            List.of("nothing-to-notify", "notify", "notify-and-take-no-part", "advise-against");

    void check() {
        Violations.of()
                .check(
                        outcome != null && OUTCOMES.contains(outcome),
                        "outcome",
                        outcome == null ? "required" : "wrong-value")
                .text("advice", advice, 1, 2000)
                .done();
    }
}
