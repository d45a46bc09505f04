package org.yourplace.platform.sso;

import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries a provider without anybody signing in: is it there, does it call itself so, does it know our client, our secret and the address to
 * send people back to. It stops at the first thing that makes the rest pointless.
 */
public final class ProviderTrial {
    private final ProviderCalls calls;

    public ProviderTrial(ProviderCalls calls) {
        this.calls = calls;
    }

    /** What was found, in the order in which it was looked at. */
    List<Finding> of(Provider provider, URI redirect) {
        var found = new ArrayList<Finding>();
        try {
            var metadata = calls.look(provider.issuer());
            found.add(Finding.good("provider", URI.create(provider.issuer()).getHost()));
            int keys = calls.newerKeys(metadata).getKeys().size();
            found.add(keys > 0 ? Finding.good("keys", String.valueOf(keys)) : Finding.bad("no-keys"));
            client(provider, metadata, redirect, found);
        } catch (NoProviderException unreached) {
            found.add(Finding.bad(unreached.code(), unreached.about(), provider.issuer()));
        }
        return found;
    }

    private void client(Provider provider, OIDCProviderMetadata metadata, URI redirect, List<Finding> found)
            throws NoProviderException {
        boolean sentBack = sentBack(provider, metadata, redirect);
        // a code that nobody has given out: whoever knows the client says that it is the code that is wrong
        var answer = calls.exchange(
                provider, metadata, "not-a-code-" + Instant.now().toEpochMilli(), redirect, new CodeVerifier());
        boolean known = known(answer);
        if (known) {
            found.add(Finding.good("client", provider.clientId()));
            found.add(
                    sentBack
                            ? Finding.good("redirect", redirect.toString())
                            : Finding.bad("redirect-not-allowed", redirect.toString()));
        } else if (sentBack) {
            found.add(Finding.bad(provider.secret() == null ? "no-secret" : "wrong-secret", provider.clientId()));
        } else {
            found.add(Finding.bad("wrong-client", provider.clientId(), redirect.toString()));
        }
    }

    private static boolean known(TokenResponse answer) {
        if (!(answer instanceof TokenErrorResponse refused) || refused.getErrorObject() == null) {
            return answer.indicatesSuccess();
        }
        var code = String.valueOf(refused.getErrorObject().getCode());
        return !code.equals("invalid_client")
                && !code.equals("unauthorized_client")
                && refused.getErrorObject().getHTTPStatusCode() != 401;
    }

    /** Whether the provider is ready to send somebody back who does not want to type anything. */
    private boolean sentBack(Provider provider, OIDCProviderMetadata metadata, URI redirect)
            throws NoProviderException {
        var journey = Journey.begin(provider.tenant().id(), Journey.Purpose.TEST, null, Instant.now());
        var request = new AuthenticationRequest.Builder(SignOns.request(provider, metadata, journey, redirect, null))
                .prompt(Prompt.Type.NONE)
                .build();
        var answer = calls.get(request.toURI());
        return answer.header("Location")
                .filter(to -> to.startsWith(redirect.toString()))
                .isPresent();
    }
}
