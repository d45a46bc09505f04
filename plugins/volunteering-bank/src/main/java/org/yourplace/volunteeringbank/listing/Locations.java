package org.yourplace.volunteeringbank.listing;

import java.util.List;
import org.yourplace.volunteeringbank.listing.Whereabouts.Location;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Further places of a listing, as the JSON text in which they are stored. */
final class Locations {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Location>> LIST = new TypeReference<>() {};
    private static final String NONE = "[]";

    private Locations() {}

    static String write(List<Location> places) {
        return places.isEmpty() ? NONE : JSON.writeValueAsString(places);
    }

    static List<Location> read(String json) {
        return json.equals(NONE) ? List.of() : JSON.readValue(json, LIST);
    }
}
