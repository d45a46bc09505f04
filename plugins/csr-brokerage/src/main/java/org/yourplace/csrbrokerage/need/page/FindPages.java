package org.yourplace.csrbrokerage.need.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.csrbrokerage.need.NeedSearch.FoundNeed;
import org.yourplace.csrbrokerage.need.NeedSearch.FoundNeeds;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.NeedStatus;
import org.yourplace.csrbrokerage.need.SearchNeeds;
import org.yourplace.csrbrokerage.need.offer.OfferHelp;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.error.DomainException;

/** {@code /groups-need}: what groups need, one of them, and "I can help". */
public final class FindPages {
    static final String PATH = "/groups-need";

    private static final int PAGE = 20;
    private static final double MILES = 1.609344;

    private final NeedServices services;
    private final Rejections rejections;

    FindPages(NeedServices services) {
        this.services = services;
        rejections = new Rejections(services.core().texts(), Map.of());
    }

    /** One need in a list. */
    public record Card(String title, String group, String kind, String where, String time, String far, String href) {}

    /**
     * {@code needs/find.jte}
     *
     * @param found how many, in words
     * @param next address of the next page; empty on the last
     * @param asked what features with a section here are told of the search; empty on later pages
     */
    public record FindPage(
            Form form,
            List<Choice> kinds,
            List<Choice> causes,
            List<Choice> skills,
            String found,
            List<Card> cards,
            String next,
            Map<String, String> asked) {}

    /**
     * {@code needs/need.jte}
     *
     * @param open whether it can be answered here
     * @param team whether it is a day for a team, which an employer asks for
     * @param about what features with a section here are told of it; empty once it is met
     */
    public record OnePage(
            String title,
            String group,
            String postedBy,
            String summary,
            List<Fact> facts,
            boolean open,
            boolean team,
            Map<String, String> about,
            String action,
            Form form) {}

    PageResponse find(PageRequest request) {
        var form = request.asked();
        FoundNeeds found;
        try {
            found = services.search().search(asked(form, request.query("after").orElse(null)));
        } catch (DomainException refused) {
            var fields =
                    refused.violations().stream().map(wrong -> wrong.field()).toList();
            if (fields.isEmpty()) {
                throw refused;
            }
            rejections.put(form, refused, request.texts(), "q");
            found = services.search().search(SearchNeeds.any(false, PAGE));
        }
        var words = words(request);
        var cards = found.items().stream().map(one -> card(words, one)).toList();
        return PageResponse.page(
                "needs/find.jte",
                Map.of(
                        "page",
                        new FindPage(
                                form,
                                words.kinds().stream()
                                        .map(kind -> new Choice(kind.code(), kind.text()))
                                        .toList(),
                                words.list("causes"),
                                words.list("skills"),
                                found.total() > 200
                                        ? request.texts().get("need.found.most")
                                        : request.texts().count("need.found", found.total()),
                                cards,
                                next(request, found.next()),
                                form.valid() && request.query("after").isEmpty() ? said(form) : Map.of())));
    }

    /** The search as other features are told it. */
    private static Map<String, String> said(Form form) {
        var said = new LinkedHashMap<String, String>();
        said.put("kind", "need");
        for (var field : List.of("q", "near", "cause", "skill", "home")) {
            form.typed(field).ifPresent(typed -> said.put(field, typed));
        }
        return said;
    }

    private Map<String, String> about(Need need) {
        var starts = need.starts();
        return starts == null
                ? Map.of("subject", need.id().toString())
                : Map.of(
                        "subject",
                        need.id().toString(),
                        "starts",
                        starts.atStartOfDay(services.core().workingDays().zone())
                                .toInstant()
                                .toString());
    }

    private static SearchNeeds asked(Form form, @Nullable String after) {
        var kind = form.typed("kind").orElse(null);
        boolean team = NeedKind.TEAM_DAY.code().equals(kind);
        var near = form.typed("near").orElse(null);
        return new SearchNeeds(
                team,
                team ? null : kind,
                form.typed("q").orElse(null),
                form.typed("cause").orElse(null),
                form.typed("skill").orElse(null),
                near,
                null,
                form.chosen("home", "yes"),
                null,
                PAGE,
                after);
    }

    private static String next(PageRequest request, @Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        var kept = Stream.of("q", "kind", "cause", "skill", "near", "home")
                .flatMap(name -> request.query(name).map(value -> name + "=" + Addresses.segment(value)).stream());
        return PATH + "?"
                + String.join(
                        "&",
                        Stream.concat(kept, Stream.of("after=" + Addresses.segment(cursor)))
                                .toList());
    }

    static Card card(NeedWords words, FoundNeed found) {
        var need = found.need();
        var far = found.distanceKm() == null ? "" : words.texts().miles(found.distanceKm() / MILES);
        return new Card(
                need.title(),
                need.organisation(),
                words.kind(need.kind()),
                words.where(need),
                need.minutes() == null ? "" : words.texts().duration(need.minutes()),
                far,
                PATH + "/" + need.id());
    }

    PageResponse show(PageRequest request) {
        return one(request, 200, services.search().read(NeedWords.id(request.path("id"))), Form.empty());
    }

    PageResponse offer(PageRequest request) {
        var need = services.search().read(NeedWords.id(request.path("id")));
        var form = request.posted();
        try {
            var receipt = services.offering()
                    .send(
                            need.id(),
                            new OfferHelp(
                                    form.value("name"), form.value("contact"), form.value("what"), form.value("when")),
                            request.locale());
            return PageResponse.to(receipt.page() + "?sent=yes");
        } catch (DomainException refused) {
            rejections.put(form, refused, request.texts(), "name");
            return one(request, 422, need, form);
        }
    }

    private PageResponse one(PageRequest request, int status, Need need, Form form) {
        boolean team = need.asKind() == NeedKind.TEAM_DAY;
        var posted = need.postedBy();
        return new PageResponse.Html(
                status,
                "needs/need.jte",
                Map.of(
                        "page",
                        new OnePage(
                                need.title(),
                                need.organisation(),
                                posted == null ? "" : posted,
                                need.summary(),
                                words(request).facts(need),
                                need.is(NeedStatus.OPEN),
                                team,
                                need.is(NeedStatus.OPEN) ? about(need) : Map.of(),
                                PATH + "/" + need.id(),
                                form)));
    }

    private NeedWords words(PageRequest request) {
        return new NeedWords(
                request.texts(), services.core().codes(), services.core().places());
    }

    /** For search engines: what everybody may see. */
    List<String> addresses() {
        return List.of(PATH);
    }
}
