package org.yourplace.volunteeringbank.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Offer help that nobody has asked for yet: {@code offer.jte}.
 *
 * @param offer the form
 * @param sent what to say once it was sent
 */
public record OfferPage(OfferForm offer, Optional<Sent> sent) {

    /** An offer that arrived. */
    public record Sent(String reference, LocalDate replyBy) {}
}
