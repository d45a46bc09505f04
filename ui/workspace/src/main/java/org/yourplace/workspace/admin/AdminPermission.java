package org.yourplace.workspace.admin;

import java.util.Set;
import org.yourplace.spi.Permission;
import org.yourplace.spi.who.Role;

/** What a member may do on the workspace's own screens, besides what core's services ask for. */
public enum AdminPermission implements Permission {
    /** Open the import screen; each table asks again. */
    IMPORT,
    /** Look at the letters that went out. */
    READ_LETTERS;

    @Override
    public Set<Role> defaultRoles() {
        return this == IMPORT ? Set.of(Role.ADMINISTRATOR, Role.COORDINATOR) : Set.of(Role.ADMINISTRATOR);
    }
}
