package org.yourplace.volunteeringbank.archive;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/inactive}: people of whom nothing has been heard for long. */
@Produces(MediaType.APPLICATION_JSON)
public final class ArchiveResource {
    private final ArchiveService archive;

    public ArchiveResource(ArchiveService archive) {
        this.archive = archive;
    }

    /** All of them: there are never many at a time. */
    public record Next(List<Inactive> items) {}

    @GET
    public Next next() {
        return new Next(archive.next());
    }

    @POST
    @Path("{id}/keep")
    public void keep(@PathParam("id") UUID id) {
        archive.keep(id);
    }
}
