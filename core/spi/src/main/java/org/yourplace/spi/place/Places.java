package org.yourplace.spi.place;

import java.util.List;
import java.util.Optional;

/** Areas and postcodes of the partnership that is asking. */
public interface Places {
    /** Finds a postcode however it was typed; empty when it is not one of this partnership's. */
    Optional<Postcode> postcode(String typed);

    Optional<Area> area(String code);

    List<Area> areas(AreaKind kind);

    /** Outline of an area as GeoJSON geometry, for maps; empty when there is none. */
    Optional<String> boundary(String code);
}
