package org.yourplace.csrbrokerage.need.offer;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody is told who has just offered.
 *
 * @param replyBy the day by which they hear
 * @param page where it can be looked at and taken back without a sign-in
 */
public record OfferReceipt(UUID id, String reference, LocalDate replyBy, String page) {
    /** Where an offer is for its giver, before the secret. */
    public static final String PAGE = "/groups-need/offered/";
}
