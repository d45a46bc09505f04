package org.yourplace.volunteeringbank.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation about one application, as one of its sides sees it.
 *
 * @param side of whoever reads: person or group
 * @param person first name
 * @param standing open, waits-for-guardian or over
 * @param young whether the person is under 18
 * @param mayShare whether how to reach each other can be shared at all: not with somebody under 18 whose guardian has not agreed
 * @param reachable whether the other side gave an e-mail address, so that a letter tells them of a message
 * @param ownShare since when the reader shares how to be reached
 * @param theirShare since when the other side does
 * @param email of the other side, once both share
 * @param phone of the other side, once both share
 * @param unread how many messages the reader has not marked as read
 */
public record Conversation(
        UUID application,
        @JsonIgnore long tenant,
        @JsonIgnore UUID organisationId,
        String side,
        String reference,
        String title,
        @JsonIgnore String slug,
        String organisation,
        String person,
        String standing,
        boolean young,
        boolean mayShare,
        boolean reachable,
        @Nullable Instant ownShare,
        @Nullable Instant theirShare,
        @Nullable String email,
        @Nullable String phone,
        int unread,
        List<Message> messages) {
    public static final String OPEN = "open";
    public static final String WAITS_FOR_GUARDIAN = "waits-for-guardian";
    public static final String OVER = "over";

    /** How many of its messages are handed out, the latest. */
    static final int MOST = 500;

    public boolean open() {
        return standing.equals(OPEN);
    }

    public boolean bothShare() {
        return ownShare != null && theirShare != null;
    }

    Conversation with(List<Message> all) {
        return new Conversation(
                application,
                tenant,
                organisationId,
                side,
                reference,
                title,
                slug,
                organisation,
                person,
                standing,
                young,
                mayShare,
                reachable,
                ownShare,
                theirShare,
                email,
                phone,
                (int) all.stream().filter(Message::fresh).count(),
                all);
    }
}
