package org.yourplace.platform.edge;

/** Told of every answer, for the operator's figures. */
@FunctionalInterface
public interface Meter {
    /** For tests. */
    Meter NONE = (face, status) -> {};

    /**
     * @param face {@code api}, {@code site} or {@code workspace}
     * @param status of the answer
     */
    void count(String face, int status);
}
