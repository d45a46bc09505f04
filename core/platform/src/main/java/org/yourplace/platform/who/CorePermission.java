package org.yourplace.platform.who;

import java.util.Set;
import org.yourplace.spi.Permission;
import org.yourplace.spi.who.Role;

/** What a member may do with their organisation's place in the house. */
public enum CorePermission implements Permission {
    SWITCH_FEATURES(Role.ADMINISTRATOR),
    CHANGE_SETTINGS(Role.ADMINISTRATOR),
    /** See colleagues: name, title, team, line manager. */
    SEE_PEOPLE(Role.ADMINISTRATOR, Role.COORDINATOR, Role.LINE_MANAGER, Role.SAFEGUARDING_LEAD),
    /** Invite, change, merge and let people go. */
    MANAGE_PEOPLE(Role.ADMINISTRATOR),
    /** Say which role may do what. */
    MANAGE_ROLES(Role.ADMINISTRATOR),
    /** Set up the organisation's own sign-on, its directory's token, and what it asks of a sign-in. */
    MANAGE_SIGN_IN(Role.ADMINISTRATOR),
    /** Propose, sign and end agreements with other organisations. */
    MANAGE_AGREEMENTS(Role.ADMINISTRATOR),
    /** Read what another organisation shares under an agreement. */
    READ_SHARED(Role.ADMINISTRATOR, Role.COORDINATOR),
    /** Let somebody from outside in for a while to help. */
    GRANT_SUPPORT(Role.ADMINISTRATOR),
    /** Act for somebody who is not online, with their recorded consent. */
    ASSIST(Role.ADMINISTRATOR, Role.COORDINATOR),
    READ_TRAIL(Role.ADMINISTRATOR),
    /** See the organisations that theirs keeps, with their contacts. */
    SEE_MEMBERS(Role.ADMINISTRATOR, Role.COORDINATOR),
    /** Read in a member list. */
    IMPORT_ORGANISATIONS(Role.ADMINISTRATOR, Role.COORDINATOR),
    /** Open the import screen; each table asks again. */
    IMPORT(Role.ADMINISTRATOR, Role.COORDINATOR),
    /** Look at the letters that went out. */
    READ_LETTERS(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    CorePermission(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> defaultRoles() {
        return roles;
    }
}
