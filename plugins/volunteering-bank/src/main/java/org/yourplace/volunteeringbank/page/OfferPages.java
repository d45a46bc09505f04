package org.yourplace.volunteeringbank.page;

import java.util.Map;
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
        return PageResponse.page(TEMPLATE, model(Form.empty()));
    }

    PageResponse send(PageRequest request) {
        var form = request.posted();
        try {
            var receipt = offers.offer(
                    new OfferHelp(form.value("what"), form.value("when"), form.value("where"), form.value("contact")),
                    request.locale());
            return PageResponse.to(receipt.page() + "?sent=yes");
        } catch (DomainException refused) {
            rejections.put(form, refused, request.texts());
            return PageResponse.again(TEMPLATE, model(form));
        }
    }

    private static Map<String, Object> model(Form form) {
        return Map.of("page", new OfferPage(new OfferForm(form, PATH)));
    }
}
