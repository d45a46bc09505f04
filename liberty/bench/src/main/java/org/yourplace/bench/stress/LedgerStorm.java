package org.yourplace.bench.stress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yourplace.bench.stress.LedgerModel.Piece;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.ledger.CoreLedger;
import org.yourplace.platform.members.Merges;
import org.yourplace.platform.members.Roles;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.Contribution.Giver;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/**
 * Random operations on the product's own ledger, each also told to {@link LedgerModel}: log, write down, confirm (often twice), dispute,
 * correct, withdraw, and make two records of a person one. Now and then, and at the end, every total is compared.
 */
public final class LedgerStorm {
    private static final int TENANTS = 4;
    private static final int PEOPLE = 24;
    private static final int AREAS = 6;
    private static final int CHECKS = 10;
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    /** How much of it. */
    public record Plan(int operations, long seed) {}

    private final Plan plan;
    private final Random random;
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "ledger");
    private final JtaDatabase database = city.database();
    private final Ledger ledger = new CoreLedger("bank", city.access());
    private final Merges merges;
    private final LedgerModel model = new LedgerModel();
    private final List<Tenant> tenants = new ArrayList<>();
    private final List<Binding> hosts = new ArrayList<>();
    private final List<UUID> organisations = new ArrayList<>();
    private final List<Binding> people = new ArrayList<>();
    private final Map<String, UUID> members = new HashMap<>();
    private final List<UUID> ids = new ArrayList<>();
    private int refused;
    private int compared;
    private int wrong;
    private int surprises;

    private LedgerStorm(Plan plan) {
        this.plan = plan;
        this.random = new Random(plan.seed());
        var audit = city.services().audit();
        var roles = new Roles(city.bindings(), city.access(), database, city.directory(), Map::of, audit);
        merges = new Merges(city.access(), database, roles, audit, city.ids(), city.clock());
    }

    public static LedgerFigures run(Plan plan) {
        var begun = System.nanoTime();
        var storm = new LedgerStorm(plan);
        storm.arrange();
        for (int i = 1; i <= plan.operations(); i++) {
            storm.operate();
            if (i % Math.max(1, plan.operations() / CHECKS) == 0) {
                storm.compare();
            }
        }
        return new LedgerFigures(
                plan.seed(),
                plan.operations(),
                storm.refused,
                storm.model.pieces.size(),
                storm.compared,
                storm.wrong,
                storm.surprises,
                (System.nanoTime() - begun) / 1e9);
    }

    /** Every second person has been a member and is so no longer: their record can go into that of the one before. */
    private void arrange() {
        for (int i = 0; i < TENANTS; i++) {
            var tenant = city.tenant("group" + i);
            tenants.add(tenant);
            hosts.add(city.member(tenant, Role.ADMINISTRATOR));
            organisations.add(organisation(tenant));
        }
        for (int i = 0; i < PEOPLE; i++) {
            var identity = city.person(Role.MEMBER, tenants.toArray(Tenant[]::new));
            people.add(Binding.person(city.partnership(), identity));
        }
        city.owner().useHandle(handle -> {
            for (int i = 0; i < PEOPLE; i++) {
                var person = id(i);
                if (i % 2 == 1) {
                    handle.execute("UPDATE core.membership SET until = '2021-01-01Z' WHERE person_id = ?", person);
                }
                for (int t = 0; t < TENANTS; t++) {
                    members.put(
                            t + ":" + i,
                            handle.createQuery("SELECT id FROM core.membership WHERE person_id = ? AND tenant_id = ?")
                                    .bind(0, person)
                                    .bind(1, tenants.get(t).id())
                                    .mapTo(UUID.class)
                                    .one());
                }
            }
        });
        for (int i = 0; i < PEOPLE; i++) {
            var before = Objects.requireNonNull(people.get(i).identity());
            people.set(
                    i,
                    Binding.person(
                            city.partnership(), city.identities().again(before).orElseThrow()));
        }
    }

    private UUID id(int person) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(people.get(person).identity()).person())
                .id();
    }

    private UUID organisation(Tenant tenant) {
        return city.owner()
                .withHandle(handle -> handle.createQuery("SELECT id FROM core.organisation WHERE tenant_id = :id")
                        .bind("id", tenant.id())
                        .mapTo(UUID.class)
                        .one());
    }

    private <T> T in(Binding who, Function<Tx, T> work) {
        return city.as(who, () -> database.write(work::apply));
    }

    private void operate() {
        int dice = random.nextInt(100);
        if (ids.isEmpty() || dice < 30) {
            log();
        } else if (dice < 36) {
            receive();
        } else if (dice < 99) {
            step(ids.get(random.nextInt(ids.size())), dice);
        } else {
            merge();
        }
    }

    private Contribution given(int giver, int tenant, int area, long minutes) {
        var place = new Area(
                AreaKind.LSOA,
                "E0100000" + area,
                "Area " + area,
                1 + area,
                2025,
                null,
                "W" + area / 2,
                new Point(50.9, -1.4));
        return new Contribution(
                city.ids().next(),
                tenants.get(tenant).id(),
                Kind.HOURS,
                minutes,
                organisations.get(tenant),
                null,
                null,
                "Helped",
                null,
                null,
                DAY.plusDays(random.nextInt(28)),
                place,
                "W" + area / 2,
                new Giver("Person " + giver, id(giver), null, null));
    }

    private long minutes() {
        return 15L * (1 + random.nextInt(32));
    }

    private void log() {
        int giver = random.nextInt(PEOPLE);
        int tenant = random.nextInt(TENANTS);
        int area = random.nextInt(AREAS);
        long minutes = minutes();
        var id = in(people.get(giver), tx -> ledger.log(tx, given(giver, tenant, area, minutes)));
        put(id, new Piece(giver, tenant, area, true, minutes, Standing.LOGGED));
    }

    private void receive() {
        int giver = random.nextInt(PEOPLE);
        int tenant = random.nextInt(TENANTS);
        int area = random.nextInt(AREAS);
        long minutes = minutes();
        var id = in(hosts.get(tenant), tx -> ledger.receive(tx, given(giver, tenant, area, minutes), How.ROLL_CALL));
        put(id, new Piece(giver, tenant, area, false, minutes, Standing.CONFIRMED));
    }

    private void put(UUID id, Piece piece) {
        ids.add(id);
        model.pieces.put(id, piece);
    }

    private void step(UUID id, int dice) {
        var piece = Objects.requireNonNull(model.pieces.get(id));
        boolean host = random.nextInt(3) > 0;
        long minutes = minutes();
        var who = host ? hosts.get(piece.tenant) : people.get(piece.giver);
        if (dice < 66) {
            boolean may = piece.standing == Standing.CONFIRMED || (host && piece.standing != Standing.WITHDRAWN);
            tried(may, piece, piece.amount, Standing.CONFIRMED, () -> in(who, tx -> ledger.confirm(tx, id)));
            if (may && random.nextBoolean()) {
                in(who, tx -> ledger.confirm(tx, id));
            }
        } else if (dice < 76) {
            boolean may = piece.standing == Standing.DISPUTED
                    || piece.standing == Standing.CONFIRMED
                    || (host && piece.standing == Standing.LOGGED);
            tried(may, piece, piece.amount, Standing.DISPUTED, () -> in(who, tx -> ledger.dispute(tx, id, "no")));
        } else if (dice < 92) {
            boolean may = host
                    ? piece.standing != Standing.WITHDRAWN
                    : minutes == piece.amount
                            || (piece.self
                                    && piece.standing != Standing.CONFIRMED
                                    && piece.standing != Standing.WITHDRAWN);
            var to = host ? Standing.CONFIRMED : minutes == piece.amount ? piece.standing : Standing.LOGGED;
            tried(may, piece, minutes, to, () -> in(who, tx -> ledger.correct(tx, id, minutes, null)));
        } else {
            boolean may = piece.standing == Standing.WITHDRAWN || (host ? !piece.self : piece.self);
            tried(may, piece, 0, Standing.WITHDRAWN, () -> in(who, tx -> ledger.withdraw(tx, id)));
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
        int tenant = random.nextInt(TENANTS);
        int kept = 2 * random.nextInt(PEOPLE / 2);
        var key = tenant + ":" + (kept + 1);
        if (model.merged.containsKey(key)) {
            return;
        }
        city.as(hosts.get(tenant), () -> merges.merge(members.get(tenant + ":" + kept), members.get(key)));
        model.merged.put(key, kept);
    }

    private void compare() {
        for (int i = 0; i < PEOPLE; i++) {
            int person = i;
            same(
                    model.sums(piece -> piece.giver == person ? "" : null).getOrDefault("", Totals.NONE),
                    in(people.get(i), tx -> ledger.totals(tx, Kind.HOURS, Asked.own())));
        }
        for (int i = 0; i < TENANTS; i++) {
            int tenant = i;
            same(
                    model.sums(piece -> piece.tenant == tenant ? "" : null).getOrDefault("", Totals.NONE),
                    in(hosts.get(i), tx -> ledger.totals(tx, Kind.HOURS, Asked.held())));
            var each = model.sums(piece -> piece.tenant == tenant
                    ? members.get(tenant + ":" + model.person(tenant, piece.giver))
                            .toString()
                    : null);
            same(each, in(hosts.get(i), tx -> ledger.byPerson(tx, Kind.HOURS, Asked.held())));
        }
        var areas = new HashMap<String, Totals>();
        in(hosts.getFirst(), tx -> ledger.city(tx, DAY, DAY.plusDays(40)))
                .forEach(area -> areas.put(area.lsoa() + area.ward() + area.decile(), area.totals()));
        same(model.sums(piece -> "E0100000" + piece.area + "W" + piece.area / 2 + (1 + piece.area)), areas);
        same(
                model.sums(piece -> "").getOrDefault("", Totals.NONE).confirmed(),
                areas.values().stream().mapToLong(Totals::confirmed).sum());
    }

    private void same(@Nullable Object expected, @Nullable Object found) {
        compared++;
        if (!Objects.equals(expected, found)) {
            wrong++;
            System.err.println("ledger, seed " + plan.seed() + ": should be " + expected + ", is " + found);
        }
    }
}
