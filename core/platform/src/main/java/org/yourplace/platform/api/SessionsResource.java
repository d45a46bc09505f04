package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.signin.OwnAccount;
import org.yourplace.platform.who.Identity;

/** The caller's sessions, wherever they are open. */
@Path("/me/sessions")
@ApplicationScoped
public class SessionsResource {
    @Inject
    private OwnAccount own;

    @Inject
    private Directory directory;

    @GET
    public OpenCredential.Listed list() {
        return OpenCredential.listed(own, directory, Identity.Kind.SESSION);
    }

    @DELETE
    @Path("/{id}")
    public void end(@PathParam("id") UUID id) {
        OpenCredential.end(own, id, Identity.Kind.SESSION);
    }
}
