package org.yourplace.bench.stress;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;

/** The ledger told again by a map in memory, with no cleverness: every total is summed anew from everything there is. */
final class LedgerModel {
    /** One contribution: who gave it to whom, where, and how it stands. */
    static final class Piece {
        final int giver;
        final int tenant;
        final int area;
        final boolean self;
        long amount;
        Standing standing;

        Piece(int giver, int tenant, int area, boolean self, long amount, Standing standing) {
            this.giver = giver;
            this.tenant = tenant;
            this.area = area;
            this.self = self;
            this.amount = amount;
            this.standing = standing;
        }
    }

    final Map<UUID, Piece> pieces = new LinkedHashMap<>();
    /** What was last written down for somebody's day at a listing. */
    final Map<String, UUID> days = new HashMap<>();
    /** For each tenant, whose record went into whose. */
    final Map<String, Integer> merged = new HashMap<>();

    int person(int tenant, int giver) {
        return merged.getOrDefault(tenant + ":" + giver, giver);
    }

    Map<String, Totals> sums(Function<Piece, @Nullable String> by) {
        var sums = new HashMap<String, Totals>();
        for (var piece : pieces.values()) {
            var key = by.apply(piece);
            if (key != null) {
                sums.put(key, sums.getOrDefault(key, Totals.NONE).and(piece.standing, piece.amount));
            }
        }
        return sums;
    }
}
