package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.scim.DirectoryTokens;
import org.yourplace.spi.error.Violations;

/** Credentials that belong to an organisation and to nobody in it: its directory's tokens. */
@Path("/tenants/{tenant}/credentials")
@ApplicationScoped
public class CredentialsResource {
    private static final int USUAL_DAYS = 365;
    private static final int MOST_DAYS = 730;

    @Inject
    private DirectoryTokens tokens;

    /**
     * What is wanted.
     *
     * @param kind {@code scim}
     * @param label for the list of them
     * @param days until it expires; absent: a year
     */
    public record Wanted(
            @Nullable String kind,
            @Nullable String label,
            @Nullable Integer days) {
        public Wanted {
            Violations.of()
                    .check("scim".equals(kind), "kind", "unknown-code")
                    .optionalText("label", label, 100)
                    .range("days", days, 1, MOST_DAYS)
                    .done();
        }
    }

    /** A new one; {@code token} is shown this once. */
    public record Made(UUID id, String token, Instant expiresAt) {}

    /** One that works. */
    public record Item(UUID id, String kind, String label, Instant issuedAt, Instant expiresAt) {}

    /** All that work, latest first. */
    public record Items(List<Item> items) {}

    @GET
    public Items list() {
        return new Items(tokens.list().stream()
                .map(one -> new Item(one.id(), "scim", one.label(), one.issued(), one.expires()))
                .toList());
    }

    @POST
    public Response open(@PathParam("tenant") String tenant, Wanted wanted) {
        var days = wanted.days();
        var made = tokens.open(wanted.label() == null ? "" : wanted.label().strip(), days == null ? USUAL_DAYS : days);
        return Response.created(URI.create("/api/v1/tenants/" + tenant + "/credentials/" + made.id()))
                .entity(new Made(made.id(), made.secret(), made.expires()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
    }
}
