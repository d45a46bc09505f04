package org.yourplace.csrbrokerage.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody is employed. */
public enum Contract {
    PERMANENT,
    FIXED_TERM,
    APPRENTICE,
    CASUAL,
    AGENCY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The contract that a code, or words such as "Fixed term", mean. */
    public static Optional<Contract> of(String words) {
        var code = words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
