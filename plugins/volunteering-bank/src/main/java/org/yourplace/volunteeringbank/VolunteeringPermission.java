package org.yourplace.volunteeringbank;

import java.util.Set;
import org.yourplace.spi.Permission;
import org.yourplace.spi.who.Role;

/** What a member of an organisation may do in the volunteering bank. */
public enum VolunteeringPermission implements Permission {
    /** See listings and their state. */
    SEE_LISTINGS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.MEMBER, Role.SAFEGUARDING_LEAD)),
    /** Write, publish, withdraw and end listings. */
    WRITE_LISTINGS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** See who is interested, how to reach them, and answer. */
    ANSWER_PEOPLE(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** See and write down checks of volunteers. */
    RECORD_CHECKS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.SAFEGUARDING_LEAD)),
    /** Write shifts, see who comes, take the roll. */
    RUN_SHIFTS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** Read listings in from a file. */
    IMPORT_LISTINGS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** See hours that volunteers gave, and confirm, change or dispute them. */
    CONFIRM_HOURS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** Approve or refuse what volunteers claim, and record that it was paid. */
    DECIDE_EXPENSES(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** As a supporter: have listings of other sites read in from their feeds. */
    READ_FEEDS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** As a supporter: see what groups need, check their listings, remind them, answer for them. */
    SUPPORT_GROUPS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR));

    private final Set<Role> roles;

    VolunteeringPermission(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> defaultRoles() {
        return roles;
    }
}
