package org.yourplace.platform.imports;

/** Ends a preview: thrown so that the transaction rolls back, it carries out what was counted. */
final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Tally counted;

    TakenBack(Tally counted) {
        super("a preview keeps nothing", null, false, false);
        this.counted = counted;
    }

    Tally counted() {
        return counted;
    }
}
