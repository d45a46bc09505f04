package org.yourplace.volunteeringbank.message;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.message.MyMessages.Which;

/**
 * {@code /api/v1/volunteering-bank/messages/{id}}: the person's side of the conversation about an application, by the signed-in person or by
 * whoever holds a secret of it.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MyConversationResource {
    private final MyMessages messages;

    public MyConversationResource(MyMessages messages) {
        this.messages = messages;
    }

    @GET
    @Path("{id}")
    public Conversation read(@PathParam("id") UUID id) {
        return messages.read(Which.mine(id));
    }

    @POST
    @Path("{id}")
    public Conversation write(@PathParam("id") UUID id, WriteMessage said) {
        return messages.write(new Which(id, said.secret()), said);
    }

    @POST
    @Path("{id}/share")
    public Conversation share(@PathParam("id") UUID id, @Nullable HeldSecret held) {
        return messages.share(new Which(id, secret(held)));
    }

    @POST
    @Path("{id}/read")
    public Conversation markRead(@PathParam("id") UUID id, @Nullable HeldSecret held) {
        return messages.markRead(new Which(id, secret(held)));
    }

    @POST
    @Path("{id}/report")
    public void report(@PathParam("id") UUID id, ReportMessages said) {
        messages.report(new Which(id, said.secret()), said);
    }

    private static @Nullable String secret(@Nullable HeldSecret held) {
        return held == null ? null : held.secret();
    }
}
