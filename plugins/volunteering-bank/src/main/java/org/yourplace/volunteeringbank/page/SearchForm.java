package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;

/** The search form as a question. Whatever nobody can have chosen there is taken for "any". */
final class SearchForm {
    private static final int SHORT_MINUTES = 120;

    /** Micro volunteering: from home, and done within the hour. */
    private static final int MICRO_MINUTES = 60;

    private SearchForm() {}

    static SearchOpportunities query(Form form, String near, int limit, @Nullable String after) {
        boolean placed = !near.isBlank();
        boolean micro = form.chosen("with", "micro");
        boolean late = form.chosen("with", "evening-weekend");
        var sort = form.typed("sort").filter(order -> placed || !order.equals("distance"));
        return new SearchOpportunities(
                form.typed("q")
                        .map(words -> words.substring(0, Math.min(200, words.length())))
                        .orElse(null),
                code(form, "skill"),
                code(form, "cause"),
                placed ? near.substring(0, Math.min(12, near.length())) : null,
                placed ? miles(form).map(Wording::kilometres).orElse(null) : null,
                form.chosen("with", "one-off") ? "one-off" : oneOf(form, "commitment", "one-off", "regular"),
                micro || form.chosen("with", "from-home"),
                micro ? Integer.valueOf(MICRO_MINUTES) : form.chosen("with", "short") ? SHORT_MINUTES : null,
                late,
                late,
                form.chosen("with", "travel-paid"),
                form.chosen("with", "step-free"),
                null,
                null,
                sort.filter(List.of("newest", "distance", "relevance")::contains)
                        .orElse(null),
                limit,
                after);
    }

    private static @Nullable String code(Form form, String field) {
        return form.typed(field).filter(word -> word.matches("[a-z0-9-]{1,64}")).orElse(null);
    }

    static @Nullable AgeBand age(Form form) {
        return AgeBand.of(form.value("age")).orElse(null);
    }

    private static @Nullable String oneOf(Form form, String field, String... allowed) {
        return form.typed(field).filter(List.of(allowed)::contains).orElse(null);
    }

    static Optional<Integer> miles(Form form) {
        return form.typed("within").filter(word -> word.matches("[1-9][0-9]?")).map(Integer::valueOf);
    }
}
