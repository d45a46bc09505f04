package org.yourplace.volunteeringbank.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.listing.OpportunitySearch;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;

/** Ways to help beside what a search for something else found: {@code beside.jte}. What nobody can look for here is left away. */
public final class BesidePages {
    private static final int SHOWN = 3;

    private final FeatureContext core;
    private final OpportunitySearch search;

    BesidePages(FeatureContext core, OpportunitySearch search) {
        this.core = core;
        this.search = search;
    }

    /**
     * What is shown.
     *
     * @param found how many there are
     * @param all address of all of them
     */
    public record Beside(int found, List<Card> cards, String all) {}

    PageResponse show(PageRequest request) {
        if (request.query("kind").filter("opportunity"::equals).isPresent()) return PageResponse.notFound();
        try {
            var form = request.asked();
            var found = search.search(new SearchOpportunities(
                    value(form, "q"),
                    value(form, "skill"),
                    value(form, "cause"),
                    value(form, "near"),
                    null,
                    null,
                    form.chosen("home", "yes"),
                    null,
                    false,
                    false,
                    false,
                    false,
                    null,
                    null,
                    null,
                    SHOWN,
                    null));
            if (found.items().isEmpty()) return PageResponse.notFound();
            var words = new Wording(
                    request.texts(),
                    core.codes(),
                    core.clock(),
                    core.workingDays().zone());
            return PageResponse.page(
                    "volunteer/beside.jte",
                    Map.of("page", new Beside(found.total(), words.cards(found.items()), all(form))));
        } catch (DomainException notForUs) {
            return PageResponse.notFound();
        }
    }

    private static @Nullable String value(Form form, String field) {
        return form.typed(field).orElse(null);
    }

    private static String all(Form form) {
        var query = new LinkedHashMap<String, String>();
        List.of("near", "q", "cause", "skill")
                .forEach(field -> form.typed(field).ifPresent(typed -> query.put(field, typed)));
        if (form.chosen("home", "yes")) query.put("with", "from-home");
        return Addresses.withQuery(SearchPages.PATH, query);
    }
}
