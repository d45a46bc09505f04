package org.yourplace.csrbrokerage;

import java.util.Set;
import org.yourplace.spi.Permission;
import org.yourplace.spi.who.Role;

/** What a member of an organisation may do in the brokerage. */
public enum CsrPermission implements Permission {
    /** As an employer: write the programme and its policy, keep staff's terms, try a draft out. */
    RUN_PROGRAMME(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** As an employer: see bookings and absences of staff, never which charity. */
    SEE_TIME_OFF(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** Say yes or no to the time off of those whom one manages. */
    DECIDE_TIME_OFF(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.LINE_MANAGER)),
    /** As an employer: have absences and mandates written out for payroll. */
    PAYROLL(Set.of(Role.ADMINISTRATOR)),
    /** See the employer's figures: totals only, few people never shown. */
    SEE_IMPACT(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** As a host: say who came to help with time off from work, and for how long. */
    CONFIRM_DAYS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** Write what the organisation needs, and answer who offers it. */
    WRITE_NEEDS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** Ask for a team day, and send a team. */
    RUN_TEAM_DAYS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** See the placements that the organisation has a part in, and say its part. */
    SEE_PLACEMENTS(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** As the broker: suggest people for what groups need, introduce them, see it through. */
    BROKER(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)),
    /** As the monitoring officer: write down advice on a councillor's interest. */
    ADVISE_ON_INTERESTS(Set.of(Role.ADMINISTRATOR));

    private final Set<Role> roles;

    CsrPermission(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> defaultRoles() {
        return roles;
    }
}
