package org.yourplace.platform.agreements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lawful bases of UK GDPR, Article 6(1), in its order (a) to (f). */
public enum Basis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    VITAL_INTERESTS,
    PUBLIC_TASK,
    LEGITIMATE_INTERESTS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Basis> of(String code) {
        return Arrays.stream(values())
                .filter(basis -> basis.code().equals(code))
                .findFirst();
    }
}
