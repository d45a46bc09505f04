package org.yourplace.testing.isolation;

import org.jdbi.v3.core.Handle;

/**
 * One attempt to cross a boundary.
 *
 * @param name what is tried, in words
 * @param attempt tries it; true when the boundary held
 */
record Probe(String name, Attempt attempt) {
    /** Tries something as the application's role. */
    @FunctionalInterface
    interface Attempt {
        boolean held(Handle db);
    }
}
