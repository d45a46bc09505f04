package org.yourplace.workspace.people;

import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.members.Deputies;
import org.yourplace.platform.members.Invitations;
import org.yourplace.platform.members.Members;
import org.yourplace.platform.members.Merges;
import org.yourplace.platform.members.Roles;
import org.yourplace.platform.members.Teams;

/** Everything that can be done about people, for the views. */
record Office(
        Members members,
        Invitations invitations,
        Roles roles,
        Teams teams,
        Deputies deputies,
        Merges merges,
        ServedFeatures features) {}
