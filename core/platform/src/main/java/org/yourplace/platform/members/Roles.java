package org.yourplace.platform.members;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.members.RoleMatrix.RoleName;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.platform.who.Rights;
import org.yourplace.spi.Permission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.spi.who.Role;

/**
 * The roles of the organisation that asks and what each may do: what the features say, unless the organisation says otherwise. A change is
 * in force with everybody's next transaction. Administrators keep the rights with which everything else can be mended.
 */
public final class Roles {
    /** What administrators cannot lose. */
    public static final Set<Permission> FIXED = Set.of(CorePermission.MANAGE_PEOPLE, CorePermission.MANAGE_ROLES);

    private static final int MOST_OWN = 20;
    private static final int MOST_CELLS = 2_000;

    private final Bindings bindings;
    private final BindingAccess access;
    private final Database database;
    private final Directory directory;
    private final Features features;
    private final Audit audit;

    /** The rights that each running feature declares, by its id. */
    @FunctionalInterface
    public interface Features {
        Map<String, List<Permission>> rights();
    }

    public Roles(
            Bindings bindings,
            BindingAccess access,
            Database database,
            Directory directory,
            Features features,
            Audit audit) {
        this.bindings = bindings;
        this.access = access;
        this.database = database;
        this.directory = directory;
        this.features = features;
        this.audit = audit;
    }

    /** The matrix, for those who may say what stands in it. */
    public RoleMatrix matrix() {
        access.require(CorePermission.MANAGE_ROLES);
        return database.read(this::matrix);
    }

    /** The codes that a membership can hold, for everything, in the order to show them. */
    public List<RoleName> names() {
        access.require(CorePermission.SEE_PEOPLE);
        return database.read(tx -> names(RoleRows.own(tx), RoleRows.people(tx)));
    }

    /** Ids of the features that are on: a role may count in one of them only. */
    public List<String> features() {
        access.require(CorePermission.SEE_PEOPLE);
        return rights().keySet().stream()
                .filter(id -> !id.equals(BindingAccess.CORE))
                .toList();
    }

    /**
     * Changes cells, all or none.
     *
     * @param cells by {@link RoleMatrix#cell}; null takes one back to what is usual
     */
    public RoleMatrix set(@Nullable IfMatch expected, Map<String, Boolean> cells) {
        access.require(CorePermission.MANAGE_ROLES);
        return database.write(tx -> {
            var now = matrix(tx);
            IfMatch.check(expected, now.version());
            var wanted = checked(now, cells);
            if (RoleRows.set(tx, wanted) > 0) {
                var told = new ArrayList<String>();
                wanted.forEach((cell, granted) -> {
                    told.add(cell);
                    told.add(granted == null ? "usual" : granted.toString());
                });
                audit.record(tx, "role-matrix-changed", RoleWords.subject("matrix"), told.toArray(String[]::new));
            }
            return matrix(tx);
        });
    }

    /** A cell that says what is usual anyway is not kept, so that a later usual word counts. */
    private static Map<String, Boolean> checked(RoleMatrix now, Map<String, Boolean> cells) {
        var usual = now.usual();
        var violations = Violations.of().check(cells.size() <= MOST_CELLS, "set", "too-many", MOST_CELLS);
        var wanted = new LinkedHashMap<String, Boolean>();
        cells.forEach((cell, granted) -> {
            violations.check(usual.containsKey(cell), cell, "unknown-field");
            wanted.put(cell, granted == null || granted.equals(usual.get(cell)) ? null : granted);
        });
        violations.done();
        for (var fixed : FIXED) {
            var cell = RoleMatrix.cell(Role.ADMINISTRATOR.code(), Rights.code(BindingAccess.CORE, fixed));
            if (Boolean.FALSE.equals(wanted.get(cell))) {
                throw new DomainException(MemberError.RIGHT_STAYS);
            }
        }
        return wanted;
    }

