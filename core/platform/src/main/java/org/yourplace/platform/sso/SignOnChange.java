package org.yourplace.platform.sso;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * How a sign-on is to be.
 *
 * @param secret of the client; absent: as it was
 * @param domains of e-mail addresses, without {@code @}
 * @param claim where the provider says what somebody is; absent: {@code groups}
 * @param claimRoles what it says there, and the role it gives
 * @param otherwise role of everybody else; absent: they do not get in
 */
public record SignOnChange(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String secret,
        @Nullable List<String> domains,
        @Nullable String claim,
        @Nullable Map<String, String> claimRoles,
        @Nullable String otherwise,
        @Nullable Boolean enabled,
        @Nullable Boolean only) {
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern ROLE = Pattern.compile("([a-z][a-z0-9-]{0,40}:)?[a-z][a-z0-9-]{1,40}");
    private static final int MOST = 50;

    public SignOnChange {
        domains = domains == null
                ? List.of()
                : domains.stream()
                        .map(one -> String.valueOf(one)
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .replaceFirst("^@", ""))
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
        claimRoles = claimRoles == null ? Map.of() : new TreeMap<>(claimRoles);
        issuer = issuer == null ? null : issuer.strip();
        clientId = clientId == null ? null : clientId.strip();
        claim = claim == null || claim.isBlank() ? "groups" : claim.strip();
        otherwise = otherwise == null || otherwise.isBlank() ? null : otherwise.strip();
        var violations = Violations.of()
                .text("issuer", issuer, 8, 500)
                .text("clientId", clientId, 1, 300)
                .optionalText("secret", secret, 1_000)
                .text("claim", claim, 1, 200)
                .check(domains.size() <= MOST, "domains", "too-many", MOST)
                .check(claimRoles.size() <= MOST, "claimRoles", "too-many", MOST)
                .check(address(issuer), "issuer", "not-an-address")
                .check(otherwise == null || ROLE.matcher(otherwise).matches(), "otherwise", "unknown-role");
        violations.check(domains.stream().allMatch(one -> DOMAIN.matcher(one).matches()), "domains", "not-a-domain");
        claimRoles.forEach((said, role) -> violations
                .text("claimRoles", said, 1, 200)
                .check(role != null && ROLE.matcher(role).matches(), "claimRoles", "unknown-role"));
        violations.done();
        claimRoles = Map.copyOf(claimRoles);
    }

    private static boolean address(@Nullable String text) {
        if (text == null) {
            return true;
        }
        try {
            var address = URI.create(text);
            return address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("https?")
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }
}
