package org.yourplace.platform.who;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yourplace.spi.Permission;
import org.yourplace.spi.who.Role;

/**
 * What somebody may do in one organisation: the roles they hold there, and where that organisation's matrix differs from what the
 * features say.
 *
 * @param roles a role's code, for everything ({@code coordinator}) or for one feature ({@code volunteering-bank:coordinator})
 * @param matrix by {@code role/feature:PERMISSION}: granted or taken
 */
public record Rights(Set<String> roles, Map<String, Boolean> matrix) {
    /** Worn beside the given roles by somebody who was let in to help: nothing by which they could stay or let others in. */
    public static final String SUPPORT = "support";

    private static final Set<? extends Permission> NOT_FOR_SUPPORT = EnumSet.of(
            CorePermission.GRANT_SUPPORT,
            CorePermission.MANAGE_PEOPLE,
            CorePermission.MANAGE_ROLES,
            CorePermission.MANAGE_SIGN_IN,
            CorePermission.MANAGE_AGREEMENTS);

    public static final Rights NONE = new Rights(Set.of(), Map.of());

    public Rights {
        roles = Set.copyOf(roles);
        matrix = Map.copyOf(matrix);
    }

    /** The word under which a permission of a feature is stored and shown. */
    public static String code(String feature, Permission permission) {
        return feature + ":" + permission.name();
    }

    /** Whether any of the roles allows it: as the matrix says, else as the feature does. */
    public boolean allow(String feature, Permission permission) {
        if (roles.contains(SUPPORT) && NOT_FOR_SUPPORT.contains(permission)) {
            return false;
        }
        return roles.stream().anyMatch(role -> bare(role, feature)
                .map(bare -> allows(bare, feature, permission))
                .orElse(false));
    }

    private boolean allows(String role, String feature, Permission permission) {
        var set = matrix.get(role + "/" + code(feature, permission));
        return set != null ? set : byDefault(role, permission);
    }

    /** Whether a role has a permission where no matrix says anything. */
    public static boolean byDefault(String role, Permission permission) {
        return permission.defaultRoles().stream().map(Role::code).anyMatch(role::equals);
    }

    /** The role without its feature, if it counts in this one. */
    private static Optional<String> bare(String role, String feature) {
        int colon = role.indexOf(':');
        if (colon < 0) {
            return Optional.of(role);
        }
        return role.substring(0, colon).equals(feature) ? Optional.of(role.substring(colon + 1)) : Optional.empty();
    }
}
