package org.yourplace.platform.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;

class IdTokensTest {
    private static final String ISSUER = "https://login.harbourline.example";
    private static final Nonce NONCE = new Nonce("asked-for");
    private static final RSAKey KEY = key("one");
    private static final RSAKey OTHER = key("one");
    private static final JWKSet KEYS = new JWKSet(KEY.toPublicJWK());
    private static final Provider PROVIDER = new Provider(
            new Tenant(1, 1, "harbourline", "Harbourline", "business", null, true, null, null),
            ISSUER,
            "your-place",
            "secret",
            "realm_access.roles",
            Map.of("quay", "coordinator"),
            null);

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("your-place")
                .subject("42")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", NONCE.getValue())
                .claim("name", "Amy Pond")
                .claim("email", "admin@svs.example")
                .claim("realm_access", Map.of("roles", List.of("quay", "unknown")));
    }

    private static JWT signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(key));
            return token;
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void refused(JWT token, Nonce nonce) {
        assertThatThrownBy(() -> IdTokens.check(PROVIDER, token, nonce, KEYS)).isInstanceOf(BadJOSEException.class);
    }

    @Test
    void what_the_provider_signed_for_us_and_for_this_request_is_believed() throws BadJOSEException {
        var who = Vouched.of(IdTokens.check(PROVIDER, signed(claims().build(), KEY), NONCE, KEYS), PROVIDER);

        assertThat(who.subject()).isEqualTo("42");
        assertThat(who.name()).isEqualTo("Amy Pond");
        assertThat(who.roles()).containsExactly("coordinator");
    }

    @Test
    void another_issuer_client_nonce_or_time_is_not_believed() {
        refused(signed(claims().issuer("https://login.hill-university.example").build(), KEY), NONCE);
        refused(signed(claims().audience("another-client").build(), KEY), NONCE);
        refused(signed(claims().build(), KEY), new Nonce("not-asked-for"));
        refused(signed(claims().claim("nonce", null).build(), KEY), NONCE);
        refused(
                signed(
                        claims().expirationTime(Date.from(Instant.now().minusSeconds(120)))
                                .build(),
                        KEY),
                NONCE);
        refused(signed(claims().expirationTime(null).build(), KEY), NONCE);
        refused(signed(claims().subject(null).build(), KEY), NONCE);
        refused(signed(claims().subject("x".repeat(256)).build(), KEY), NONCE);
    }

    @Test
    void a_signature_of_somebody_else_or_none_is_not_believed() throws JOSEException {
        refused(signed(claims().build(), OTHER), NONCE);
        refused(new PlainJWT(claims().build()), NONCE);
        var mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims().build());
        mac.sign(new MACSigner(KEY.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        refused(mac, NONCE);
    }
}
