package org.yourplace.bench.stress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

/** Organisations that each have something that only they may see, and persons who act for one, for several, or for themselves. */
final class Town {
    private static final int MOST_ORGANISATIONS = 3;

    private final TestCity city;
    private final List<Tenant> tenants = new ArrayList<>();
    private final List<UUID> persons = new ArrayList<>();
    private final List<Asker> members = new ArrayList<>();
    private final List<Asker> themselves = new ArrayList<>();

    private record Someone(UUID id, String secret, Set<Tenant> places) {}

    Town(TestCity city, int size, Random random) {
        this.city = city;
        for (int i = 0; i < size; i++) {
            tenants.add(city.tenant("organisation-" + i));
        }
        var everybody = new ArrayList<Someone>();
        for (int i = 0; i < size * 2; i++) {
            var places = new HashSet<>(Set.of(tenants.get(i % size)));
            while (random.nextBoolean() && places.size() < MOST_ORGANISATIONS) {
                places.add(tenants.get(random.nextInt(size)));
            }
            everybody.add(someone(places));
        }
        tenants.forEach(this::plantWord);
        everybody.forEach(one -> {
            persons.add(one.id());
            one.places().forEach(tenant -> members.add(member(one, tenant, everybody)));
            themselves.add(themselves(one));
        });
    }

    private Someone someone(Set<Tenant> places) {
        var identity = city.person(Role.COORDINATOR, places.toArray(Tenant[]::new));
        var person = java.util.Objects.requireNonNull(identity.person()).id();
        var secret = Secrets.word();
        city.owner().useHandle(handle -> handle.createUpdate("""
                        INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, issued_at, expires_at)
                        VALUES (gen_random_uuid(), :partnership, 'session', :hash, :person, '2020-01-01Z', 'infinity')""")
                .bind("partnership", city.partnership().id())
                .bind("hash", Secrets.hash(secret))
                .bind("person", person)
                .execute());
        return new Someone(person, secret, places);
    }

    private void plantWord(Tenant tenant) {
        city.owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.tenant_role (tenant_id, audience_id, code, name) VALUES (?, ?, 'planted', ?)",
                        tenant.id(),
                        tenant.id(),
                        tenant.slug()));
    }

    private Asker member(Someone one, Tenant tenant, List<Someone> everybody) {
        int places = (int) everybody.stream()
                .filter(other -> other.places().contains(tenant))
                .count();
        Supplier<Binding> binding = () -> Binding.tenant(city.partnership(), tenant, identity(one));
        return new Asker(binding, tenant.id(), null, -1, Set.of(tenant.id()), places, tenant.slug());
    }

    private Asker themselves(Someone one) {
        var owners = new HashSet<Long>();
        one.places().forEach(tenant -> owners.add(tenant.id()));
        return new Asker(
                () -> Binding.person(city.partnership(), identity(one)), -1, one.id(), -1, owners, owners.size(), "");
    }

    private Identity identity(Someone one) {
        return city.identities().of(city.partnership(), one.secret()).orElseThrow();
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** Mostly members, now and then somebody for themselves, a guest, or either of them at a desk. */
    Asker anybody(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> any(themselves, random);
            case 1 -> guest(random);
            case 2 ->
                (random.nextBoolean() ? any(themselves, random) : guest(random))
                        .at(any(tenants, random).id());
            default -> any(members, random);
        };
    }

    private Asker guest(Random random) {
        var secret = Long.toHexString(random.nextLong());
        return new Asker(() -> Binding.ofPublic(city.partnership()).holding(secret), -1, null, -1, Set.of(), 0, "");
    }

    /** Makes what is remembered of somebody's rights stale. */
    void changeRights(Random random) {
        var person = any(persons, random);
        city.owner()
                .useHandle(
                        handle -> handle.execute("UPDATE core.person SET version = version + 1 WHERE id = ?", person));
    }

    /** Rows that were written for one organisation and stand with another. */
    long strayRows() {
        return city.owner()
                .withHandle(handle -> handle.createQuery("""
                                SELECT count(*) FROM core.tenant_role r JOIN core.tenant t ON t.id = r.tenant_id
                                WHERE r.name <> t.slug OR r.audience_id <> t.id""").mapTo(Long.class).one());
    }
}
