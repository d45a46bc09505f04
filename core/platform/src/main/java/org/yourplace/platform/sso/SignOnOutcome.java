package org.yourplace.platform.sso;

import java.util.Locale;

/** How coming back from a provider went. */
public enum SignOnOutcome {
    IN,
    LINKED,
    /** The way there and back works, for the administrator who tried it. */
    TESTED,
    /** They are no longer in the organisation. */
    LEFT,
    /** Nothing that the provider says of them is a role here. */
    NO_ROLE,
    /** Somebody else linked it to their account. */
    TAKEN,
    /** The answer belongs to no request of this browser, or came too late. */
    LOST,
    /** The provider said no. */
    REFUSED,
    /** The provider's word could not be believed: another issuer or client, a wrong signature, nonce or time. */
    NOT_BELIEVED,
    /** The provider could not be asked. */
    UNREACHED,
    /** Whoever began it is no longer signed in, or may not. */
    NOT_THEM;

    /** As it stands in addresses and texts: {@code no-role}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
