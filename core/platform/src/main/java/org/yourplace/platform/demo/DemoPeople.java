package org.yourplace.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.who.Identities;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.who.Role;

/** The invented people of a partnership, each with a real credential of their own that lives while the year is planted. */
final class DemoPeople implements AutoCloseable {
    private static final String OPEN =
            "SELECT core.open_credential(:id, :partnership, 'session', :hash, :person, NULL, 'demo year', :at, :expires)";
    private static final Duration LIFE = Duration.ofHours(2);

    private final Jdbi app;
    private final Identities identities;
    private final Ids ids;
    private final Partnership partnership;
    private final Instant now;
    private final List<Person> people;
    private final Map<UUID, SignedIn> signedIn = new HashMap<>();

    private record Person(UUID id, String email, Map<Long, List<String>> roles) {
        boolean isAdministrator(long tenant) {
            return roles.get(tenant).contains(Role.ADMINISTRATOR.code());
        }

        boolean isCoordinator(long tenant) {
            return roles.get(tenant).contains(Role.COORDINATOR.code());
        }
    }

    private record SignedIn(String secret, Identity identity) {}

    DemoPeople(Jdbi app, Jdbi worker, Identities identities, Ids ids, Partnership partnership, Instant now) {
        this.app = app;
        this.identities = identities;
        this.ids = ids;
        this.partnership = partnership;
        this.now = now;
        this.people = read(worker, partnership.id());
    }

    private static List<Person> read(Jdbi worker, long partnership) {
        var found = new HashMap<UUID, Person>();
        worker.useHandle(handle -> handle.createQuery(
                        "SELECT person_id, email, tenant_id, roles FROM core.demo_people(:partnership)")
                .bind("partnership", partnership)
                .map((row, context) -> {
                    var person = found.computeIfAbsent(
                            row.getObject(1, UUID.class), id -> new Person(id, email(row), new HashMap<>()));
                    if (row.getObject(3) != null) {
                        person.roles().put(row.getLong(3), List.of((String[])
                                row.getArray(4).getArray()));
                    }
                    return person;
                })
                .list());
        return found.values().stream()
                .sorted(Comparator.comparing(Person::email))
                .toList();
    }

    private static String email(java.sql.ResultSet row) {
        try {
            return row.getString(2);
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The member who may do most in a tenant. */
    Identity member(long tenant) {
        return people.stream()
                .filter(person -> person.roles().containsKey(tenant))
                .min(Comparator.<Person, Boolean>comparing(
                                person -> !(person.isAdministrator(tenant) && person.isCoordinator(tenant)))
                        .thenComparing(person -> !person.isCoordinator(tenant))
                        .thenComparing(person -> !person.isAdministrator(tenant))
                        .thenComparing(Person::email))
                .map(this::identity)
                .orElseThrow(() -> new IllegalArgumentException("no invented person belongs to tenant " + tenant));
    }

    /** A member who may administer a tenant. */
    Identity administrator(long tenant) {
        return people.stream()
                .filter(person -> person.roles().containsKey(tenant) && person.isAdministrator(tenant))
                .min(Comparator.comparing(Person::email))
                .map(this::identity)
                .orElseThrow(() -> new IllegalArgumentException("no invented person administers tenant " + tenant));
    }

    Identity person(String email) {
        return people.stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .map(this::identity)
                .orElseThrow(() -> new IllegalArgumentException("no invented person has the address " + email));
    }

    private Identity identity(Person person) {
        return signedIn.computeIfAbsent(person.id(), id -> open(person)).identity();
    }

    private SignedIn open(Person person) {
        var secret = Secrets.word();
        app.useHandle(handle -> handle.createQuery(OPEN)
                .bind("id", ids.next())
                .bind("partnership", partnership.id())
                .bind("hash", Secrets.hash(secret))
                .bind("person", person.id())
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .bind("expires", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .map((row, context) -> true)
                .one());
        return new SignedIn(
                secret,
                identities
                        .of(partnership, secret)
                        .orElseThrow(() -> new IllegalStateException("no credential for " + person.email())));
    }

    /** Ends the credentials. */
    @Override
    public void close() {
        signedIn.values()
                .forEach(one -> app.useHandle(handle -> handle.createQuery("SELECT core.close_credential(:hash, :at)")
                        .bind("hash", Secrets.hash(one.secret()))
                        .bind("at", now.atOffset(ZoneOffset.UTC))
                        .mapTo(Boolean.class)
                        .one()));
    }
}
