package org.yourplace.csrbrokerage.need.offer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.WriteNeed;
import org.yourplace.spi.error.Violations;

/**
 * What a group says about an offer.
 *
 * @param to talking, accepted, delivered, thanked or declined
 * @param reason why not this time: needed for declined, and told to the giver
 * @param day on which it was delivered; absent: today
 * @param valuePence what it was worth to the group, if it wants to say so; things and expertise only, and once
 * @param thanks a line that the giver reads
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AnswerOffer(
        String to,
        @Nullable String reason,
        @Nullable LocalDate day,
        @Nullable Long valuePence,
        @Nullable String thanks) {
    private static final long MOST_PENCE = 100_000_000;

    public AnswerOffer {
        boolean known = to != null
                && OfferState.of(to)
                        .filter(state -> state != OfferState.SENT && state != OfferState.WITHDRAWN)
                        .isPresent();
        Violations.of()
                .check(known, "to", to == null ? "required" : "unknown-code")
                .optionalText("reason", reason, 500)
                .check(!"declined".equals(to) || reason != null && !reason.isBlank(), "reason", "required")
                .check(WriteNeed.isSensible(day), "day", "not-a-date")
                .range("valuePence", valuePence, 1, MOST_PENCE)
                .optionalText("thanks", thanks, 500)
                .done();
    }

    public static AnswerOffer to(OfferState state) {
        return new AnswerOffer(state.code(), null, null, null, null);
    }

    OfferState state() {
        return OfferState.of(to).orElseThrow();
    }
}
