package org.yourplace.site.bridge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Bindings;
import org.yourplace.site.port.Invitations;

/** Invitations by the platform's own. */
public final class PlatformInvitations implements Invitations {
    private final org.yourplace.platform.members.Invitations invitations;
    private final Bindings bindings;

    public PlatformInvitations(org.yourplace.platform.members.Invitations invitations, Bindings bindings) {
        this.invitations = invitations;
        this.bindings = bindings;
    }

    @Override
    public Optional<Invitation> look(String word) {
        return invitations.look(word).map(this::told);
    }

    private Invitation told(org.yourplace.platform.members.Invitation found) {
        var zone = bindings.current().partnership().zone();
        return new Invitation(
                found.slug(),
                found.organisation(),
                found.open(),
                said(found.name()),
                said(found.title()),
                found.roles(),
                said(found.invitedBy()),
                Optional.ofNullable(found.expires()).map(at -> at.atZone(zone).toLocalDate()));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public Outcome accept(String word) {
        return Outcome.valueOf(invitations.accept(word).name());
    }
}
