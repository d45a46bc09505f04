package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.yourplace.kit.page.Choice;
import org.yourplace.volunteeringbank.question.Question;
import org.yourplace.volunteeringbank.question.Questions;

/** A listing's own questions as fields of a form. */
final class AskedWords {
    private AskedWords() {}

    /** The name of the n-th field, as the refusal of its answer calls it too. */
    static String field(int number) {
        return "answers." + number;
    }

    static List<InterestForm.Asked> of(Questions questions, Wording words) {
        var all = questions.questions();
        return IntStream.range(0, all.size())
                .mapToObj(i -> asked(i + 1, all.get(i), words))
                .toList();
    }

    private static InterestForm.Asked asked(int number, Question question, Wording words) {
        var choices = question.kind().equals("yes-no")
                ? words.worded("answer.", "yes", "no")
                : Objects.requireNonNullElse(question.choices(), List.<String>of()).stream()
                        .map(choice -> new Choice(choice, choice))
                        .toList();
        return new InterestForm.Asked(field(number), question.text(), question.kind(), choices, question.needed());
    }
}
