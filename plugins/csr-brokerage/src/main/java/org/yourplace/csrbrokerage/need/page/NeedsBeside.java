package org.yourplace.csrbrokerage.need.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.SearchNeeds;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.error.DomainException;

/** What groups need, beside what a search for other ways to help found: {@code needs/beside.jte}. Days for teams are not for one person. */
public final class NeedsBeside {
    private static final int SHOWN = 3;

    private final NeedServices services;

    NeedsBeside(NeedServices services) {
        this.services = services;
    }

    /**
     * What is shown.
     *
     * @param found how many there are
     * @param all address of all of them, with the search kept
     */
    public record Beside(boolean near, int found, List<FindPages.Card> cards, String all) {}

    PageResponse show(PageRequest request) {
        if (request.query("kind").filter("need"::equals).isPresent()) return PageResponse.notFound();
        var form = request.asked();
        try {
            var found = services.search().search(asked(form));
            if (found.items().isEmpty()) return PageResponse.notFound();
            var words = new NeedWords(
                    request.texts(), services.core().codes(), services.core().places());
            return PageResponse.page(
                    "needs/beside.jte",
                    Map.of(
                            "page",
                            new Beside(
                                    form.typed("near").isPresent(),
                                    found.total(),
                                    found.items().stream()
                                            .map(one -> FindPages.card(words, one))
                                            .toList(),
                                    all(form))));
        } catch (DomainException notForUs) {
            return PageResponse.notFound();
        }
    }

    private static SearchNeeds asked(Form form) {
        var near = value(form, "near");
        return new SearchNeeds(
                false,
                null,
                value(form, "q"),
                value(form, "cause"),
                value(form, "skill"),
                near,
                near == null ? null : kilometres(form).orElse(null),
                form.chosen("home", "yes"),
                null,
                SHOWN,
                null);
    }

    private static Optional<Double> kilometres(Form form) {
        return form.typed("within")
                .filter(typed -> typed.matches("[0-9]{1,3}(\\.[0-9]{1,12})?"))
                .map(Double::valueOf);
    }

    private static @Nullable String value(Form form, String field) {
        return form.typed(field).orElse(null);
    }

    private static String all(Form form) {
        var query = new LinkedHashMap<String, String>();
        List.of("near", "q", "cause", "skill", "home")
                .forEach(field -> form.typed(field).ifPresent(typed -> query.put(field, typed)));
        return Addresses.withQuery(FindPages.PATH, query);
    }
}
