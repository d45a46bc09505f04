package org.yourplace.kit.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import org.yourplace.spi.place.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map of areas and points; never the only way to find them, the list says the same. The script comes from this application and needs no
 * tiles: outlines of wards or LSOAs are map enough. Points and areas are reached by keyboard and say their names.
 *
 * @since 0.1
 */
@Tag("geo-map")
public final class GeoMap extends Component implements HasStyle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ArrayNode features = JSON.createArrayNode();

    /** @param label what the map shows, for somebody who does not see it */
    public GeoMap(String label) {
        getElement().setAttribute("label", label);
    }

    /** Ground of map pictures, where the installation has one: an address with {z}, {x} and {y}, and whose they are. */
    public GeoMap tiles(String address, String attribution) {
        if (!address.isEmpty()) {
            getElement().setAttribute("tiles", address).setAttribute("attribution", attribution);
        }
        return this;
    }

    /**
     * Adds an area that only says its name.
     *
     * @param geometry its outline as GeoJSON geometry
     * @param name what it is called, with its figure
     * @param shade how dark it is, 0 to 4
     */
    public GeoMap area(String name, JsonNode geometry, int shade) {
        return add(feature(name, "area area-" + Math.clamp(shade, 0, 4)), geometry);
    }

    /** Adds an area that can be chosen. */
    public GeoMap area(String id, String name, JsonNode geometry, int shade) {
        var feature = feature(name, "area choosable area-" + Math.clamp(shade, 0, 4));
        feature.withObject("properties").put("id", id);
        return add(feature, geometry);
    }

    private GeoMap add(ObjectNode feature, JsonNode geometry) {
        feature.set("geometry", geometry);
        features.add(feature);
        return this;
    }

    /** Adds a point that can be chosen. */
    public GeoMap point(String id, String name, Point at, Tone tone) {
        var feature = feature(name, "pin " + tone.className());
        feature.withObject("properties").put("id", id);
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(at.longitude())
                .add(at.latitude());
        features.add(feature);
        return this;
    }

    private static ObjectNode feature(String name, String className) {
        var feature = JSON.createObjectNode().put("type", "Feature");
        feature.putObject("properties").put("name", name).put("className", className);
        return feature;
    }

    /** What happens when a point or area is chosen. */
    public GeoMap onChoice(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "feature-click",
                        event -> listener.accept(
                                event.getEventData().path("event.detail.id").asString("")))
                .addEventData("event.detail.id");
        return this;
    }

    /** Marks one point or area as the chosen one. */
    public void choose(String id) {
        getElement().setAttribute("chosen", id);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        page.addStyleSheet("context://webjars/leaflet/1.9.4/dist/leaflet.css");
        page.addJsModule("context://assets/geo-map.js");
        var collection = JSON.createObjectNode().put("type", "FeatureCollection");
        collection.set("features", features);
        getElement().setProperty("data", collection.toString());
    }
}
