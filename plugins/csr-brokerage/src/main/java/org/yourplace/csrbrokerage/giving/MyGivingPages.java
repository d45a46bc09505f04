package org.yourplace.csrbrokerage.giving;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;

/** {@code /my/giving}: a person's gifts from their pay, with a search for the charity that works without a script. */
final class MyGivingPages {
    static final String PATH = GivingLetters.MY_PAGE;
    private static final String TEMPLATE = "giving/my.jte";

    private final FeatureContext core;
    private final MyGiving giving;

    MyGivingPages(FeatureContext core, MyGiving giving) {
        this.core = core;
        this.giving = giving;
    }

    /** Who has no account of their own yet is told how to get one: an employer's sign-on does not open this page. */
    PageResponse show(PageRequest request) {
        if (request.visitor().isEmpty()) {
            return PageResponse.page(
                    TEMPLATE,
                    Map.of(
                            "page",
                            new MyGivingPage(
                                    "out", List.of(), List.of(), List.of(), List.of(), false, Form.empty(), "")));
        }
        var done = request.query("done").isPresent() ? request.texts().get("giving.done") : "";
        return page(200, request, request.asked(), done);
    }

    PageResponse give(PageRequest request) {
        var form = request.posted();
        var words = words(request);
        try {
            var pence = pence(form, request);
            if (form.valid()) {
                giving.give(new Give(form.typed("employer").orElse(null), id(form.value("organisation")), pence));
                return PageResponse.to(Addresses.withQuery(PATH, Map.of("done", "said")));
            }
        } catch (DomainException refused) {
            words.put(form, refused);
        }
        return page(422, request, form, "");
    }

    private static @Nullable Integer pence(Form form, PageRequest request) {
        var pence = Pounds.typed(form.value("amount"));
        if (pence.isEmpty()) form.reject("amount", request.texts().get("giving.amount.missing"));
        return pence.orElse(null);
    }

    private static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private PageResponse page(int status, PageRequest request, Form form, String done) {
        var words = words(request);
        var offers = giving.offers();
        var found = found(form, words);
        var page = new MyGivingPage(
                offers.isEmpty() ? "none" : "open",
                offers.stream().map(words::terms).toList(),
                giving.mine().stream().map(gift -> row(gift, words)).toList(),
                offers.size() < 2
                        ? List.of()
                        : offers.stream()
                                .map(offer -> new Choice(offer.employer(), offer.name()))
                                .toList(),
                found,
                form.typed("q").isPresent() && form.problem("q").isEmpty(),
                form,
                done);
        return new PageResponse.Html(status, TEMPLATE, Map.of("page", page));
    }

    /** What was searched for, and what was chosen before, so that a form that comes back keeps its choice. */
    private List<Choice> found(Form form, GivingWords words) {
        var searched =
                form.typed("q").map(typed -> searched(form, typed, words)).orElse(List.of());
        var chosen = form.typed("organisation").map(MyGivingPages::id).flatMap(giving::charity);
        return Stream.concat(chosen.stream(), searched.stream())
                .distinct()
                .map(charity -> new Choice(charity.id().toString(), charity.name()))
                .toList();
    }

    private List<Charity> searched(Form form, String typed, GivingWords words) {
        try {
            return giving.charities(typed);
        } catch (DomainException refused) {
            words.put(form, refused);
            return List.of();
        }
    }

    private static MyGivingPage.Row row(Gift gift, GivingWords words) {
        return new MyGivingPage.Row(
                PATH + "/" + gift.id(),
                gift.charity(),
                gift.employer(),
                gift.live() ? words.monthly(gift.pence()) : "",
                words.state(gift),
                gift.live() ? "good" : "off");
    }

    PageResponse one(PageRequest request) {
        return one(200, request, giving.mine(path(request)), Form.empty());
    }

    PageResponse say(PageRequest request) {
        var form = request.posted();
        var id = path(request);
        try {
            switch (form.value("say")) {
                case "stop" -> giving.stop(id);
                case "change" -> {
                    var pence = pence(form, request);
                    if (form.valid()) giving.change(id, new ChangeGift(pence));
                }
                default -> throw DomainException.notFound();
            }
            if (form.valid()) return PageResponse.to(PATH + "/" + id);
        } catch (DomainException refused) {
            if (refused.violations().isEmpty() && !(refused.code() instanceof GivingError)) throw refused;
            words(request).put(form, refused);
        }
        return one(422, request, giving.mine(id), form);
    }

    private PageResponse one(int status, PageRequest request, Gift gift, Form form) {
        var words = words(request);
        var page = new GiftPage(
                gift.charity(),
                gift.employer(),
                gift.live() ? words.monthly(gift.pence()) : "",
                gift.reference(),
                words.state(gift),
                gift.live(),
                words.steps(gift),
                PATH + "/" + gift.id(),
                form);
        return new PageResponse.Html(status, "giving/gift.jte", Map.of("page", page));
    }

    private static UUID path(PageRequest request) {
        var id = id(request.path("id"));
        if (id == null) throw DomainException.notFound();
        return id;
    }

    private GivingWords words(PageRequest request) {
        return new GivingWords(request.texts(), core.workingDays().zone());
    }
}
