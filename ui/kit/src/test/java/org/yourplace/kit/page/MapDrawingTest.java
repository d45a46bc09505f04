package org.yourplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yourplace.spi.place.Point;

class MapDrawingTest {

    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[-1.5,50.9],[-1.3,50.9],[-1.3,51.0],[-1.5,51.0],[-1.5,50.9]]]}";
    private static final String TWO =
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[-1.5,50.9],[-1.4,50.9],[-1.4,51.0]]],[[[-1.35,50.9],[-1.3,50.9],[-1.3,51.0]]]]}";

    @Test
    void north_is_up_and_east_is_right() {
        var map = new MapDrawing()
                .area("Here", "Here: 2", 2, SQUARE)
                .dot("north-west", "/a", new Point(50.99, -1.49))
                .dot("south-east", "/b", new Point(50.91, -1.31))
                .picture("Map", "Below");

        var northWest = map.dots().getFirst();
        var southEast = map.dots().getLast();
        assertThat(northWest.x()).isLessThan(southEast.x());
        assertThat(northWest.y()).isLessThan(southEast.y());
        assertThat(map.height()).isBetween(700, 900);
    }

    @Test
    void an_area_in_two_parts_has_two_outlines() {
        var map = new MapDrawing().area("Here", "Here", 0, TWO).picture("Map", "Below");

        assertThat(map.areas().getFirst().path()).containsPattern("M[^M]+z").hasSizeGreaterThan(20);
        assertThat(map.areas().getFirst().path().chars().filter(c -> c == 'M')).hasSize(2);
    }

    @Test
    void a_mile_is_as_long_north_as_it_is_east() {
        var map = new MapDrawing()
                .area("Here", "Here", 0, SQUARE)
                .around("Within 2 miles", new Point(50.95, -1.4), 2)
                .picture("Map", "Below");

        // two miles are 0.029 degrees of latitude; the square is 0.1 degrees high
        assertThat(map.here()).isNotNull();
        assertThat(map.here().radius()).isBetween(215, 230);
    }
}
