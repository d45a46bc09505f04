package org.yourplace.csrbrokerage.need.offer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How an offer stands: request, offer, accepted, delivered, thanked; or not this time; or taken back. */
public enum OfferState {
    SENT,
    TALKING,
    ACCEPTED,
    DELIVERED,
    THANKED,
    DECLINED,
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OfferState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    /** What the group may say next. */
    public Set<OfferState> next() {
        return switch (this) {
            case SENT -> Set.of(TALKING, ACCEPTED, DECLINED);
            case TALKING -> Set.of(ACCEPTED, DECLINED);
            case ACCEPTED -> Set.of(DELIVERED, DECLINED);
            case DELIVERED -> Set.of(THANKED);
            case THANKED, DECLINED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether the giver can still take it back. */
    public boolean open() {
        return this == SENT || this == TALKING || this == ACCEPTED;
    }
}
