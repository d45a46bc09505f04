package org.yourplace.csrbrokerage.need.team;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * An employer's word on a team day.
 *
 * @param word accept, take-skills or withdraw
 * @param terms the terms that it has read and accepts
 * @param skill the need that it takes up instead
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TeamAnswer(
        String word,
        @Nullable Integer terms,
        @Nullable UUID skill,
        @Nullable String reason) {
    public TeamAnswer {
        Violations.of()
                .check(
                        word != null
                                && java.util.Set.of("accept", "take-skills", "withdraw")
                                        .contains(word),
                        "word",
                        word == null ? "required" : "unknown-code")
                .check(!"accept".equals(word) || terms != null, "terms", "required")
                .check(!"take-skills".equals(word) || skill != null, "skill", "required")
                .optionalText("reason", reason, 500)
                .done();
    }

    public static TeamAnswer accept(int terms) {
        return new TeamAnswer("accept", terms, null, null);
    }

    public static TeamAnswer withdraw(@Nullable String reason) {
        return new TeamAnswer("withdraw", null, null, reason);
    }

    public static TeamAnswer takeSkills(UUID skill) {
        return new TeamAnswer("take-skills", null, skill, null);
    }
}
