package org.yourplace.bench.stress;

import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Totals;

/** Compares what the ledger says with sums over everything in the model. */
final class LedgerTotals {
    private final LedgerTown town;
    private final LedgerModel model;
    private int compared;
    private int wrong;

    LedgerTotals(LedgerTown town, LedgerModel model) {
        this.town = town;
        this.model = model;
    }

    int compared() {
        return compared;
    }

    int wrong() {
        return wrong;
    }

    void compare(long seed) {
        for (int i = 0; i < LedgerTown.PEOPLE; i++) {
            int person = i;
            same(
                    seed,
                    model.sums(piece -> piece.giver == person ? "" : null).getOrDefault("", Totals.NONE),
                    town.in(town.people.get(i), tx -> town.ledger.totals(tx, Kind.HOURS, Asked.own())));
        }
        for (int i = 0; i < LedgerTown.TENANTS; i++) {
            int tenant = i;
            same(
                    seed,
                    model.sums(piece -> piece.tenant == tenant ? "" : null).getOrDefault("", Totals.NONE),
                    town.in(town.hosts.get(i), tx -> town.ledger.totals(tx, Kind.HOURS, Asked.held())));
            var each = model.sums(piece -> piece.tenant == tenant
                    ? town.members
                            .get(tenant + ":" + model.person(tenant, piece.giver))
                            .toString()
                    : null);
            same(seed, each, town.in(town.hosts.get(i), tx -> town.ledger.byPerson(tx, Kind.HOURS, Asked.held())));
        }
        var areas = new HashMap<String, Totals>();
        town.in(town.hosts.getFirst(), tx -> town.ledger.city(tx, LedgerTown.DAY, LedgerTown.DAY.plusDays(40)))
                .forEach(area -> areas.put(area.lsoa() + area.ward() + area.decile(), area.totals()));
        same(seed, model.sums(piece -> "E0100000" + piece.area + "W" + piece.area / 2 + (1 + piece.area)), areas);
        same(
                seed,
                model.sums(piece -> "").getOrDefault("", Totals.NONE).confirmed(),
                areas.values().stream().mapToLong(Totals::confirmed).sum());
    }

    private void same(long seed, @Nullable Object expected, @Nullable Object found) {
        compared++;
        if (!Objects.equals(expected, found)) {
            wrong++;
            System.err.println("ledger, seed " + seed + ": should be " + expected + ", is " + found);
        }
    }
}
