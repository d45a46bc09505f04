package org.yourplace.volunteeringbank.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.offer.OfferHelp;
import org.yourplace.volunteeringbank.offer.OfferService;

/** {@code /volunteer/offer}: four lines that reach the people who help groups. */
final class OfferPages {
    static final String PATH = "/volunteer/offer";

    private static final String TEMPLATE = "volunteer/offer.jte";

    private static final Map<String, String> WORDS = Map.of(
            "what.required", "offer.what.missing",
            "when.required", "offer.when.missing",
            "where.required", "offer.where.missing",
            "contact.required", "interest.contact.missing",
            "contact.not-a-contact", "interest.contact.strange");

    private final OfferService offers;
    private final Rejections rejections;

    OfferPages(FeatureContext core, OfferService offers) {
        this.offers = offers;
        this.rejections = new Rejections(core.texts(), WORDS, Map.of());
    }

    PageResponse show(PageRequest request) {
        var sent = request.query("reference")
                .filter(reference -> reference.matches("[0-9A-Z]{3}-[0-9A-Z]{4}"))
                .flatMap(reference ->
                        request.query("by").flatMap(OfferPages::day).map(by -> new OfferPage.Sent(reference, by)));
        return PageResponse.page(TEMPLATE, model(Form.empty(), sent));
    }

    PageResponse send(PageRequest request) {
        var form = request.posted();
        try {
            var receipt = offers.offer(
                    new OfferHelp(form.value("what"), form.value("when"), form.value("where"), form.value("contact")));
            var query = new LinkedHashMap<String, String>();
            query.put("reference", receipt.reference());
            query.put("by", receipt.replyBy().toString());
            return PageResponse.to(Addresses.withQuery(PATH, query));
        } catch (DomainException refused) {
            rejections.put(form, refused, request.texts());
            return PageResponse.again(TEMPLATE, model(form, Optional.empty()));
        }
    }

    private static Map<String, Object> model(Form form, Optional<OfferPage.Sent> sent) {
        return Map.of("page", new OfferPage(new OfferForm(form, PATH), sent));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
