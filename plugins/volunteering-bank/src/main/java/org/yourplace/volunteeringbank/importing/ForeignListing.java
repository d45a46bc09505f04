package org.yourplace.volunteeringbank.importing;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.listing.Whereabouts;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;

/**
 * A listing of somebody else's, as it is kept here.
 *
 * @param external its identity at the source
 * @param organisation who asks for help
 * @param link where people apply
 * @param over whether the source says that it has ended, or its time is past
 * @param language of its text, as {@code lang} writes it; absent when nobody says
 * @param hash of everything that was read
 */
public record ForeignListing(
        String external,
        String organisation,
        WriteOpportunity content,
        Whereabouts place,
        URI link,
        boolean over,
        @Nullable String language,
        String hash) {}