    /** Adds a role of the organisation's own; nobody has it and it may do nothing yet. Gives its code. */
    public String add(@Nullable String name) {
        access.require(CorePermission.MANAGE_ROLES);
        var plain = RoleWords.name(name);
        return database.write(tx -> {
            var own = RoleRows.own(tx);
            Violations.of()
                    .check(own.size() < MOST_OWN, "name", "too-many", MOST_OWN)
                    .done();
            RoleWords.fresh(own, null, plain);
            var code = RoleWords.code(plain, RoleWords.codes(own.keySet()));
            RoleRows.add(tx, code, plain);
            audit.record(tx, "role-added", RoleWords.subject(code), "name", plain);
            return code;
        });
    }

    public void rename(String code, @Nullable String name) {
        access.require(CorePermission.MANAGE_ROLES);
        var plain = RoleWords.name(name);
        database.write(tx -> {
            RoleWords.fresh(RoleRows.own(tx), code, plain);
            if (!RoleRows.rename(tx, code, plain)) throw DomainException.notFound();
            audit.record(tx, "role-renamed", RoleWords.subject(code), "name", plain);
            return code;
        });
    }

    /** Takes one of the organisation's own away, from everybody who has it; the five that everybody starts with stay. */
    public void remove(String code) {
        access.require(CorePermission.MANAGE_ROLES);
        database.write(tx -> {
            if (!RoleRows.remove(tx, code)) throw DomainException.notFound();
            audit.record(tx, "role-removed", RoleWords.subject(code));
            return code;
        });
    }

    /** Refuses codes of roles or features that are not there. */
    void known(Tx tx, Set<String> roles) {
        if (roles.isEmpty()) return;
        var codes = RoleWords.codes(RoleRows.own(tx).keySet());
        var on = rights().keySet();
        var bad = roles.stream()
                .filter(role ->
                        !codes.contains(role.replaceFirst("^.*:", "")) || !on.contains(RoleWords.featureOf(role)))
                .toList();
        if (!bad.isEmpty())
            throw DomainException.invalid(List.of(Violation.of("roles", "unknown-role", bad.getFirst())));
    }

    /**
     * Refuses roles that the caller could not give: only who may say what roles can do gives any; others give what they hold themselves.
     */
    void givable(Tx tx, Set<String> roles) {
        if (roles.isEmpty() || access.may(CorePermission.MANAGE_ROLES)) return;
        var mine = bindings.current().rights();
        var cells = RoleRows.cells(tx);
        for (var role : roles) {
            var given = new Rights(Set.of(role), cells);
            rights().forEach((feature, rights) -> rights.forEach(right -> {
                if (given.allow(feature, right) && !mine.allow(feature, right)) {
                    throw new DomainException(MemberError.ROLE_NOT_YOURS_TO_GIVE);
                }
            }));
        }
    }

    private RoleMatrix matrix(Tx tx) {
        return RoleMatrix.of(names(RoleRows.own(tx), RoleRows.people(tx)), rights(), RoleRows.cells(tx));
    }

    /** Everything that can be allowed here: core's, then that of the features that are on. */
    private Map<String, List<Permission>> rights() {
        var all = new LinkedHashMap<String, List<Permission>>();
        all.put(BindingAccess.CORE, List.of(CorePermission.values()));
        var tenant = access.tenant().orElseThrow(DomainException::notFound);
        new TreeMap<>(features.rights()).forEach((id, rights) -> {
            if (directory.on(tenant.id(), id)) {
                all.put(
                        id,
                        rights.stream()
                                .sorted(Comparator.comparing(right -> right instanceof Enum<?> one ? one.ordinal() : 0))
                                .toList());
            }
        });
        return all;
    }

    private static List<RoleName> names(Map<String, String> own, Map<String, Integer> people) {
        return Stream.concat(
                        Stream.of(Role.values())
                                .map(role -> new RoleName(role.code(), null, people.getOrDefault(role.code(), 0))),
                        own.entrySet().stream()
                                .map(one -> new RoleName(
                                        one.getKey(), one.getValue(), people.getOrDefault(one.getKey(), 0))))
                .toList();
    }
}
