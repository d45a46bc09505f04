package org.yourplace.volunteeringbank.dbs;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The levels of a check, the lightest first; codes as in the partnership's list of checks. */
public enum DbsLevel {
    BASIC,
    STANDARD,
    ENHANCED,
    ENHANCED_BARRED;

    public String code() {
        return "dbs-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DbsLevel> of(String code) {
        return Stream.of(values()).filter(level -> level.code().equals(code)).findFirst();
    }

    /** The heaviest among a listing's checks. */
    public static Optional<DbsLevel> heaviest(Collection<String> checks) {
        return checks.stream().flatMap(code -> of(code).stream()).max(Comparator.naturalOrder());
    }

    /** Whether anybody may be asked for it, whatever they do. */
    public boolean isOpenToAll() {
        return this == BASIC;
    }
}
