package org.yourplace.platform.who;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.who.LinkGrant;
import org.yourplace.spi.who.PersonRef;

/**
 * What a secret stands for, as it was when it was looked up. Row-level security checks again that it still is.
 *
 * @param credential id of the credential
 * @param person whose it is; absent for a mailed link
 * @param version the person's permission version
 * @param scope the only tenant it reaches; absent: wherever the person belongs
 * @param link what a mailed link allows
 * @param method how they proved who they are
 * @param strong whether a second factor was proved
 * @param scopes what an API token is limited to: {@code feature} or {@code feature:read}; absent: nothing
 * @param rights what the person may do, by tenant id
 * @param expires when it must be looked up again at the latest: its end, or that of a place or a deputyship
 */
public record Identity(
        UUID credential,
        Kind kind,
        @Nullable PersonRef person,
        @Nullable Locale locale,
        long version,
        @Nullable Long scope,
        @Nullable LinkGrant link,
        Method method,
        boolean strong,
        @Nullable Set<String> scopes,
        Map<Long, Rights> rights,
        Instant expires) {
    /** How somebody came to be identified. */
    public enum Kind {
        SESSION,
        TOKEN,
        LINK,
        SCIM
    }

    /** What was proved. */
    public enum Method {
        PASSWORD,
        SSO
    }

    public Identity {
        rights = Map.copyOf(rights);
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    /** Whether it lets the holder act for that tenant. */
    public boolean reaches(long tenant) {
        return kind == Kind.LINK || kind == Kind.SCIM ? Long.valueOf(tenant).equals(scope) : rights.containsKey(tenant);
    }
}
