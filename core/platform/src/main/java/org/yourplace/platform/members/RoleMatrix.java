package org.yourplace.platform.members;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    static boolean held(String role, String feature, Permission permission, Map<String, Boolean> set) {
        var said = set.get(cell(role, Rights.code(feature, permission)));
        return said != null ? said : Rights.byDefault(role, permission);
    }
}
