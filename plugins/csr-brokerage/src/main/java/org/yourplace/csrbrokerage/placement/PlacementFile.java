package org.yourplace.csrbrokerage.placement;

import java.util.List;
import java.util.Optional;

/** A placement with everything that was said, in order. */
public record PlacementFile(Placement placement, List<PlacementEntry> entries) {
    public PlacementFile {
        entries = List.copyOf(entries);
    }

    /** The last of a kind. */
    public Optional<PlacementEntry> last(String kind) {
        return entries.reversed().stream()
                .filter(entry -> entry.kind().equals(kind))
                .findFirst();
    }

    /** Whether a side has reviewed in the round that is next. */
    public boolean reviewed(String side) {
        return entries.stream()
                .anyMatch(entry -> entry.kind().equals("review")
                        && entry.side().equals(side)
                        && entry.round() == placement.round());
    }
}
