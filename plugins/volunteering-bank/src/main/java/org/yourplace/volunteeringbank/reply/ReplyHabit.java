package org.yourplace.volunteeringbank.reply;

import java.util.List;
import java.util.OptionalInt;

/**
 * In how many days a group usually replies. It is said only of a group that most people heard from in time, and over enough cases; of any
 * other nothing is said, so that nobody can read lateness from it.
 */
final class ReplyHabit {
    /** Fewer cases say nothing, and would tell of one person. */
    static final int FEWEST = 5;

    private static final int OF = 4;
    private static final int MOST_OF = 3;

    private ReplyHabit() {}

    /**
     * The fewest days within which three of four heard from the group.
     *
     * @param waited days until each of its own replies; {@link Integer#MAX_VALUE} for who has not heard in time
     * @param promised days within which people are told to expect a reply
     */
    static OptionalInt within(List<Integer> waited, int promised) {
        if (waited.size() < FEWEST) {
            return OptionalInt.empty();
        }
        int needed = (waited.size() * MOST_OF + OF - 1) / OF;
        int days = Math.max(1, waited.stream().sorted().toList().get(needed - 1));
        return days > promised ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
