package org.yourplace.volunteeringbank.question;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * One question.
 *
 * @param kind text, yes-no or choice
 * @param choices what can be chosen; for a choice only
 * @param needed whether it has to be answered
 */
public record Question(String text, String kind, @Nullable List<String> choices, boolean needed) {
    public static final List<String> KINDS = List.of("text", "yes-no", "choice");

    /** How long an answer may be. */
    public static final int LONGEST = 1000;

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CHOICE = 100;
    private static final int MOST_CHOICES = 10;

    public Question {
        choices = choices == null
                ? List.of()
                : choices.stream().map(String::strip).toList();
        boolean chosen = "choice".equals(kind);
        Violations.of()
                .text("text", text, 1, LONGEST_TEXT)
                .check(kind != null && KINDS.contains(kind), "kind", kind == null ? "required" : "unknown-code")
                .check(!chosen || choices.size() >= 2, "choices", "too-few")
                .check(chosen || choices.isEmpty(), "choices", "only-choice")
                .check(choices.size() <= MOST_CHOICES, "choices", "too-many", MOST_CHOICES)
                .check(choices.stream().allMatch(Question::fits), "choices", "too-long", LONGEST_CHOICE)
                .check(choices.stream().distinct().count() == choices.size(), "choices", "twice")
                .done();
        text = text.strip();
    }

    private static boolean fits(String choice) {
        return !choice.isEmpty() && choice.length() <= LONGEST_CHOICE && Violations.clean(choice);
    }

    /** What is wrong with an answer: required, unknown-code, too-long or strange-characters. */
    Optional<String> wrong(@Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            return needed ? Optional.of("required") : Optional.empty();
        }
        return switch (kind) {
            case "yes-no" -> List.of("yes", "no").contains(answer) ? Optional.empty() : Optional.of("unknown-code");
            case "choice" -> choices.contains(answer) ? Optional.empty() : Optional.of("unknown-code");
            default ->
                answer.length() > LONGEST
                        ? Optional.of("too-long")
                        : Violations.clean(answer) ? Optional.empty() : Optional.of("strange-characters");
        };
    }
}
