package org.yourplace.csrbrokerage.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What somebody wants to say about a placement.
 *
 * @param side for which side, where somebody may speak for two: a body that keeps a group speaks for it too
 * @param kind what is said
 * @param day on which it was so; today when absent
 * @param until the last day of a trial, or of what was agreed
 * @param minutes a month, of what is agreed
 * @param choice a code: a reason, how it goes, an age band, a legal form; of an agreement the number of the scope that was read
 * @param items ticked lines of the induction
 * @param declared that nothing disqualifies them
 */
public record Say(
        @Nullable String side,
        String kind,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        @Nullable Integer minutes,
        @Nullable String choice,
        @Nullable List<String> items,
        @Nullable Boolean declared,
        @Nullable String words) {
    public static final List<String> ENDINGS = List.of("finished", "moved", "time", "fit", "other");
    public static final List<String> REASONS = List.of("time", "fit", "found", "interest", "other");
    public static final List<String> AGES = List.of("under-16", "16-17", "18-plus");
    public static final List<String> FORMS = List.of("company", "cio", "trust", "association");
    public static final List<String> VERDICTS = List.of("well", "changes", "not-well");
    public static final List<String> INDUCTION =
            List.of("governing-document", "accounts", "policies", "duties", "people");

    private static final Set<String> KINDS = Set.of(
            "agreed",
            "introduced",
            "met",
            "scope",
            "scope-agreed",
            "trial",
            "eligible",
            "induction",
            "confirmed",
            "review",
            "shown",
            "hidden",
            "ended",
            "not-this-time");
    private static final int MOST_WORDS = 2000;
    private static final int MONTH = 44_640;

    public static Say of(String kind) {
        return new Say(null, kind, null, null, null, null, null, null, null);
    }

    public Say on(@Nullable LocalDate said) {
        return new Say(side, kind, said, until, minutes, choice, items, declared, words);
    }

    public Say until(@Nullable LocalDate last) {
        return new Say(side, kind, day, last, minutes, choice, items, declared, words);
    }

    public Say lasting(@Nullable Integer time) {
        return new Say(side, kind, day, until, time, choice, items, declared, words);
    }

    public Say choosing(@Nullable String code) {
        return new Say(side, kind, day, until, minutes, code, items, declared, words);
    }

    public Say ticking(List<String> lines) {
        return new Say(side, kind, day, until, minutes, choice, lines, declared, words);
    }

    public Say declaring(boolean nothing) {
        return new Say(side, kind, day, until, minutes, choice, items, nothing, words);
    }

    public Say saying(@Nullable String text) {
        return new Say(side, kind, day, until, minutes, choice, items, declared, text);
    }

    public Say as(String who) {
        return new Say(who, kind, day, until, minutes, choice, items, declared, words);
    }

    /** Refuses what cannot be said so, with every field that is wrong. */
    void check(LocalDate today) {
        var wrong = Violations.of()
                .check(kind != null && KINDS.contains(kind), "kind", "wrong-value")
                .optionalText("words", words, MOST_WORDS)
                .range("minutes", minutes, 1, MONTH)
                .check(
                        day == null || !day.isAfter(today) && day.isAfter(today.minusYears(1)),
                        "day",
                        "out-of-range",
                        today.minusYears(1).plusDays(1),
                        today)
                .check(
                        until == null || until.isAfter(today) && until.isBefore(today.plusYears(3)),
                        "until",
                        "out-of-range",
                        today.plusDays(1),
                        today.plusYears(3).minusDays(1));
        wrong.done();
        switch (kind) {
            case "met" -> wrong.check(day != null, "day", "required");
            case "scope" -> wrong.text("words", words, 1, MOST_WORDS).check(minutes != null, "minutes", "required");
            case "trial" -> wrong.check(until != null, "until", "required");
            case "eligible" ->
                wrong.check(
                                choice != null && AGES.contains(choice),
                                "choice",
                                choice == null ? "required" : "wrong-value")
                        .check(Boolean.TRUE.equals(declared), "declared", "required");
            case "induction" ->
                wrong.check(
                                choice != null && FORMS.contains(choice),
                                "choice",
                                choice == null ? "required" : "wrong-value")
                        .check(items != null && items.containsAll(INDUCTION), "items", "required");
            case "review" -> one(wrong, VERDICTS);
            case "ended" -> one(wrong, ENDINGS);
            case "not-this-time" -> one(wrong, REASONS);
            case "scope-agreed" ->
                wrong.check(
                        choice != null && choice.matches("[0-9]{1,9}"),
                        "choice",
                        choice == null ? "required" : "wrong-value");
            case "shown" -> wrong.text("choice", choice, 1, 63);
            default -> wrong.check(choice == null, "choice", "wrong-value");
        }
        wrong.done();
    }

    private void one(Violations wrong, List<String> codes) {
        wrong.check(choice != null && codes.contains(choice), "choice", choice == null ? "required" : "wrong-value");
    }
}
