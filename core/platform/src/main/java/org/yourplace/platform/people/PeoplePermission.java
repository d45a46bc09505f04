package org.yourplace.platform.people;

import java.util.Set;
import org.yourplace.spi.Permission;
import org.yourplace.spi.who.Role;

/** What a member may do with the organisations that theirs keeps. */
public enum PeoplePermission implements Permission {
    /** Read in a member list. */
    IMPORT_ORGANISATIONS;

    @Override
    public Set<Role> defaultRoles() {
        return Set.of(Role.ADMINISTRATOR, Role.COORDINATOR);
    }
}
