package org.yourplace.spi.relation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Importer.Change;

/**
 * Who funds whom in the partnership. A funder keeps its own facts, and every member organisation reads them: they are published anyway.
 *
 * @since 1.5
 */
public interface Relationships {
    /**
     * The asking organisation keeps that it funds somebody; the same reference again puts it right. Who was given the money is looked for
     * among the organisations of the partnership, by {@code code} and then by name, when {@code organisationId} is absent.
     */
    Noted note(Tx tx, Funding funding);

    /**
     * What is known, the latest first.
     *
     * @param words part of a name or of what it is for
     * @param own only what the asking organisation keeps
     */
    Slice<Funding> funding(Tx tx, @Nullable String words, boolean own, int limit, @Nullable String after);

    /** @param organisationId whom of the partnership it is about; absent when nobody here has that number or name */
    record Noted(Change change, @Nullable UUID organisationId) {}
}
