package org.yourplace.platform.sso;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What a provider says of somebody whom it has just seen.
 *
 * @param external what its directory calls them, where it says so: Entra's object id
 * @param roles those that its claim gives
 * @param strong whether it saw a second proof
 */
record Vouched(
        String subject,
        @Nullable String external,
        @Nullable String userName,
        String name,
        @Nullable String email,
        Set<String> roles,
        boolean strong) {
    private static final int LONGEST = 200;
    private static final Set<String> STRONG = Set.of("mfa", "otp", "hwk", "sc", "fpt");

    static Vouched of(IDTokenClaimsSet claims, Provider provider) {
        var all = claims.toJSONObject();
        var userName = text(all.get("preferred_username"));
        var email = text(all.get("email"));
        var name = text(all.get("name"));
        var told = new LinkedHashSet<String>();
        for (var value : values(at(all, provider.claim()))) {
            var role = provider.claimRoles().get(value);
            if (role != null) {
                told.add(role);
            }
        }
        return new Vouched(
                claims.getSubject().getValue(),
                text(all.get("oid")),
                userName,
                name != null
                        ? name
                        : userName != null
                                ? userName
                                : email != null ? email : claims.getSubject().getValue(),
                email,
                told,
                values(all.get("amr")).stream().anyMatch(STRONG::contains));
    }

    /** A claim by its name, or by a path with dots: {@code realm_access.roles}. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        var whole = claims.get(path);
        if (whole != null) {
            return whole;
        }
        Object now = claims;
        for (var step : path.split("\\.")) {
            now = now instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return now;
    }

    private static List<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .limit(500)
                    .toList();
        }
        return claim instanceof String one ? List.of(one) : List.of();
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() && text.length() <= LONGEST && Violations.clean(text)
                ? text.strip()
                : null;
    }
}
