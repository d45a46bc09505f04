package org.yourplace.platform.switches;

import java.util.List;
import org.yourplace.spi.error.DomainException;

/**
 * What throwing a switch would do.
 *
 * @param also ids of the features that go the same way with it, in the order they have to
 * @param obstacles why it cannot be done; empty when it can
 */
public record SwitchPlan(String feature, boolean on, List<String> also, List<Obstacle> obstacles) {
    /** One reason; {@code feature} is the one that stands in the way. */
    public record Obstacle(SwitchError reason, String feature) {}

    public SwitchPlan {
        also = List.copyOf(also);
        obstacles = List.copyOf(obstacles);
    }

    /** Refuses with the first reason, if there is one. */
    void possible() {
        if (!obstacles.isEmpty()) {
            var first = obstacles.getFirst();
            throw new DomainException(first.reason(), first.feature());
        }
    }
}
