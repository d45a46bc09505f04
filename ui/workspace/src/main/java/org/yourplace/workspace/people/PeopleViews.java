package org.yourplace.workspace.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.Icon;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.members.Deputies;
import org.yourplace.platform.members.Invitations;
import org.yourplace.platform.members.Members;
import org.yourplace.platform.members.Merges;
import org.yourplace.platform.members.Roles;
import org.yourplace.platform.members.Teams;
import org.yourplace.platform.who.CorePermission;

/** The views about people, as the shell declares them. */
@Singleton
public class PeopleViews {
    private final Office office;

    @Inject
    public PeopleViews(
            Members members,
            Invitations invitations,
            Roles roles,
            Teams teams,
            Deputies deputies,
            Merges merges,
            ServedFeatures features) {
        this.office = new Office(members, invitations, roles, teams, deputies, merges, features);
    }

    /** What every member has for themselves. */
    public Stream<FeatureView> forEverybody() {
        return Stream.of(FeatureView.at("away", "menu.away", Icon.CALENDAR, context -> new AwayView(context, office))
                .order(20));
    }

    /** What belongs to running the organisation. */
    public Stream<FeatureView> forAdministrators() {
        return Stream.of(
                FeatureView.at("people", "menu.people", Icon.PEOPLE, context -> new PeopleView(context, office))
                        .order(-30)
                        .needs(CorePermission.SEE_PEOPLE),
                FeatureView.at("teams", "menu.teams", Icon.BUILDING, context -> new TeamsView(context, office))
                        .order(-20)
                        .needs(CorePermission.SEE_PEOPLE),
                FeatureView.at("roles", "menu.roles", Icon.PERSON, context -> new RolesView(context, office))
                        .order(-10)
                        .needs(CorePermission.MANAGE_ROLES));
    }
}
