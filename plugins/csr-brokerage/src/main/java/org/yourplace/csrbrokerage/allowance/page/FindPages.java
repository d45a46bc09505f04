package org.yourplace.csrbrokerage.allowance.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.csrbrokerage.allowance.Helped;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.catalogue.CatalogueQuery;
import org.yourplace.spi.catalogue.Found;
import org.yourplace.spi.place.Area;

/** {@code /my/time-off/find}: everything of the catalogue that one can help with; the next click asks for time off for it. */
final class FindPages {
    static final String PATH = MyTimeOffPages.PATH + "/find";
    private static final List<String> KINDS = List.of("opportunity", "need", "team-day");
    private static final int PAGE = 20;

    private final AllowanceServices services;

    FindPages(AllowanceServices services) {
        this.services = services;
    }

    PageResponse show(PageRequest request) {
        var texts = request.texts();
        var kind = request.query("kind").filter(KINDS::contains).orElse(KINDS.getFirst());
        var words = request.query("words").orElse(null);
        var core = services.core();
        core.access().requirePerson();
        var found = core.database().read(tx -> core.catalogue()
                .search(
                        tx,
                        new CatalogueQuery(
                                kind,
                                words,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                CatalogueQuery.Sort.DEFAULT,
                                PAGE,
                                request.query("after").orElse(null))));
        var page = new FindPage(
                KINDS.stream()
                        .map(one -> new Choice(one, texts.get("find-time-off.kind." + one)))
                        .toList(),
                services
                        .myDays()
                        .entries(found.hits().stream().map(Found.Hit::subject).toList())
                        .stream()
                        .map(entry -> one(entry, texts))
                        .toList(),
                count(found, texts),
                next(found, kind, words),
                request.asked());
        return PageResponse.page("timeoff/find.jte", Map.of("page", page));
    }

    private FindPage.One one(Helped entry, PageTexts texts) {
        return new FindPage.One(
                entry.title(),
                entry.organisation(),
                facts(entry, texts),
                texts.get("find-time-off.kind." + entry.kind()),
                services.core().switches().on(entry.tenant())
                        ? Addresses.withQuery(
                                AskPages.PATH,
                                Map.of(
                                        "for",
                                        Objects.requireNonNull(entry.object()).toString()))
                        : AskPages.PATH);
    }

    private String facts(Helped entry, PageTexts texts) {
        var core = services.core();
        var facts = new ArrayList<String>();
        if (entry.starts() != null) {
            facts.add(texts.day(entry.starts().atZone(core.workingDays().zone()).toLocalDate()));
        }
        if (entry.minutes() != null) facts.add(texts.duration(entry.minutes()));
        if (entry.ward() != null)
            core.places().area(entry.ward()).map(Area::name).ifPresent(facts::add);
        return String.join(" · ", facts);
    }

    private static String count(Found found, PageTexts texts) {
        return found.total() > Found.COUNTED
                ? texts.get("find-time-off.many", Found.COUNTED)
                : texts.count("find-time-off.count", found.total());
    }

    private static String next(Found found, String kind, @org.jspecify.annotations.Nullable String words) {
        var next = found.next();
        if (next == null) return "";
        var query = new TreeMap<String, String>(Map.of("after", next, "kind", kind));
        if (words != null) query.put("words", words);
        return Addresses.withQuery(PATH, query);
    }
}
