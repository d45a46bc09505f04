package org.yourplace.bench.stress;

import java.util.Locale;

/**
 * What stood at the end of {@link Seats}.
 *
 * @param lost attempts whose connection was taken from under them
 * @param over shifts with more people than places
 * @param twice people with two places at one shift
 * @param unfilled shifts with a free place while somebody waits
 * @param miscounted shifts whose counters differ from their bookings
 * @param overtaken shifts where somebody has a place and somebody before them in the line waits
 */
public record SeatsHeld(
        int attempts,
        long booked,
        long waited,
        long cancelled,
        long lost,
        long killed,
        long over,
        long twice,
        long unfilled,
        long miscounted,
        long overtaken,
        double seconds) {
    public boolean held() {
        return over + twice + unfilled + miscounted + overtaken == 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "seats: %,d attempts by 200 clients in %.0f s, %,d got a place at once, %,d waited, %,d cancelled, %,d connections killed,"
                        + " %,d attempts cut off; %d shifts over capacity, %d people twice, %d seats lost, %d miscounted, %d overtaken",
                attempts,
                seconds,
                booked,
                waited,
                cancelled,
                killed,
                lost,
                over,
                twice,
                unfilled,
                miscounted,
                overtaken);
    }
}
