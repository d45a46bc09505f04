package org.yourplace.platform.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.Set;

/** Checks an ID token: signed by that issuer with a public key of its own, for our client, for this very request, not too old. */
final class IdTokens {
    private static final Set<JWSAlgorithm> SIGNED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512,
            JWSAlgorithm.EdDSA,
            JWSAlgorithm.Ed25519);

    private final ProviderCalls calls;

    IdTokens(ProviderCalls calls) {
        this.calls = calls;
    }

    /** What the token says. */
    IDTokenClaimsSet check(Provider provider, OIDCProviderMetadata metadata, JWT token, Nonce nonce)
            throws NoProviderException, BadJOSEException {
        try {
            return check(provider, token, nonce, calls.keys(metadata));
        } catch (BadJOSEException refused) {
            // the provider may have changed its keys a moment ago
            return check(provider, token, nonce, calls.newerKeys(metadata));
        }
    }

    static IDTokenClaimsSet check(Provider provider, JWT token, Nonce nonce, JWKSet keys) throws BadJOSEException {
        var selector = new JWSVerificationKeySelector<SecurityContext>(SIGNED, new ImmutableJWKSet<>(keys));
        try {
            var claims = new IDTokenValidator(
                            new Issuer(provider.issuer()), new ClientID(provider.clientId()), selector, null)
                    .validate(token, nonce);
            if (claims.getSubject().getValue().length() > 255) {
                throw new BadJOSEException("a subject is at most 255 characters");
            }
            return claims;
        } catch (JOSEException broken) {
            throw new BadJOSEException("the signature cannot be checked", broken);
        }
    }
}
