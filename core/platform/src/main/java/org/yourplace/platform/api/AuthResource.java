package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.signin.Accounts;
import org.yourplace.platform.signin.Door;
import org.yourplace.platform.signin.OwnAccount;
import org.yourplace.platform.signin.TokenRequest;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/** API tokens: one is given for e-mail, password and, where there is a second factor, a code; it ends when its holder says so. */
@Path("/auth/tokens")
@ApplicationScoped
public class AuthResource {
    @Inject
    private Accounts accounts;

    @Context
    private HttpServletRequest request;

    @Inject
    private OwnAccount own;

    @Inject
    private Directory directory;

    /** A new token; {@code token} is shown this once. */
    public record Token(String token, Instant expiresAt) {}

    @POST
    public Response open(TokenRequest asked) {
        var caller = Caller.of(request);
        var signedIn = accounts.token(Door.at(caller.address()), asked, organisation(caller, asked.organisation()));
        return Response.created(URI.create("/api/v1/auth/tokens/current"))
                .entity(new Token(signedIn.secret(), signedIn.expires()))
                .build();
    }

    @GET
    public OpenCredential.Listed list() {
        return OpenCredential.listed(own, directory, Identity.Kind.TOKEN);
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

    @DELETE
    @Path("/{id}")
    public void end(@PathParam("id") UUID id) {
        OpenCredential.end(own, id, Identity.Kind.TOKEN);
    }

    private @Nullable Long organisation(Caller caller, @Nullable String slug) {
        if (slug == null) {
            return null;
        }
        var found = directory.tenant(caller.partnership(), slug);
        Violations.of()
                .check(found.isPresent(), "organisation", "unknown-organisation")
                .done();
        return found.orElseThrow().id();
    }
}
