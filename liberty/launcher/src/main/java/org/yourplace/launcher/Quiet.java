package org.yourplace.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries from talking over the few lines that the launcher itself prints. */
final class Quiet {
    /** Held on to: the logging system forgets a logger that nobody refers to. */
    private static final Logger ROOT = Logger.getLogger("");

    private Quiet() {}

    static void libraries() {
        ROOT.setLevel(Level.SEVERE);
    }
}
