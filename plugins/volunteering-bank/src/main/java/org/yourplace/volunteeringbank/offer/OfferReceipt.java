package org.yourplace.volunteeringbank.offer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * What somebody gets in return for an offer.
 *
 * @param page where they see what fits it, and change or withdraw it; whoever knows it can
 */
public record OfferReceipt(
        String reference, LocalDate replyBy, @JsonIgnore String page) {
    /** Where an offer's page is, before its secret. */
    public static final String PAGE = "/volunteer/my-offer/";
}
