package org.yourplace.volunteeringbank.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.offer.HeldOffer;
import org.yourplace.volunteeringbank.offer.HeldOffers;
import org.yourplace.volunteeringbank.offer.HeldOffers.Word;
import org.yourplace.volunteeringbank.offer.OfferReceipt;

/**
 * {@code /volunteer/my-offer/{secret}}: what fits an offer, and what its maker may do with it. Answering a listing from here carries over
 * what was typed into the offer.
 */
final class MyOfferPages {
    private static final String TEMPLATE = "volunteer/offered.jte";

    private final FeatureContext core;
    private final HeldOffers offers;
    private final ListingPages listing;
    private final Rejections rejections;

    MyOfferPages(FeatureContext core, HeldOffers offers, ListingPages listing) {
        this.core = core;
        this.offers = offers;
        this.listing = listing;
        this.rejections = new Rejections(core.texts(), Map.of("name.required", "interest.name.missing"), Map.of());
    }

    PageResponse show(PageRequest request) {
        return PageResponse.page(TEMPLATE, model(request, null));
    }

    PageResponse act(PageRequest request) {
        var form = request.posted();
        var word = Word.of(form.value("word")).orElseThrow(DomainException::notFound);
        try {
            offers.say(request.path("secret"), word, form.value("name"));
            return PageResponse.to(address(request));
        } catch (DomainException refused) {
            rejections.put(form, refused, request.texts());
            return PageResponse.again(TEMPLATE, model(request, form));
        }
    }

    PageResponse showListing(PageRequest request) {
        return listing.show(request, known(offers.read(request.path("secret"))), listingAddress(request));
    }

    PageResponse sendInterest(PageRequest request) {
        var secret = request.path("secret");
        offers.read(secret);
        return listing.send(request, listingAddress(request), sent -> offers.answered(secret, sent.id()));
    }

    /** What the offer says already. */
    private static Form known(HeldOffer offer) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("contact", List.of(offer.contact()));
        values.put("line", List.of(offer.what()));
        if (offer.name() != null) {
            values.put("name", List.of(offer.name()));
        }
        return Form.of(values);
    }

    private static String address(PageRequest request) {
        return OfferReceipt.PAGE + Addresses.segment(request.path("secret"));
    }

    private static String listingAddress(PageRequest request) {
        return address(request) + "/" + Addresses.segment(request.path("slug"));
    }

    private Map<String, Object> model(PageRequest request, @Nullable Form typed) {
        var seen = offers.see(request.path("secret"));
        var offer = seen.offer();
        var words = new Wording(
                request.texts(), core.codes(), core.clock(), core.workingDays().zone());
        var why = new MatchWords(request.texts(), words);
        var address = address(request);
        var cards = seen.fitting().stream()
                .map(fitting -> new MatchCard(
                        words.card(fitting.listing())
                                .to(address + "/" + fitting.listing().slug()),
                        why.why(fitting, false),
                        why.missing(fitting, offer.wishes().times())))
                .toList();
        var asks = seen.asks().stream()
                .map(ask -> new OfferedPage.Ask(
                        ask.title(), ask.organisation(), address + "/" + ask.slug(), ask.answered()))
                .toList();
        return Map.of(
                "page",
                new OfferedPage(
                        offer.what(),
                        offer.when(),
                        offer.where(),
                        offer.contact(),
                        offer.reference(),
                        offer.replyBy(),
                        request.query("sent").isPresent(),
                        offer.open(),
                        offer.keepUntil(),
                        offer.email() != null,
                        offer.letters(),
                        offer.shown(),
                        cards,
                        asks,
                        address,
                        typed != null
                                ? typed
                                : Form.of(Map.of("name", List.of(Objects.requireNonNullElse(offer.name(), ""))))));
    }
}
