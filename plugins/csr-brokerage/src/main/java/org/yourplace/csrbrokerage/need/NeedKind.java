package org.yourplace.csrbrokerage.need;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a group can need. */
public enum NeedKind {
    TRUSTEE,
    SKILL,
    MENTOR,
    /** Things, lent or given. */
    EQUIPMENT,
    /** Somebody who knows, for a day. */
    EXPERTISE,
    HANDS,
    TEAM_DAY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NeedKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Given in kind: delivered, thanked, and worth a figure if the group wants one. */
    public boolean inKind() {
        return this == EQUIPMENT || this == EXPERTISE;
    }

    /** The kind of its entry in the catalogue. */
    public String entry() {
        return this == TEAM_DAY ? "team-day" : "need";
    }
}
