package org.yourplace.volunteeringbank.demo;

import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * How many minutes of one quarter belong where, as the figures say: decile by decile, and as much in the three most deprived as the figures
 * say for that quarter. Decile 0 stands for no place.
 */
record DemoQuota(double[] byDecile) {
    static final int PRIORITY = 3;
    static final int LAST = 10;

    static DemoQuota of(JsonNode figures, int quarter, double minutes) {
        var deciles = numbers(figures, "byDecile");
        double placed = DoubleStream.of(deciles).skip(1).sum();
        double near = DoubleStream.of(deciles).skip(1).limit(PRIORITY).sum();
        double share = numbers(figures, "priorityByQuarter")[quarter];
        double inPlaces = minutes * placed / (placed + deciles[0]);
        var quota = new double[LAST + 1];
        quota[0] = minutes - inPlaces;
        for (int decile = 1; decile <= LAST; decile++) {
            quota[decile] = inPlaces
                    * (decile <= PRIORITY
                            ? share * deciles[decile] / near
                            : (1 - share) * deciles[decile] / (placed - near));
        }
        return new DemoQuota(quota);
    }

    /** The share of all the year's hours that falls in a quarter. */
    static double share(JsonNode figures, int quarter) {
        var quarters = numbers(figures, "byQuarter");
        return quarters[quarter] / DoubleStream.of(quarters).sum();
    }

    /** Takes out what is there already; where it is more than belongs there, from its like. */
    void less(int decile, double minutes) {
        byDecile[decile] -= minutes;
        for (int other = 0; other <= LAST && byDecile[decile] < 0; other++) {
            if (other != decile && alike(other, decile) && byDecile[other] > 0) {
                double taken = Math.min(byDecile[other], -byDecile[decile]);
                byDecile[other] -= taken;
                byDecile[decile] += taken;
            }
        }
    }

    /** Whether two deciles are both of priority, both not, or both no place. */
    static boolean alike(int one, int other) {
        return one == 0 || other == 0 ? one == other : (one <= PRIORITY) == (other <= PRIORITY);
    }

    private static double[] numbers(JsonNode figures, String name) {
        return StreamSupport.stream(figures.path(name).spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
