package org.yourplace.volunteeringbank.offer;

import java.time.LocalDate;

/** What somebody gets in return for an offer. */
public record OfferReceipt(String reference, LocalDate replyBy) {}
