package org.yourplace.bench.plant;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks from 0: the second half as often as the first, the third a third as often, and so on. */
final class Zipf {
    private final double[] upTo;

    /** @param exponent 1 is the classic law; less is more even */
    Zipf(int ranks, double exponent) {
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1 / Math.pow(rank + 1.0, exponent);
            upTo[rank] = sum;
        }
    }

    int draw(RandomGenerator random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, upTo.length - 1);
    }
}
