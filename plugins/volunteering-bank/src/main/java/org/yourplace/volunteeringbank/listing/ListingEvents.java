package org.yourplace.volunteeringbank.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to listings, for whoever writes letters about it. */
public final class ListingEvents {
    private ListingEvents() {}

    /**
     * A supporter looked at a listing. Delivered as the supporter, who can no longer see a listing that went back to its writer: hence the
     * words.
     *
     * @param question what was asked, or why it was refused; absent when it was approved
     * @param verdict approve, ask or refuse; absent in one told before there was a refusal
     */
    public record OpportunityChecked(
            UUID opportunity,
            UUID organisation,
            String title,
            String slug,
            @Nullable String question,
            @Nullable String verdict) {
        /** Whether it was sent back for good. */
        public boolean refused() {
            return "refuse".equals(verdict);
        }
    }
}
