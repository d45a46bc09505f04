package org.yourplace.volunteeringbank.page;

import java.util.List;

/**
 * What there is when nothing was found: a wider circle, and what can be done from home.
 *
 * @param miles the circle in which there was nothing; 0 when no distance was asked for
 * @param circles wider ones that hold something, nearest first
 * @param fromHome how many can be done from home
 * @param fromHomeHref their address
 * @param anyHref address of a search with the postcode only; empty when that was the search
 */
public record Wider(int miles, List<Circle> circles, int fromHome, String fromHomeHref, String anyHref) {

    /** So many within so many miles. */
    public record Circle(int found, int miles, String href) {}

    public Wider {
        circles = List.copyOf(circles);
    }
}
