package org.yourplace.platform.members;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Rights;
import org.yourplace.spi.Permission;

/**
 * What each role may do in one organisation.
 *
 * @param version changes with every cell, role and feature
 * @param roles the five that everybody starts with, then the organisation's own by name
 * @param groups core's rights, then those of each feature that is on
 */
public record RoleMatrix(long version, List<RoleName> roles, List<Group> groups) {
    /**
     * A role.
     *
     * @param name the organisation's own word; absent for the five, which are named by texts
     * @param people how many have it
     */
    public record RoleName(String code, @Nullable String name, int people) {
        public boolean own() {
            return name != null;
        }
    }

    /** The rights of one feature, or of core. */
    public record Group(String feature, List<Right> rights) {}

    /**
     * One right.
     *
     * @param code {@code feature:NAME}
     * @param held by role
     * @param usual by role, as it stands where the organisation says nothing
     */
    public record Right(String code, Permission permission, Map<String, Boolean> held, Map<String, Boolean> usual) {
        /** Key of its words in the texts of its feature. */
        public String textKey() {
            return "permission." + permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public RoleMatrix {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }

    /** The word under which a cell is kept. */
    public static String cell(String role, String right) {
        return role + "/" + right;
    }

    /** As it stands: what the organisation says, and for everything else what is usual. */
    static RoleMatrix of(List<RoleName> roles, Map<String, List<Permission>> rights, Map<String, Boolean> said) {
        var groups = rights.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().stream()
                                .map(right -> right(group.getKey(), right, roles, said))
                                .toList()))
                .toList();
        return new RoleMatrix(version(roles, groups), roles, groups);
    }

    private static Right right(String feature, Permission right, List<RoleName> roles, Map<String, Boolean> said) {
        var held = new LinkedHashMap<String, Boolean>();
        var usual = new LinkedHashMap<String, Boolean>();
        roles.forEach(role -> {
            held.put(role.code(), held(role.code(), feature, right, said));
            usual.put(role.code(), Rights.byDefault(role.code(), right));
        });
        return new Right(Rights.code(feature, right), right, held, usual);
    }

    private static long version(List<RoleName> roles, List<Group> groups) {
        var sum = new CRC32();
        roles.forEach(role -> sum.update((role.code() + role.name()).getBytes(StandardCharsets.UTF_8)));
        groups.forEach(group -> group.rights()
                .forEach(right -> sum.update((right.code() + right.held()).getBytes(StandardCharsets.UTF_8))));
        return sum.getValue();
    }

    private static boolean held(String role, String feature, Permission permission, Map<String, Boolean> said) {
        var word = said.get(cell(role, Rights.code(feature, permission)));
        return word != null ? word : Rights.byDefault(role, permission);
    }

    /** What is usual, by cell. */
    Map<String, Boolean> usual() {
        var usual = new HashMap<String, Boolean>();
        groups.forEach(group -> group.rights()
                .forEach(right -> right.usual().forEach((role, held) -> usual.put(cell(role, right.code()), held))));
        return usual;
    }
}
