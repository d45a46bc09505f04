package org.yourplace.volunteeringbank.dbs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a check may be asked for.
 *
 * @param level code of the check
 * @param rule what decided, in words; absent when no rule does
 * @param source where that is written
 * @param doubt what to make sure of before leaning on it
 */
public record Verdict(
        String level,
        Outcome outcome,
        @Nullable String rule,
        @Nullable String source,
        @Nullable String doubt) {
    /** What the rules answer. */
    public enum Outcome {
        /** It may be asked for. */
        FITS,
        /** It may not: a rule says so. */
        REFUSED,
        /** No rule decides: somebody who knows has to. */
        ASK;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean is(Outcome asked) {
        return outcome == asked;
    }
}
