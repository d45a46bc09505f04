package org.yourplace.bench.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yourplace.bench.stress.LedgerModel.Piece;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Standing;

/**
 * Random operations on the product's own ledger, each also told to {@link LedgerModel}: log, write down, confirm (often twice), dispute,
 * correct, withdraw, make two records of a person one, and write one day down twice, by its giver and by the roll, now and then by both at
 * the same moment. Now and then, and at the end, every total is compared.
 */
public final class LedgerStorm {
    private static final int CHECKS = 10;

    /** How much of it. */
    public record Plan(int operations, long seed) {}

    private final Plan plan;
    private final Random random;
    private final LedgerTown town = new LedgerTown();
    private final LedgerModel model = new LedgerModel();
    private final LedgerTotals totals = new LedgerTotals(town, model);
    private final List<UUID> ids = new ArrayList<>();
    private int again;
    private int refused;
    private int surprises;

    private LedgerStorm(Plan plan) {
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    public static LedgerFigures run(Plan plan) {
        var begun = System.nanoTime();
        var storm = new LedgerStorm(plan);
        for (int i = 1; i <= plan.operations(); i++) {
            storm.operate();
            if (i % Math.max(1, plan.operations() / CHECKS) == 0) {
                storm.totals.compare(plan.seed());
            }
        }
        return new LedgerFigures(
                plan.seed(),
                plan.operations(),
                storm.refused,
                storm.again,
                storm.model.pieces.size(),
                storm.totals.compared(),
                storm.totals.wrong(),
                storm.surprises,
                (System.nanoTime() - begun) / 1e9);
    }

    private void operate() {
        int dice = random.nextInt(100);
        if (ids.isEmpty() || dice < 16) {
            log();
        } else if (dice < 30) {
            day();
        } else if (dice < 36) {
            receive();
        } else if (dice < 99) {
            step(ids.get(random.nextInt(ids.size())), dice);
        } else {
            merge();
        }
    }

    private long minutes() {
        return 15L * (1 + random.nextInt(32));
    }

    private void log() {
        int giver = random.nextInt(LedgerTown.PEOPLE);
        int tenant = random.nextInt(LedgerTown.TENANTS);
        int area = random.nextInt(LedgerTown.AREAS);
        long minutes = minutes();
        var day = LedgerTown.DAY.plusDays(random.nextInt(28));
        var id = town.in(
                town.people.get(giver), tx -> town.ledger.log(tx, town.given(giver, tenant, area, minutes, null, day)));
        put(id, new Piece(giver, tenant, area, true, minutes, Standing.LOGGED));
    }

    private void receive() {
        int giver = random.nextInt(LedgerTown.PEOPLE);
        int tenant = random.nextInt(LedgerTown.TENANTS);
        int area = random.nextInt(LedgerTown.AREAS);
        long minutes = minutes();
        var day = LedgerTown.DAY.plusDays(random.nextInt(28));
        var id = town.in(
                town.hosts.get(tenant),
                tx -> town.ledger.receive(tx, town.given(giver, tenant, area, minutes, null, day), How.ROLL_CALL));
        put(id, new Piece(giver, tenant, area, false, minutes, Standing.CONFIRMED));
    }

    /** Somebody's day at a listing, by their word or the roll's, or by both at once: it is written down once while it stands. */
    private void day() {
        int giver = random.nextInt(LedgerTown.PEOPLE);
        int tenant = random.nextInt(LedgerTown.TENANTS);
        int listing = random.nextInt(LedgerTown.LISTINGS);
        var day = LedgerTown.DAY.plusDays(random.nextInt(28));
        long minutes = minutes();
        var object = town.listings.get(tenant * LedgerTown.LISTINGS + listing);
        Callable<UUID> own = () -> town.in(
                town.people.get(giver),
                tx -> town.ledger.log(tx, town.given(giver, tenant, listing, minutes, object, day)));
        Callable<UUID> roll = () -> town.in(
                town.hosts.get(tenant),
                tx -> town.ledger.receive(tx, town.given(giver, tenant, listing, minutes, object, day), How.ROLL_CALL));
        int who = random.nextInt(4);
        var said = together(who == 0 ? List.of(own, roll) : List.of(who == 1 ? roll : own));
        var id = said.getFirst();
        var key = giver + " " + object + " " + day;
        var before = model.days.get(key);
        boolean stands =
                before != null && Objects.requireNonNull(model.pieces.get(before)).standing != Standing.WITHDRAWN;
        if (said.stream().distinct().count() > 1 || stands != id.equals(before)) {
            surprises++;
        }
        again += said.size() - (stands ? 0 : 1);
        if (!stands) {
            model.days.put(key, id);
            var now = town.in(
                    town.hosts.get(tenant), tx -> town.ledger.find(tx, id).orElseThrow());
            boolean self = who == 0 ? now.first() == How.SELF : who > 1;
            if (now.standing() != (self ? Standing.LOGGED : Standing.CONFIRMED)) {
                surprises++;
            }
            put(id, new Piece(giver, tenant, listing, self, minutes, now.standing()));
        }
    }

    private static List<UUID> together(List<Callable<UUID>> deeds) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(deeds).stream().map(Future::resultNow).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void put(UUID id, Piece piece) {
        ids.add(id);
        model.pieces.put(id, piece);
    }

    private void step(UUID id, int dice) {
        var piece = Objects.requireNonNull(model.pieces.get(id));
        boolean host = random.nextInt(3) > 0;
        long minutes = minutes();
        var who = host ? town.hosts.get(piece.tenant) : town.people.get(piece.giver);
        if (dice < 66) {
            boolean may = piece.standing == Standing.CONFIRMED || (host && piece.standing != Standing.WITHDRAWN);
            tried(may, piece, piece.amount, Standing.CONFIRMED, () -> town.in(who, tx -> town.ledger.confirm(tx, id)));
            if (may && random.nextBoolean()) {
                town.in(who, tx -> town.ledger.confirm(tx, id));
            }
        } else if (dice < 76) {
            boolean may = piece.standing == Standing.DISPUTED
                    || piece.standing == Standing.CONFIRMED
                    || (host && piece.standing == Standing.LOGGED);
            tried(
                    may,
                    piece,
                    piece.amount,
                    Standing.DISPUTED,
                    () -> town.in(who, tx -> town.ledger.dispute(tx, id, "no")));
        } else if (dice < 92) {
            boolean may = host
                    ? piece.standing != Standing.WITHDRAWN
                    : minutes == piece.amount
                            || (piece.self
                                    && piece.standing != Standing.CONFIRMED
                                    && piece.standing != Standing.WITHDRAWN);
            var to = host ? Standing.CONFIRMED : minutes == piece.amount ? piece.standing : Standing.LOGGED;
            tried(may, piece, minutes, to, () -> town.in(who, tx -> town.ledger.correct(tx, id, minutes, null)));
        } else {
            boolean may = piece.standing == Standing.WITHDRAWN || (host ? !piece.self : piece.self);
            tried(may, piece, 0, Standing.WITHDRAWN, () -> town.in(who, tx -> town.ledger.withdraw(tx, id)));
        }
    }

    private void tried(boolean may, Piece piece, long amount, Standing to, Runnable deed) {
        try {
            deed.run();
            if (!may) {
                surprises++;
            }
            piece.amount = amount;
            piece.standing = to;
        } catch (DomainException no) {
            refused++;
            if (may) {
                surprises++;
            }
        }
    }

    private void merge() {
        int tenant = random.nextInt(LedgerTown.TENANTS);
        int kept = 2 * random.nextInt(LedgerTown.PEOPLE / 2);
        var key = tenant + ":" + (kept + 1);
        if (model.merged.containsKey(key)) {
            return;
        }
        town.city.as(
                town.hosts.get(tenant),
                () -> town.merges.merge(town.members.get(tenant + ":" + kept), town.members.get(key)));
        model.merged.put(key, kept);
    }
}
