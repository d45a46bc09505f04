package org.yourplace.volunteeringbank.message;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/messages/{id}}: the organisation's side of the conversation about an application. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConversationResource {
    private final Messages messages;

    public ConversationResource(Messages messages) {
        this.messages = messages;
    }

    @GET
    @Path("{id}")
    public Conversation read(@PathParam("id") UUID id) {
        return messages.read(id);
    }

    @POST
    @Path("{id}")
    public Conversation write(@PathParam("id") UUID id, WriteMessage said) {
        return messages.write(id, said);
    }

    @POST
    @Path("{id}/share")
    public Conversation share(@PathParam("id") UUID id) {
        return messages.share(id);
    }

    @POST
    @Path("{id}/read")
    public Conversation markRead(@PathParam("id") UUID id) {
        return messages.markRead(id);
    }

    @POST
    @Path("{id}/report")
    public void report(@PathParam("id") UUID id, ReportMessages said) {
        messages.report(id, said);
    }
}
