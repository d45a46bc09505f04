package org.yourplace.platform.sso;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.who.Secrets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody's way to a provider and back. It travels sealed in a cookie of the browser that began it: an answer that comes to another
 * browser, or that nobody asked for, opens nothing.
 *
 * @param purpose what they want there
 * @param credential with which it was begun, when it is about linking or trying out
 * @param until when it is too late to come back
 * @param onward page that they want when they are in
 */
record Journey(
        long tenant,
        Purpose purpose,
        @Nullable UUID credential,
        String state,
        String nonce,
        String verifier,
        long until,
        @Nullable String onward) {
    static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String ABOUT = "sign-on journey";
    private static final JsonMapper JSON = new JsonMapper();

    /** Why somebody goes to a provider. */
    enum Purpose {
        SIGN_IN,
        LINK,
        TEST
    }

    static Journey begin(long tenant, Purpose purpose, @Nullable UUID credential, Instant now) {
        return new Journey(
                tenant,
                purpose,
                credential,
                Secrets.word(),
                Secrets.word(),
                new CodeVerifier().getValue(),
                now.plus(LONGEST).getEpochSecond(),
                null);
    }

    Journey towards(@Nullable String page) {
        return new Journey(tenant, purpose, credential, state, nonce, verifier, until, page);
    }

    String sealed(Sealing sealing) {
        return sealing.seal(JSON.writeValueAsString(this), ABOUT);
    }

    /** The journey of a cookie; empty when it is none of ours, was changed, or took too long. */
    static Optional<Journey> open(Sealing sealing, @Nullable String cookie, Instant now) {
        if (cookie == null || cookie.length() > 2_000) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(sealing.open(cookie, ABOUT), Journey.class))
                    .filter(journey -> now.getEpochSecond() <= journey.until());
        } catch (IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    boolean answeredBy(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    Nonce expectedNonce() {
        return new Nonce(nonce);
    }

    CodeVerifier codeVerifier() {
        return new CodeVerifier(verifier);
    }

    /** A way on, with a cookie to take along. */
    record Departure(URI to, String cookie) {}
}
