package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source as it stands: row of the list, and JSON.
 *
 * @param showing whether its listings can be seen: it is on, and was read to its end not too long ago
 * @param reading whether a run is going on
 * @param halfway whether the last run ended before the end: the next goes on there
 * @param goodAt when it was last read to its end
 * @param shown listings that everybody can see
 * @param hidden listings that are kept back because the partnership has the same itself
 * @param lastRun how the latest run went
 */
public record FeedSource(
        UUID id,
        long version,
        String name,
        String kind,
        String address,
        String licence,
        @Nullable String licenceLink,
        int everyMinutes,
        boolean enabled,
        boolean showing,
        boolean reading,
        boolean halfway,
        Instant nextAt,
        @Nullable Instant goodAt,
        int shown,
        int hidden,
        @Nullable FeedRun lastRun) {
    FeedSource ran(FeedRun last) {
        return new FeedSource(
                id,
                version,
                name,
                kind,
                address,
                licence,
                licenceLink,
                everyMinutes,
                enabled,
                showing,
                reading,
                halfway,
                nextAt,
                goodAt,
                shown,
                hidden,
                last);
    }

    Kind how() {
        return Kind.of(kind).orElseThrow();
    }

    URI first() {
        return URI.create(address);
    }
}
