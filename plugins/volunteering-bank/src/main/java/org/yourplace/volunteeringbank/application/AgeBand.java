package org.yourplace.volunteeringbank.application;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How old somebody is, as far as a group needs to know. */
public enum AgeBand {
    UNDER_16("under-16", 15),
    SIXTEEN_OR_SEVENTEEN("16-17", 17),
    ADULT("18-plus", Integer.MAX_VALUE);

    private final String code;
    private final int oldest;

    AgeBand(String code, int oldest) {
        this.code = code;
        this.oldest = oldest;
    }

    public String code() {
        return code;
    }

    public static Optional<AgeBand> of(@Nullable String code) {
        return Stream.of(values()).filter(band -> band.code.equals(code)).findFirst();
    }

    /** Whether somebody of this band can be old enough; the group asks for the exact age when it matters. */
    public boolean mayBe(@Nullable Integer minimumAge) {
        return minimumAge == null || oldest >= minimumAge;
    }
}
