package org.yourplace.volunteeringbank.pull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violation;
import org.yourplace.volunteeringbank.importing.ForeignListing;

/** One item of a page. */
sealed interface FeedItem {
    /** The reason of what is too damaged to be read. */
    String DAMAGED = "damaged";

    /** Its identity at the source. */
    @Nullable
    String external();

    /** It stands there as this. */
    record Listed(ForeignListing listing) implements FeedItem {
        @Override
        public String external() {
            return listing.external();
        }
    }

    /** It is there no more. */
    record Gone(String external) implements FeedItem {}

    /** It cannot be taken. */
    record Bad(@Nullable String external, @Nullable String title, List<Violation> why) implements FeedItem {
        /** Whether it may be any of those that were read before. */
        boolean mayBeAny() {
            return external == null && why.getFirst().reason().equals(DAMAGED);
        }
    }
}
