package org.yourplace.volunteeringbank.guardian;

import org.yourplace.volunteeringbank.application.AgeBand;

/** What a guardian has to say when somebody of an age is interested. */
public enum Guarding {
    /** Agrees before anything passes. */
    FIRST,
    /** Is told. */
    INFORMED,
    /** Nothing. */
    NONE;

    /** @param setting what the partnership wants at 16 and 17: require, inform or none */
    public static Guarding of(AgeBand age, String setting) {
        return switch (age) {
            case UNDER_16 -> FIRST;
            case SIXTEEN_OR_SEVENTEEN ->
                switch (setting) {
                    case "none" -> NONE;
                    case "inform" -> INFORMED;
                    default -> FIRST;
                };
            case ADULT -> NONE;
        };
    }
}
