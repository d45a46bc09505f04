package org.yourplace.volunteeringbank.assist;

import java.util.List;
import java.util.Map;
import org.yourplace.spi.assist.Assistance;
import org.yourplace.spi.assist.AssistedDeed;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Texts;
import org.yourplace.volunteeringbank.offer.OfferHelp;
import org.yourplace.volunteeringbank.offer.OfferService;

/** The offer in four lines, of which the fourth is how to reach the person. */
public final class OfferDeed implements AssistedDeed {
    private final OfferService offers;
    private final Texts texts;

    public OfferDeed(OfferService offers, Texts texts) {
        this.offers = offers;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "offer";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("what", Kind.PARAGRAPH, true),
                Field.of("when", Kind.LINE, true),
                Field.of("where", Kind.LINE, true));
    }

    @Override
    public Done act(Assistance assistance, Map<String, String> said) {
        var contact = assistance.contact();
        if (contact == null) {
            throw DomainException.invalid(List.of(Violation.of("contact", "contact-needed")));
        }
        var offer = new OfferHelp(said.get("what"), said.get("when"), said.get("where"), contact);
        var locale = assistance.locale();
        var receipt = offers.offer(offer, locale, assistance.officer().id());
        return new Done(
                receipt.reference(),
                texts.get(locale, "deed.offer.done", offer.what(), InterestDeed.day(receipt.replyBy(), locale)),
                texts.get(locale, "deed.offer.withdraw"));
    }
}
