package org.yourplace.platform.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.who.Role;
import tools.jackson.databind.JsonNode;

/** One staff list while it is read in: knows whom it names, and remembers what does not change from row to row. */
final class StaffList implements Importer {
    private static final List<String> USUAL = List.of(Role.MEMBER.code());

    private final PeopleImport owner;
    private final Set<String> named;
    private final Set<String> managers = new HashSet<>();
    private final Set<String> givable = new HashSet<>();
    private Map<String, String> codes = Map.of();
    private @Nullable StaffTies ties;

    /** @param named numbers and addresses of everybody in the list, in lower case */
    StaffList(PeopleImport owner, Set<String> named) {
        this.owner = owner;
        this.named = named;
    }

    @Override
    public String id() {
        return owner.id();
    }

    @Override
    public List<String> columns() {
        return owner.columns();
    }

    @Override
    public void mayImport() {
        owner.mayImport();
    }

    @Override
    public Outcome apply(Tx tx, JsonNode values) {
        var row = PersonRow.of(values);
        var wanted = roles(tx, row);
        manager(tx, row);
        var leaves = row.leaves() == null ? null : endOf(row.leaves());
        var found = StaffRows.find(tx, row);
        return found.isEmpty()
                ? add(tx, row, wanted.isEmpty() ? USUAL : wanted, leaves)
                : change(tx, found.get(), row, wanted.isEmpty() ? found.get().roles() : wanted, leaves);
    }

    private Outcome add(Tx tx, PersonRow row, List<String> roles, @Nullable Instant leaves) {
        mayGive(tx, roles);
        var id = owner.ids.next();
        var ties = ties(tx);
        StaffRows.add(tx, id, row, roles, leaves, ties.manager(id, row.manager()), ties.teams(row.teams()));
        ties.came(id, row.number(), row.email());
        return new Outcome(Change.CREATED, List.of());
    }

    private Outcome change(Tx tx, StaffRows.Known known, PersonRow row, List<String> roles, @Nullable Instant leaves) {
        var joins = row.teams().stream()
                .filter(team -> !known.teams().contains(team.toLowerCase(Locale.ROOT)))
                .toList();
        boolean differs = known.differs(row, roles, leaves);
        if (!differs && joins.isEmpty()) return new Outcome(Change.UNCHANGED, List.of());
        var ties = ties(tx);
        if (differs) {
            allowed(tx, known, roles, leaves);
            var until = leaves == null ? known.until() : leaves;
            StaffRows.change(tx, known.id(), row, roles, until, ties.manager(known.id(), row.manager()));
            ties.forget();
            ties.came(known.id(), row.number(), row.email());
            owner.audit.record(tx, "person-changed", known.id(), "name", row.name(), "roles", String.join(", ", roles));
        }
        if (!joins.isEmpty()) StaffRows.join(tx, known.id(), ties.teams(joins));
        return new Outcome(Change.UPDATED, List.of());
    }

    private StaffTies ties(Tx tx) {
        if (ties == null || !ties.in(tx)) ties = new StaffTies(tx, owner.ids);
        return ties;
    }

    /** A list can do no more than its reader could by hand. */
    private void allowed(Tx tx, StaffRows.Known known, List<String> roles, @Nullable Instant leaves) {
        var changed = new HashSet<>(roles);
        var before = new HashSet<>(known.roles());
        changed.removeAll(known.roles());
        before.removeAll(roles);
        changed.addAll(before);
        boolean goes = leaves != null && !leaves.equals(known.until());
        if (goes) changed.addAll(known.roles());
        mayGive(tx, List.copyOf(changed));
        if (goes || before.contains(Role.ADMINISTRATOR.code())) {
            owner.members.keepsAnAdministrator(tx, owner.members.found(tx, known.id()));
        }
    }

    private void mayGive(Tx tx, List<String> roles) {
        var asked = new HashSet<>(roles);
        asked.removeAll(givable);
        if (asked.isEmpty()) return;
        owner.roles.givable(tx, asked);
        givable.addAll(asked);
    }

    /** Codes of what was written as code or in words. */
    private List<String> roles(Tx tx, PersonRow row) {
        if (row.roles().isEmpty()) return List.of();
        if (codes.isEmpty()) codes = codes(tx);
        var wanted = new ArrayList<String>();
        for (var word : row.roles()) {
            var code = codes.get(word.toLowerCase(Locale.ROOT));
            if (code == null && word.contains(":")) {
                code = word.toLowerCase(Locale.ROOT);
                owner.roles.known(tx, Set.of(code));
            }
            if (code == null) throw DomainException.invalid(List.of(Violation.of("roles", "unknown-role", word)));
            wanted.add(code);
        }
        return wanted.stream().distinct().sorted().toList();
    }

    private Map<String, String> codes(Tx tx) {
        var known = new HashMap<String, String>();
        for (var role : Role.values()) {
            known.put(role.code(), role.code());
            known.put(owner.texts.get(Locale.UK, "role." + role.code()).toLowerCase(Locale.ROOT), role.code());
        }
        RoleRows.own(tx).forEach((code, name) -> {
            known.put(code, code);
            known.put(name.toLowerCase(Locale.ROOT), code);
        });
        return known;
    }

    /** A line manager is somebody of the list or of the organisation. */
    private void manager(Tx tx, PersonRow row) {
        var said = row.manager();
        if (said == null || !managers.add(said)) return;
        boolean known = named.contains(said.toLowerCase(Locale.ROOT)) || StaffRows.managerKnown(tx, said);
        if (!known) managers.remove(said);
        Violations.of().check(known, "lineManager", "unknown-person").done();
    }

    private Instant endOf(LocalDate last) {
        return last.plusDays(1)
                .atStartOfDay(owner.bindings.current().partnership().zone())
                .toInstant();
    }
}
