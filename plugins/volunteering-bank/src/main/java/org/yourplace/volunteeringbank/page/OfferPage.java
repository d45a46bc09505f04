package org.yourplace.volunteeringbank.page;

/**
 * Offer help that nobody has asked for yet: {@code offer.jte}.
 *
 * @param offer the form
 */
public record OfferPage(OfferForm offer) {}
