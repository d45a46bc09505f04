package org.yourplace.spi.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.data.Tx;

/**
 * Ranks what can be found in the catalogue by how well it fits somebody, as the caller may see it. The same question about the same
 * entries gives the same answer. Left out is only what is impossible: over, full, for older people, hidden, switched off; whatever else
 * does not fit is said.
 *
 * @since 1.3
 */
public interface Matching {
    /** Best first; of equals the one with the smaller id. */
    List<Match> match(Tx tx, MatchQuery query);

    /** How well one entry fits; empty when it is impossible or the caller may not see it. */
    Optional<Match> fit(Tx tx, UUID subject, Wishes wishes, MatchWeights weights);

    /**
     * The same for many pairs of an entry and somebody's wishes, in one statement however many they are.
     *
     * @return one for each pair, in their order
     * @since 1.4
     */
    List<Optional<Match>> fit(Tx tx, List<Pair> pairs, MatchWeights weights);

    /**
     * An entry and somebody's wishes.
     *
     * @since 1.4
     */
    record Pair(UUID subject, Wishes wishes) {}
}
