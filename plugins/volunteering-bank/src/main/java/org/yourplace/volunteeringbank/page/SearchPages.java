package org.yourplace.volunteeringbank.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.MapPicture;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.listing.FoundOpportunities;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunitySearch;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;
import org.yourplace.volunteeringbank.reply.ReplyHabits;

/** {@code /volunteer}: finding ways to help, the map of what was found, and the bank's part of the home page. */
final class SearchPages {
    static final String PATH = "/volunteer";

    private static final int PAGE = 20;
    private static final int ON_MAP = 100;
    private static final int ON_HOME = 3;
    private static final int[] MILES = {1, 2, 3, 5, 10};
    private static final int[] WIDER = {2, 5, 10, 20};
    private static final List<String> FIELDS =
            List.of("near", "q", "with", "cause", "skill", "commitment", "within", "sort", "age");

    private final FeatureContext core;
    private final OpportunitySearch search;
    private final WardMap map;
    private final ReplyHabits habits;

    SearchPages(FeatureContext core, OpportunitySearch search) {
        this.core = core;
        this.search = search;
        this.map = new WardMap(core.database());
        this.habits = new ReplyHabits(core);
    }

    PageResponse show(PageRequest request) {
        var form = request.asked();
        var asked = SearchForm.query(
                form, form.value("near"), PAGE, request.query("after").orElse(null));
        OpportunitySearch.Fitted found;
        try {
            found = search.searchFitted(asked, SearchForm.age(form));
        } catch (DomainException refused) {
            found = without(refused, form, request);
        }
        return PageResponse.page("volunteer/search.jte", Map.of("page", page(request, form, found)));
    }

    /** The words stay, the circle goes: an unknown postcode is said at the top and everything else is still found. */
    private OpportunitySearch.Fitted without(DomainException refused, Form form, PageRequest request) {
        boolean place =
                refused.violations().stream().anyMatch(wrong -> wrong.field().equals("near"));
        if (!place) {
            return search.searchFitted(SearchOpportunities.any(PAGE), SearchForm.age(form));
        }
        form.reject("near", request.texts().get("search.near.unknown"));
        return search.searchFitted(SearchForm.query(form, "", PAGE, null), SearchForm.age(form));
    }

    private SearchPage page(PageRequest request, Form form, OpportunitySearch.Fitted fitted) {
        var found = fitted.found();
        var texts = request.texts();
        var words = new Wording(
                texts, core.codes(), core.clock(), core.workingDays().zone());
        var near = found.near() == null ? "" : sector(found.near().text());
        boolean nothing = found.items().isEmpty();
        return new SearchPage(
                form,
                near,
                found.total(),
                new FittingCards(texts, words).of(fitted, words.cards(found.items(), habits(found.items()))),
                found.next() == null ? "" : address(form, Map.of("after", found.next())),
                words.worded(
                        "search.tick.",
                        "one-off",
                        "short",
                        "evening-weekend",
                        "from-home",
                        "travel-paid",
                        "step-free",
                        "micro"),
                words.choices("causes"),
                words.choices("skills"),
                words.worded("search.commitment.", "one-off", "regular"),
                IntStream.of(MILES)
                        .mapToObj(miles -> new Choice(String.valueOf(miles), texts.count("search.within.miles", miles)))
                        .toList(),
                words.choices("age-bands"),
                words.worded("search.sort.", "distance", "newest", "relevance"),
                chosenMore(form) ? Addresses.withQuery(PATH, Map.of("near", form.value("near"))) : "",
                nothing ? Optional.of(wider(form, found)) : Optional.empty(),
                address(form, Map.of("map", "yes")) + "#map",
                request.query("map").isPresent() && !nothing
                        ? Optional.of(picture(request, form, found))
                        : Optional.empty(),
                request.query("after").isPresent() ? Map.of() : asked(form, found),
                new OfferForm(Form.empty(), OfferPages.PATH));
    }

