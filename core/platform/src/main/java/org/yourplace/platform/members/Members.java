package org.yourplace.platform.members;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.Role;

/**
 * The people of the organisation that asks. A place ends on a day and is never taken away: what somebody did keeps their name. The last
 * administrator neither leaves nor loses the role, and nobody gives or takes a role that they could not give.
 */
public final class Members {
    private final Bindings bindings;
    private final Access access;
    private final Database database;
    private final Roles roles;
    private final Audit audit;
    private final Clock clock;

    public Members(Bindings bindings, Access access, Database database, Roles roles, Audit audit, Clock clock) {
        this.bindings = bindings;
        this.access = access;
        this.database = database;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    public Slice<Person> list(FindPeople find, @Nullable String after, int limit) {
        access.require(CorePermission.SEE_PEOPLE);
        return database.read(tx -> PeopleRows.list(tx, find, managing(), after, limit));
    }

    public Person one(UUID id) {
        access.require(CorePermission.SEE_PEOPLE);
        return database.read(tx -> PeopleRows.one(tx, id, managing())).orElseThrow(DomainException::notFound);
    }

    /** The place of whoever is asking; absent for a program without a person. */
    public Optional<Person> mine() {
        return database.read(PeopleRows::mine);
    }

    /** Whether the caller sees addresses and numbers, and may change people. */
    public boolean managing() {
        return access.may(CorePermission.MANAGE_PEOPLE);
    }

    public Person change(UUID id, @Nullable IfMatch expected, PersonEntry entry) {
        access.require(CorePermission.MANAGE_PEOPLE);
        return database.write(tx -> {
            var now = found(tx, id);
            IfMatch.check(expected, now.version());
            rolesMayBecome(tx, now, entry.roles());
            fits(tx, id, entry);
            PeopleRows.change(tx, id, entry);
            intoTeams(tx, id, entry.teams());
            audit.record(tx, "person-changed", id, changes(now, entry));
            return found(tx, id);
        });
    }

    /**
     * Lets somebody go.
     *
     * @param last their last day; absent: now
     */
    public Person letGo(UUID id, @Nullable LocalDate last) {
        access.require(CorePermission.MANAGE_PEOPLE);
        var until = last == null ? clock.instant() : endOf(last);
        return database.write(tx -> {
            var now = found(tx, id);
            roles.givable(tx, Set.copyOf(now.roles()));
            keepsAnAdministrator(tx, now);
            PeopleRows.until(tx, id, until);
            if (last == null) InvitationRows.close(tx, id);
            audit.record(tx, "person-left", id, "until", until.toString());
            return found(tx, id);
        });
    }

    /** Undoes that, whether the day has come or not. */
    public Person bringBack(UUID id) {
        access.require(CorePermission.MANAGE_PEOPLE);
        return database.write(tx -> {
            var now = found(tx, id);
            roles.givable(tx, Set.copyOf(now.roles()));
            PeopleRows.until(tx, id, null);
            audit.record(tx, "person-back", id);
            return found(tx, id);
        });
    }

    Person found(Tx tx, UUID id) {
        return PeopleRows.one(tx, id, true).orElseThrow(DomainException::notFound);
    }

    /** Whether roles may go from these to those: what changes must be the caller's to give, and an administrator stays. */
    void rolesMayBecome(Tx tx, Person now, @Nullable List<String> wanted) {
        var before = Set.copyOf(now.roles());
        var after = wanted == null ? Set.<String>of() : Set.copyOf(wanted);
        var added = new HashSet<>(after);
        added.removeAll(before);
        var taken = new HashSet<>(before);
        taken.removeAll(after);
        roles.known(tx, added);
        var changed = new LinkedHashSet<>(added);
        changed.addAll(taken);
        roles.givable(tx, changed);
        if (taken.contains(Role.ADMINISTRATOR.code())) keepsAnAdministrator(tx, now);
    }

    /** Refuses when nobody who can let others in would be left without them. */
    void keepsAnAdministrator(Tx tx, Person now) {
        if (!now.roles().contains(Role.ADMINISTRATOR.code())) return;
        var all = PeopleRows.administrators(tx);
        if (all.contains(now.id()) && all.size() == 1) throw new DomainException(MemberError.LAST_ADMINISTRATOR);
    }

    /** Number and line manager must be possible. */
    void fits(Tx tx, @Nullable UUID id, PersonEntry entry) {
        if (PeopleRows.other(tx, id, entry, false).isPresent()) {
            throw DomainException.invalid(List.of(Violation.of("staffNumber", "taken")));
        }
        var manager = entry.manager();
        if (manager == null) return;
        boolean known = PeopleRows.one(tx, manager, false)
                .filter(one -> one.state() != Person.State.LEFT)
                .isPresent();
        Violations.of()
                .check(known, "manager", "unknown-person")
                .check(id == null || !known || !PeopleRows.above(tx, id, manager), "manager", "in-a-circle")
                .done();
    }

    void intoTeams(Tx tx, UUID id, @Nullable List<UUID> teams) {
        if (teams != null && !PeopleRows.teams(tx, id, teams)) {
            throw DomainException.invalid(List.of(Violation.of("teams", "unknown-team")));
        }
    }

    private Instant endOf(LocalDate last) {
        var zone = bindings.current().partnership().zone();
        var until = last.plusDays(1).atStartOfDay(zone).toInstant();
        Violations.of()
                .check(until.isAfter(clock.instant()), "on", "in-the-past")
                .done();
        return until;
    }

    private static String[] changes(Person now, PersonEntry entry) {
        var told = new ArrayList<String>();
        tell(told, "name", now.name(), entry.name());
        tell(told, "email", now.email(), entry.email());
        tell(told, "title", now.title(), entry.title());
        tell(told, "staffNumber", now.staffNumber(), entry.staffNumber());
        tell(
                told,
                "roles",
                String.join(", ", now.roles()),
                entry.roles() == null ? "" : String.join(", ", entry.roles()));
        var manager = now.manager();
        tell(
                told,
                "manager",
                manager == null ? null : manager.id().toString(),
                entry.manager() == null ? null : entry.manager().toString());
        return told.toArray(String[]::new);
    }

    private static void tell(List<String> told, String field, @Nullable String before, @Nullable String after) {
        if (!java.util.Objects.equals(before, after)) {
            told.add(field);
            told.add(after == null ? "" : after);
        }
    }
}
