package org.yourplace.platform.place;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.spi.place.Postcode;

/** All areas and postcodes of some local authorities, in memory: 152 LSOAs and 5,810 postcodes are less than 2 MB. */
final class Gazetteer {
    private final Map<String, Postcode> postcodes;
    private final Map<String, Area> areas;
    private final Map<AreaKind, List<Area>> byKind;
    private final Map<String, String> boundaries;

    /** @param boundaries GeoJSON geometry by area code */
    Gazetteer(List<Postcode> postcodes, List<Area> areas, Map<String, String> boundaries) {
        this.postcodes = postcodes.stream().collect(Collectors.toUnmodifiableMap(Postcode::text, Function.identity()));
        this.areas = areas.stream().collect(Collectors.toUnmodifiableMap(Area::code, Function.identity()));
        this.byKind = areas.stream()
                .sorted(Comparator.comparing(Area::name).thenComparing(Area::code))
                .collect(Collectors.groupingBy(Area::kind, Collectors.toUnmodifiableList()));
        this.boundaries = Map.copyOf(boundaries);
    }

    Optional<Postcode> postcode(String typed) {
        return PostcodeText.of(typed).map(postcodes::get);
    }

    Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    List<Area> areas(AreaKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    Optional<String> boundary(String code) {
        return Optional.ofNullable(boundaries.get(code));
    }
}
