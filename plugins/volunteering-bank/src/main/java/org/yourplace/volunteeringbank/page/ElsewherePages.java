package org.yourplace.volunteeringbank.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.pull.PulledListings;

/**
 * {@code /volunteer/{slug}} of a listing that another site posted: what it says, and the way there. Nobody answers it here, so there is no
 * form and no promise of a reply.
 */
final class ElsewherePages {
    private final FeatureContext core;
    private final PulledListings pulled;

    ElsewherePages(FeatureContext core, PulledListings pulled) {
        this.core = core;
        this.pulled = pulled;
    }

    /** A page of ours, else one of another site's. */
    Handler after(Handler ours) {
        return request -> {
            try {
                return ours.handle(request);
            } catch (DomainException refused) {
                if (refused.code() != CoreError.NOT_FOUND) {
                    throw refused;
                }
                return pulled.bySlug(request.path("slug"))
                        .map(listing -> show(request, listing))
                        .orElseThrow(() -> refused);
            }
        };
    }

    private PageResponse show(PageRequest request, OpportunityDetails listing) {
        var words = new Wording(
                request.texts(), core.codes(), core.clock(), core.workingDays().zone());
        var from = Objects.requireNonNull(listing.elsewhere());
        return PageResponse.page(
                "volunteer/elsewhere.jte",
                Map.of(
                        "page",
                        new ElsewherePage(
                                listing.title(),
                                listing.organisation().name(),
                                listing.description()
                                        .lines()
                                        .map(String::strip)
                                        .filter(line -> !line.isEmpty())
                                        .toList(),
                                facts(request, listing, words),
                                words.badges(listing),
                                from.source(),
                                from.link(),
                                from.licence(),
                                Objects.requireNonNullElse(from.licenceLink(), ""),
                                from.language(),
                                ListingPages.back(request))));
    }

    private static List<Fact> facts(PageRequest request, OpportunityDetails listing, Wording words) {
        var texts = request.texts();
        var facts = new ArrayList<Fact>();
        add(facts, texts.get("listing.when"), words.when(listing));
        add(facts, texts.get("listing.how-long"), words.howLong(listing));
        add(facts, texts.get("listing.where"), new ListingFacts(words, texts).where(listing));
        add(facts, texts.get("elsewhere.language"), language(request, listing));
        var age = listing.minimumAge();
        add(facts, texts.get("listing.age"), age == null ? "" : texts.get("listing.age.from", age));
        return facts;
    }

    /** The language's name, when it is not the one that the page is in; empty otherwise. */
    private static String language(PageRequest request, OpportunityDetails listing) {
        var told = Objects.requireNonNull(listing.elsewhere()).language();
        var reader = request.texts().locale();
        return told == null || told.equals(reader.getLanguage())
                ? ""
                : Locale.of(told).getDisplayLanguage(reader);
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }
}
