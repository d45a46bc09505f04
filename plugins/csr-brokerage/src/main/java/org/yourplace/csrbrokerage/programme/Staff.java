package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An employer's versions and staff as they were read in one transaction: many are asked for, the database only once. */
public final class Staff {
    private final List<Version> versions;
    private final Map<UUID, TermsRows.Place> places;
    private final ZoneId zone;

    Staff(List<Version> versions, Map<UUID, TermsRows.Place> places, ZoneId zone) {
        this.versions = versions;
        this.places = places;
        this.zone = zone;
    }

    /** As {@link Entitlements#on}; a day before the first that it was read for is not known here. */
    public Optional<Entitlement> on(UUID member, LocalDate day) {
        return Optional.ofNullable(places.get(member))
                .filter(place -> place.heldOn(day, zone))
                .flatMap(place -> Entitlements.on(versions, place.terms(), day))
                .filter(found -> !found.openFrom().isAfter(day));
    }

    Map<UUID, Entitlement> everybody(LocalDate day) {
        var all = new LinkedHashMap<UUID, Entitlement>();
        places.keySet().forEach(member -> on(member, day).ifPresent(found -> all.put(member, found)));
        return all;
    }
}
