package org.yourplace.volunteeringbank.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody gets in return for their interest.
 *
 * @param reference short, to be told on the telephone
 * @param cancelUrl where to take it back; whoever knows it can
 * @param replyBy the day by which they should hear
 */
public record Receipt(
        @JsonIgnore UUID id,
        String reference,
        String cancelUrl,
        LocalDate replyBy,
        @JsonIgnore boolean byMail) {
    /** Where a holder's page is, before their secret. */
    public static final String TAKE_BACK = "/volunteer/take-back/";

    /** The same with the site's address in front. */
    public Receipt on(String origin) {
        return new Receipt(id, reference, origin + cancelUrl, replyBy, byMail);
    }
}