    /** The search as other features are told it, for what they can help to find. */
    private static Map<String, String> asked(Form form, FoundOpportunities found) {
        var said = new LinkedHashMap<String, String>();
        said.put("kind", "opportunity");
        for (var field : List.of("q", "cause", "skill")) {
            form.typed(field).ifPresent(typed -> said.put(field, typed));
        }
        var near = found.near();
        if (near != null) {
            said.put("near", near.text());
            SearchForm.miles(form).ifPresent(miles -> said.put("within", String.valueOf(Wording.kilometres(miles))));
        }
        if (form.chosen("with", "from-home") || form.chosen("with", "micro")) {
            said.put("home", "yes");
        }
        return said;
    }

    private Map<UUID, Integer> habits(List<OpportunityDetails> shown) {
        return habits.of(
                shown.stream().map(listing -> listing.organisation().id()).toList());
    }

    /** "SO19 6": near enough for a heading that somebody else may see. */
    private static String sector(String postcode) {
        return postcode.substring(0, postcode.length() - 2);
    }

    private static boolean chosenMore(Form form) {
        return FIELDS.stream().filter(field -> !field.equals("near")).anyMatch(field -> form.typed(field)
                .isPresent());
    }

    private static String address(Form form, Map<String, String> more) {
        var query = new LinkedHashMap<String, Object>();
        FIELDS.forEach(field -> query.put(field, form.values(field)));
        query.putAll(more);
        return Addresses.withQuery(PATH, query);
    }

    /** What there would be in wider circles and from home, asked in one go. */
    private Wider wider(Form form, FoundOpportunities found) {
        int asked = SearchForm.miles(form).orElse(0);
        var circles = found.near() == null || asked == 0
                ? List.<Integer>of()
                : IntStream.of(WIDER).filter(miles -> miles > asked).boxed().toList();
        var questions = new ArrayList<SearchOpportunities>();
        circles.forEach(miles ->
                questions.add(SearchForm.query(with(form, "within", miles.toString()), form.value("near"), 1, null)));
        var home = with(with(form, "within", ""), "with", "from-home");
        questions.add(SearchForm.query(home, "", 1, null));
        var answers = search.searchAll(questions, SearchForm.age(form));
        var holding = IntStream.range(0, circles.size())
                .filter(i -> answers.get(i).total() > 0)
                .mapToObj(i -> new Wider.Circle(
                        answers.get(i).total(),
                        circles.get(i),
                        address(with(form, "within", circles.get(i).toString()), Map.of())))
                .toList();
        return new Wider(
                found.near() == null ? 0 : asked,
                holding,
                answers.getLast().total(),
                address(home, Map.of()),
                chosenMore(form) ? Addresses.withQuery(PATH, Map.of("near", form.value("near"))) : "");
    }

    private static Form with(Form form, String field, String value) {
        var values = new LinkedHashMap<String, List<String>>();
        FIELDS.forEach(name -> values.put(name, form.values(name)));
        values.put(field, value.isEmpty() ? List.of() : List.of(value));
        return Form.of(values);
    }

    private MapPicture picture(PageRequest request, Form form, FoundOpportunities shown) {
        var all = search.search(
                SearchForm.query(form, shown.near() == null ? "" : form.value("near"), ON_MAP, null),
                SearchForm.age(form));
        return map.picture(
                request.texts(),
                all.items(),
                shown.near(),
                SearchForm.miles(form).orElse(0));
    }

    /** Three that are short and soon, on the home page, and how many take minutes. */
    PageResponse home(PageRequest request) {
        var soon = Form.of(Map.of("with", List.of("one-off", "short")));
        var micro = Form.of(Map.of("with", List.of("micro")));
        var answers = search.searchAll(List.of(
                SearchOpportunities.any(1),
                SearchForm.query(soon, "", ON_HOME, null),
                SearchForm.query(micro, "", 1, null)));
        var words = new Wording(
                request.texts(), core.codes(), core.clock(), core.workingDays().zone());
        var shown = answers.get(1).items();
        var section = new HomeSection(
                answers.getFirst().total(),
                words.cards(shown, habits(shown)),
                answers.getLast().total());
        return PageResponse.page("volunteer/home.jte", Map.of("page", section));
    }

    /** Addresses of what can be found by everybody. */
    List<String> addresses() {
        return search.search(SearchOpportunities.any(ON_MAP)).items().stream()
                .filter(listing -> listing.elsewhere() == null)
                .map(Wording::href)
                .toList();
    }
}
