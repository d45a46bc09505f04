package org.yourplace.platform.who;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.who.LinkGrant;
import org.yourplace.spi.who.PersonRef;
import org.yourplace.spi.who.Role;

/**
 * What a secret stands for, as it was when it was looked up. Row-level security checks again that it still is.
 *
 * @param credential id of the credential
 * @param person whose it is; absent for a mailed link
 * @param version the person's permission version
 * @param scope the only tenant it reaches; absent: wherever the person belongs
 * @param link what a mailed link allows
 * @param roles the person's roles by tenant id
 */
public record Identity(
        UUID credential,
        Kind kind,
        @Nullable PersonRef person,
        @Nullable Locale locale,
        long version,
        @Nullable Long scope,
        @Nullable LinkGrant link,
        Map<Long, Set<Role>> roles,
        Instant expires) {
    /** How somebody came to be identified. */
    public enum Kind {
        SESSION,
        TOKEN,
        LINK
    }

    public Identity {
        roles = Map.copyOf(roles);
    }

    /** Whether it lets the holder act for that tenant. */
    public boolean reaches(long tenant) {
        return kind == Kind.LINK ? Long.valueOf(tenant).equals(scope) : roles.containsKey(tenant);
    }
}
