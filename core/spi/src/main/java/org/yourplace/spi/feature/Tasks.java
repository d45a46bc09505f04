package org.yourplace.spi.feature;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** Things to do that are not to be seen from the state of any row: a page reported, an offer made. */
public interface Tasks {
    /**
     * Opens a task for the asking tenant, or for the tenant at whose desk the caller is.
     *
     * @param kind kebab-case, names the text {@code task.{kind}}
     * @param about one line of plain words
     * @param detail more, in the sender's words
     * @param path where to do it, below the workspace; absent when the task is its own page
     */
    UUID open(Tx tx, String kind, String about, @Nullable String detail, @Nullable String path);

    void done(Tx tx, UUID task);
}
