package org.yourplace.csrbrokerage.impact;

import java.util.List;
import org.yourplace.spi.data.Tx;

/** What the other parts of the brokerage show the employer: placements of its people, and what it gave. */
final class Neighbours {
    private Neighbours() {}

    static Counted placements(Tx tx, Quarter quarter) {
        return new Counted(Sheet.PLACEMENTS, List.of());
    }

    static Counted inKind(Tx tx, Quarter quarter) {
        return new Counted(Sheet.IN_KIND, List.of());
    }
}
