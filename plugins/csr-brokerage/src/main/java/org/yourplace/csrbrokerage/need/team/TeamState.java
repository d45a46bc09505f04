package org.yourplace.csrbrokerage.need.team;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a team day stands between an employer and a group. */
public enum TeamState {
    ASKED,
    /** The group has said size, date, cost and kit. */
    TERMS,
    /** The group offers needs for skills instead. */
    SKILLS,
    ACCEPTED,
    /** The employer took up a need for skills instead. */
    SWAPPED,
    DECLINED,
    WITHDRAWN,
    DONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TeamState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    /** Whether either side may still say something that changes it. */
    public boolean open() {
        return this == ASKED || this == TERMS || this == SKILLS || this == ACCEPTED;
    }
}
