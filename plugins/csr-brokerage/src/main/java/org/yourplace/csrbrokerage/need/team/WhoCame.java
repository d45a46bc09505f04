package org.yourplace.csrbrokerage.need.team;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Who of a team came, and for how long.
 *
 * @param guests ids of those of the team who were there
 * @param minutes each of them helped
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WhoCame(List<UUID> guests, @Nullable Integer minutes) {
    public WhoCame {
        Violations.of()
                .check(guests != null, "guests", "required")
                .check(guests == null || guests.size() <= 500, "guests", "too-many", 500)
                .check(guests == null || guests.stream().noneMatch(java.util.Objects::isNull), "guests", "unknown-code")
                .check(minutes != null, "minutes", "required")
                .range("minutes", minutes, 1, 1_440)
                .done();
        guests = List.copyOf(guests);
    }
}
