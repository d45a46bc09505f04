package org.yourplace.platform.sso;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's sign-on as its administrator sees it; the secret is never shown again.
 *
 * @param hasSecret whether one was given
 * @param only whether nothing else opens the organisation
 * @param triedAt when somebody last went all the way round with what stands here now
 * @param triedByYou whether that was whoever asks
 * @param triedSaid what came of the last time round; absent when nobody tried
 */
public record SignOnSetup(
        String issuer,
        String clientId,
        boolean hasSecret,
        List<String> domains,
        String claim,
        Map<String, String> claimRoles,
        @Nullable String otherwise,
        boolean enabled,
        boolean only,
        @Nullable Instant triedAt,
        boolean triedByYou,
        @Nullable String triedSaid) {}
