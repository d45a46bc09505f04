package org.yourplace.volunteeringbank.feed;

import java.util.UUID;

/** A place in the order of change, after which a reader wants to go on. */
record FeedPlace(long modified, UUID id) {
    static final FeedPlace START = new FeedPlace(0, new UUID(0, 0));

    /** The address of what follows this place. */
    String address(String origin) {
        return equals(START)
                ? origin + RpdeFeed.PATH
                : origin + RpdeFeed.PATH + "?afterTimestamp=" + modified + "&afterId=" + id;
    }
}
