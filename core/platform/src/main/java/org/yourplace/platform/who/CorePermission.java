package org.yourplace.platform.who;

import java.util.Set;
import org.yourplace.spi.Permission;
import org.yourplace.spi.who.Role;

/** What a member may do with their organisation's place in the house. */
public enum CorePermission implements Permission {
    CHANGE_SETTINGS(Role.ADMINISTRATOR),
    READ_TRAIL(Role.ADMINISTRATOR),
    /** See the organisations that theirs keeps, with their contacts. */
    SEE_MEMBERS(Role.ADMINISTRATOR, Role.COORDINATOR);

    private final Set<Role> roles;

    CorePermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> defaultRoles() {
        return roles;
    }
}
