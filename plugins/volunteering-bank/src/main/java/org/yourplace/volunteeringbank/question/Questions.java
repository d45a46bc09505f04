package org.yourplace.volunteeringbank.question;

import java.util.List;
import org.yourplace.spi.error.Violations;

/** What a listing asks, in this order; none or a handful. */
public record Questions(List<Question> questions) {
    /** More would keep people from answering at all. */
    public static final int MOST = 6;

    public static final Questions NONE = new Questions(List.of());

    public Questions {
        Violations.of()
                .check(questions != null, "questions", "required")
                .check(questions == null || questions.size() <= MOST, "questions", "too-many", MOST)
                .done();
        questions = List.copyOf(questions);
    }
}
