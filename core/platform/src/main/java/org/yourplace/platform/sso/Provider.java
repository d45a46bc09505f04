package org.yourplace.platform.sso;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Tenant;

/**
 * The sign-on of one organisation, ready to be used.
 *
 * @param secret of the client, readable; absent for a client without one
 * @param claim where it says what somebody is; dots lead into objects
 * @param claimRoles what it says there, and the role that gives
 * @param otherwise role of somebody of whom it says nothing known; absent: they do not get in
 */
public record Provider(
        Tenant tenant,
        String issuer,
        String clientId,
        @Nullable String secret,
        String claim,
        Map<String, String> claimRoles,
        @Nullable String otherwise) {
    public Provider {
        claimRoles = Map.copyOf(claimRoles);
    }

    @Override
    public String toString() {
        return "Provider[" + tenant.slug() + "]";
    }
}
