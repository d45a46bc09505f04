package org.yourplace.spi;

/** The version of this contract. A jar names the version it needs in its manifest ({@code Plugin-Requires}). */
public final class Spi {
    /** Semantic version: a plugin that requires a newer one is refused with the reason. */
    public static final String VERSION = "1.0.0";

    private Spi() {}
}
