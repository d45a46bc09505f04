package org.yourplace.spi;

import java.util.Set;
import org.yourplace.spi.who.Role;

/** One thing a member may be allowed to do; implemented by an enum per feature. */
public interface Permission {
    /** The enum constant's name; with the feature's id it is the code stored and shown. */
    String name();

    /** The roles that hold it unless a tenant decides otherwise. */
    Set<Role> defaultRoles();
}
