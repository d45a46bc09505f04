package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.members.Invitations;
import org.yourplace.platform.members.Person;
import org.yourplace.platform.members.PersonEntry;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;

/** Invitations of an organisation. The word itself goes by mail only; nothing here tells it. */
@Path("/tenants/{tenant}/invitations")
@ApplicationScoped
public class InvitationsResource {
    @Inject
    private Invitations invitations;

    /** @param people whom to write to */
    public record Several(@Nullable List<UUID> people) {}

    @GET
    public Slice<Person> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return invitations.list(after, Limit.of(limit));
    }

    @POST
    public Response invite(@PathParam("tenant") String tenant, PersonEntry entry) {
        var person = invitations.invite(entry);
        return Response.created(URI.create("/api/v1/tenants/" + tenant + "/people/" + person.id()))
                .entity(person)
                .build();
    }

    @POST
    @Path("/several")
    public Invitations.Sent inviteSeveral(Several asked) {
        return invitations.sendAll(asked.people());
    }

    /** Invites somebody who is written down, or once more. */
    @POST
    @Path("/{person}")
    public Person send(@PathParam("person") UUID person) {
        return invitations.send(person);
    }

    @DELETE
    @Path("/{person}")
    public void withdraw(@PathParam("person") UUID person) {
        invitations.withdraw(person);
    }
}
