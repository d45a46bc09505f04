package org.yourplace.platform.sso;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.platform.outbound.GuardedCalls;
import org.yourplace.spi.outbound.Answer;
import org.yourplace.spi.outbound.Question;
import org.yourplace.spi.outbound.UnreachedException;

/** What is asked of a provider itself. What it says about itself and its keys is remembered by issuer for ten minutes. */
public final class ProviderCalls {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 512 * 1024;

    private final GuardedCalls outbound;
    private final Cache<String, OIDCProviderMetadata> told = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<URI, JWKSet> keys = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    /** When keys were last fetched anew because one was missing: not for every forged token. */
    private final Cache<URI, Boolean> fetched = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    public ProviderCalls(GuardedCalls outbound) {
        this.outbound = outbound;
    }

    /** What is at an address. */
    Answer get(URI address) throws NoProviderException {
        try {
            return outbound.get(question(address, Map.of()));
        } catch (UnreachedException unreached) {
            throw NoProviderException.of(unreached);
        }
    }

    private Answer post(URI address, Map<String, List<String>> headers, String form) throws NoProviderException {
        var sent = new HashMap<String, String>();
        headers.forEach((name, values) -> sent.put(name, String.join(", ", values)));
        try {
            return outbound.post(question(address, sent), form);
        } catch (UnreachedException unreached) {
            throw NoProviderException.of(unreached);
        }
    }

    private static Question question(URI address, Map<String, String> more) {
        var headers = new HashMap<>(Map.of("Accept", "application/json", "User-Agent", "YourPlace-sign-on"));
        headers.putAll(more);
        return new Question(address, headers, PATIENCE, MOST_BYTES, 0);
    }

    /** What the provider says about itself. */
    OIDCProviderMetadata metadata(String issuer) throws NoProviderException {
        var known = told.getIfPresent(issuer);
        return known == null ? look(issuer) : known;
    }

    /** The same, asked now. */
    OIDCProviderMetadata look(String issuer) throws NoProviderException {
        var answer = get(URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration"));
        if (answer.status() != 200) {
            throw NoProviderException.notOne(String.valueOf(answer.status()));
        }
        OIDCProviderMetadata metadata;
        try {
            metadata = OIDCProviderMetadata.parse(answer.text());
        } catch (ParseException odd) {
            throw NoProviderException.notOne("no JSON of a provider");
        }
        if (!metadata.getIssuer().getValue().equals(issuer)) {
            throw NoProviderException.other(metadata.getIssuer().getValue());
        }
        if (metadata.getAuthorizationEndpointURI() == null
                || metadata.getTokenEndpointURI() == null
                || metadata.getJWKSetURI() == null
                || !outbound.browsable(metadata.getAuthorizationEndpointURI())) {
            throw NoProviderException.notOne("an endpoint is missing");
        }
        told.put(issuer, metadata);
        return metadata;
    }

    /** The keys with which it signs. */
    JWKSet keys(OIDCProviderMetadata metadata) throws NoProviderException {
        var known = keys.getIfPresent(metadata.getJWKSetURI());
        return known == null ? lookAtKeys(metadata) : known;
    }

    /** The same, asked again if that has not just been done: the provider may have changed them. */
    JWKSet newerKeys(OIDCProviderMetadata metadata) throws NoProviderException {
        if (fetched.getIfPresent(metadata.getJWKSetURI()) != null) {
            return keys(metadata);
        }
        return lookAtKeys(metadata);
    }

    private JWKSet lookAtKeys(OIDCProviderMetadata metadata) throws NoProviderException {
        var address = metadata.getJWKSetURI();
        fetched.put(address, true);
        var answer = get(address);
        try {
            if (answer.status() != 200) {
                throw NoProviderException.notOne(String.valueOf(answer.status()));
            }
            var set = JWKSet.parse(answer.text()).toPublicJWKSet();
            keys.put(address, set);
            return set;
        } catch (java.text.ParseException odd) {
            throw NoProviderException.notOne("no keys");
        }
    }

    /** Gives a code for tokens. */
    TokenResponse exchange(
            Provider provider, OIDCProviderMetadata metadata, String code, URI redirect, CodeVerifier verifier)
            throws NoProviderException {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), redirect, verifier);
        var client = new ClientID(provider.clientId());
        var request = (provider.secret() == null
                        ? new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant)
                        : new TokenRequest.Builder(
                                metadata.getTokenEndpointURI(), proof(metadata, client, provider.secret()), grant))
                .build()
                .toHTTPRequest();
        var headers = new HashMap<>(request.getHeaderMap());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Content-Length"));
        var answer = post(metadata.getTokenEndpointURI(), Map.copyOf(headers), request.getBody());
        try {
            var response = new HTTPResponse(answer.status());
            response.setContentType(answer.header("Content-Type").orElse("application/json"));
            response.setBody(answer.text());
            return OIDCTokenResponseParser.parse(response);
        } catch (ParseException odd) {
            throw NoProviderException.notOne("no tokens");
        }
    }

    private static ClientAuthentication proof(OIDCProviderMetadata metadata, ClientID client, String secret) {
        var methods = metadata.getTokenEndpointAuthMethods();
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client, new Secret(secret))
                : new ClientSecretPost(client, new Secret(secret));
    }
}
