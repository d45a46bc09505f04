package org.yourplace.bench.stress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.ledger.CoreLedger;
import org.yourplace.platform.members.Merges;
import org.yourplace.platform.members.Roles;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.Contribution.Giver;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** Four organisations and two dozen people, each a member of all of them, with the product's own ledger. */
final class LedgerTown {
    static final int TENANTS = 4;
    static final int PEOPLE = 24;
    static final int AREAS = 6;
    static final int LISTINGS = 3;
    static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "ledger");
    final JtaDatabase database = city.database();
    final Ledger ledger = new CoreLedger("bank", city.access());
    final Merges merges;
    final List<Tenant> tenants = new ArrayList<>();
    final List<Binding> hosts = new ArrayList<>();
    final List<UUID> organisations = new ArrayList<>();
    final List<Binding> people = new ArrayList<>();
    final Map<String, UUID> members = new HashMap<>();
    final List<UUID> listings = new ArrayList<>();

    LedgerTown() {
        var audit = city.services().audit();
        var roles = new Roles(city.bindings(), city.access(), database, city.directory(), Map::of, audit);
        merges = new Merges(city.access(), database, roles, audit, city.ids(), city.clock());
        arrange();
    }

    /** Every second person has been a member and is so no longer: their record can go into that of the one before. */
    private void arrange() {
        for (int i = 0; i < TENANTS; i++) {
            var tenant = city.tenant("group" + i);
            tenants.add(tenant);
            hosts.add(city.member(tenant, Role.ADMINISTRATOR));
            organisations.add(organisation(tenant));
            for (int listing = 0; listing < LISTINGS; listing++) {
                listings.add(city.ids().next());
            }
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

    <T> T in(Binding who, Function<Tx, T> work) {
        return city.as(who, () -> database.write(work::apply));
    }

    Contribution given(int giver, int tenant, int area, long minutes, @Nullable UUID listing, LocalDate day) {
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
                listing,
                null,
                "Helped",
                listing == null ? null : "day:" + day,
                null,
                day,
                place,
                "W" + area / 2,
                new Giver("Person " + giver, id(giver), null, null));
    }
}
