package org.yourplace.platform.imports;

/** Told now and then how far an import is. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress UNSEEN = (done, total) -> {};

    void at(int done, int total);
}
