package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.signin.Accounts;
import org.yourplace.platform.signin.TokenRequest;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** API tokens: one is given for e-mail and password, and ends when its holder says so. */
@Path("/auth/tokens")
@ApplicationScoped
public class AuthResource {
    @Inject
    private Accounts accounts;

    @Context
    private HttpServletRequest request;

    /** A new token; {@code token} is shown this once. */
    public record Token(String token, Instant expiresAt) {}

    @POST
    public Response open(TokenRequest asked) {
        var signedIn = accounts.token(Caller.of(request).address(), asked);
        return Response.created(URI.create("/api/v1/auth/tokens/current"))
                .entity(new Token(signedIn.secret(), signedIn.expires()))
                .build();
    }

    @DELETE
    @Path("/current")
    public void close() {
        var secret = Caller.of(request).secret();
        if (secret == null) {
            throw new DomainException(CoreError.SIGN_IN_NEEDED);
        }
        accounts.signOut(secret);
    }
}
