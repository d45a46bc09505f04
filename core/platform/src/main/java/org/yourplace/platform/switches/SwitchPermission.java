package org.yourplace.platform.switches;

import java.util.Set;
import org.yourplace.spi.Permission;
import org.yourplace.spi.who.Role;

/** What an administrator may do with the features of their organisation. */
public enum SwitchPermission implements Permission {
    /** Switch them on and off. */
    SWITCH_FEATURES,
    /** Adjust their settings. */
    CHANGE_SETTINGS;

    @Override
    public Set<Role> defaultRoles() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
