package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was understood.
 *
 * @param marks by which its items are known again, should it turn up a second time
 * @param next the page after it; absent on the last
 * @param resumeAt where the next reading begins when this was the last page; absent: at the beginning
 */
record FeedPage(
        List<FeedItem> items,
        Set<String> marks,
        @Nullable URI next,
        @Nullable URI resumeAt) {
    FeedPage {
        items = List.copyOf(items);
        marks = Set.copyOf(marks);
    }

    /** The same, to be asked for again. */
    FeedPage again(URI from) {
        return new FeedPage(items, marks, from, null);
    }

    /** Whether one of its items may be any of those that were read before. */
    boolean hidesOne() {
        return items.stream().anyMatch(item -> item instanceof FeedItem.Bad bad && bad.mayBeAny());
    }
}
