package org.yourplace.csrbrokerage.placement;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work on many rows of which one that fails stops no other. When all were tried it fails itself, so that somebody sees it. */
final class EachInTurn {
    private static final Logger LOG = System.getLogger(EachInTurn.class.getName());

    private final String work;
    private int tried;
    private int failed;
    private @Nullable RuntimeException first;

    EachInTurn(String work) {
        this.work = work;
    }

    EachInTurn all(List<UUID> rows, Consumer<UUID> deed) {
        for (var row : rows) {
            tried++;
            try {
                deed.accept(row);
            } catch (RuntimeException problem) {
                failed++;
                if (first == null) first = problem;
                LOG.log(Level.WARNING, () -> work + " of " + row + " failed", problem);
            }
        }
        return this;
    }

    void done() {
        if (first != null) throw new IllegalStateException(work + ": " + failed + " of " + tried + " failed", first);
    }
}
