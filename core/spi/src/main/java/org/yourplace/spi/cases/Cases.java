package org.yourplace.spi.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;

/**
 * Cases of one feature: a brief, a placement, a joint bid. The asking tenant sees those it is a party of and no others. Each party appends
 * entries of its own; nobody changes or removes any, so how things stand is computed from them. A party that left keeps what it wrote
 * itself and reads nothing else of the case, old or new. What is not there and what the caller may not see is refused alike.
 *
 * @since 1.1
 */
public interface Cases {
    /**
     * Opens a case of the asking tenant, which is its first party.
     *
     * @param kind kebab-case
     * @param about one line of plain words
     */
    UUID open(Tx tx, String kind, String about);

    /** The owner lets another organisation of the partnership in: from its next transaction it reads everything and appends. */
    void admit(Tx tx, UUID id, long tenant);

    /** The asking tenant goes, or its owner has another go. The owner itself stays until it closes the case. */
    void leave(Tx tx, UUID id, long tenant);

    /** The owner closes it: its parties still read it, and nothing is appended any more. */
    void close(Tx tx, UUID id);

    /**
     * Says something in a case. Refused when the case is closed.
     *
     * @param kind kebab-case
     * @param payload a record, kept as JSON
     */
    UUID append(Tx tx, UUID id, String kind, Record payload);

    Optional<CaseFile> find(Tx tx, UUID id);

    /**
     * Cases of a kind, the latest opened first.
     *
     * @param after cursor of the page before, absent for the first
     */
    Slice<CaseFile> list(Tx tx, String kind, @Nullable String after, int limit);

    /** Everything that was said, in order. */
    List<CaseEntry> entries(Tx tx, UUID id);

    /** How a case stands: every entry in order, taken in by the feature's own function. */
    default <S> S state(Tx tx, UUID id, S begin, BiFunction<S, CaseEntry, S> take) {
        var state = begin;
        for (var entry : entries(tx, id)) {
            state = take.apply(state, entry);
        }
        return state;
    }
}
