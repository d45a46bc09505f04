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
     * @param question what was asked; absent when it was approved
     */
    public record OpportunityChecked(
            UUID opportunity,
            UUID organisation,
            String title,
            String slug,
            @Nullable String question) {}
}
