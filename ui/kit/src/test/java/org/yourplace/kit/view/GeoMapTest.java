package org.yourplace.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yourplace.spi.place.Point;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(Screen.class)
class GeoMapTest {

    @Test
    void hands_areas_and_points_to_the_script() {
        var outline = JsonMapper.shared()
                .readTree("{\"type\":\"Polygon\",\"coordinates\":[[[-1.4,50.9],[-1.3,50.9],[-1.3,51],[-1.4,50.9]]]}");

        var map = Screen.show(new GeoMap("Listings")
                .area("w1", "Bargate: 3 listings", outline, 9)
                .area("Shirley: none", outline, 0)
                .point("p1", "Host the Tuesday kettle", new Point(50.9, -1.4), Tone.LATE));

        var data = JsonMapper.shared()
                .readTree(map.getElement().getProperty("data"))
                .path("features");
        assertThat(data.path(0).path("properties").path("className").asString()).isEqualTo("area choosable area-4");
        assertThat(data.path(1).path("properties").path("className").asString()).isEqualTo("area area-0");
        assertThat(data.path(2).path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(-1.4);
        assertThat(map.getElement().getAttribute("label")).isEqualTo("Listings");
    }
}
