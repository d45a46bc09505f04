package org.yourplace.volunteeringbank.message;

import java.util.UUID;

/** What happened in conversations, for whoever writes letters about it. Delivered as the organisation that is one side of it. */
public final class MessageEvents {
    private MessageEvents() {}

    /** Somebody wrote. */
    public record MessageSent(UUID application, UUID message) {}
}
