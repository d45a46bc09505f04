package org.yourplace.csrbrokerage.need;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.place.Postcode;

/** Where the work is: from home, at a postcode of the partnership, or not said yet. */
record Whereabouts(
        @Nullable String postcode,
        @Nullable Point point,
        @Nullable String lsoa,
        @Nullable String ward,
        boolean remote) {
    static final Whereabouts UNSAID = new Whereabouts(null, null, null, null, false);
    static final Whereabouts FROM_HOME = new Whereabouts(null, null, null, null, true);

    static Whereabouts at(Postcode found) {
        return new Whereabouts(found.text(), found.point(), found.lsoa(), found.ward(), false);
    }

    boolean known() {
        return remote || point != null;
    }
}
