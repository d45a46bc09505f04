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

    /** As an employer reads it to whom it is shown: what it is, each step with its day, and both sides' reviews. */
    PlacementFile shown() {
        return new PlacementFile(
                placement.shown(),
                entries.stream()
                        .map(entry -> entry.kind().equals("review") ? entry : entry.bare())
                        .toList());
    }

    /** The candidate's agreement to the scope as it stands here. */
    public Say agreeing() {
        return Say.of("scope-agreed")
                .choosing(last("scope")
                        .map(scope -> String.valueOf(scope.number()))
                        .orElse(null));
    }

    /** Whether a side has reviewed in the round that is next. */
    public boolean reviewed(String side) {
        return entries.stream()
                .anyMatch(entry -> entry.kind().equals("review")
                        && entry.side().equals(side)
                        && entry.round() == placement.round());
    }
}
