package org.yourplace.volunteeringbank.application;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where an application stands. Sent, contacted and started lead on; the other two are the end of it. */
public enum State {
    SENT,
    CONTACTED,
    STARTED,
    NOT_THIS_TIME,
    WITHDREW;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<State> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    /** What it can become from here. */
    public Set<State> next() {
        return switch (this) {
            case SENT -> EnumSet.of(CONTACTED, STARTED, NOT_THIS_TIME, WITHDREW);
            case CONTACTED -> EnumSet.of(STARTED, NOT_THIS_TIME, WITHDREW);
            case STARTED -> EnumSet.of(NOT_THIS_TIME, WITHDREW);
            case NOT_THIS_TIME, WITHDREW -> EnumSet.noneOf(State.class);
        };
    }

    /** Whether it goes on. */
    public boolean open() {
        return this != NOT_THIS_TIME && this != WITHDREW;
    }
}
