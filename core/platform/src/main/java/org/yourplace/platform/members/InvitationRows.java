package org.yourplace.platform.members;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** Words that invite, through the definer functions that are the only way to them. */
final class InvitationRows {
    private static final String OPEN = "SELECT core.open_invitation(:id, :hash, :member, :expires)";
    private static final String NOTE = """
            UPDATE core.membership SET invited_at = core.at(), invited_until = :expires, invited_by = :by
            WHERE id = :member AND tenant_id = core.tenant()""";
    private static final String CLOSE = "SELECT core.close_invitation(:member)";
    private static final String FORGET =
            "UPDATE core.membership SET invited_until = NULL WHERE id = :member AND tenant_id = core.tenant() AND invited_until IS NOT NULL";
    private static final String LOOK = "SELECT * FROM core.invitation(:hash)";
    private static final String ACCEPT = "SELECT outcome, place FROM core.accept_invitation(:hash)";

    /** What a word says. */
    record Found(
            long tenant,
            boolean open,
            @Nullable String name,
            @Nullable String title,
            List<String> roles,
            @Nullable String invitedBy,
            @Nullable Instant expires) {}

    /** @param place where they came in; absent when they did not */
    record Answer(String outcome, @Nullable UUID place) {}

    private InvitationRows() {}

    /** False when somebody has come in there, or it has ended. */
    static boolean open(Tx tx, UUID id, byte[] hash, UUID member, Instant expires, String by) {
        boolean opened = tx.sql()
                .createQuery(OPEN)
                .bind("id", id)
                .bind("hash", hash)
                .bind("member", member)
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one();
        if (opened) {
            tx.sql()
                    .createUpdate(NOTE)
                    .bind("member", member)
                    .bind("expires", expires.atOffset(ZoneOffset.UTC))
                    .bind("by", by)
                    .execute();
        }
        return opened;
    }

    /** Whether one was open. */
    static boolean close(Tx tx, UUID member) {
        boolean closed = tx.sql()
                .createQuery(CLOSE)
                .bind("member", member)
                .mapTo(Boolean.class)
                .one();
        return tx.sql().createUpdate(FORGET).bind("member", member).execute() > 0 || closed;
    }

    static Optional<Found> look(Tx tx, byte[] hash) {
        return tx.sql()
                .createQuery(LOOK)
                .bind("hash", hash)
                .map((row, context) -> new Found(
                        row.getLong("tenant_id"),
                        row.getBoolean("open"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getArray("roles") == null
                                ? List.of()
                                : List.of((String[]) row.getArray("roles").getArray()),
                        row.getString("invited_by"),
                        row.getObject("expires_at") == null
                                ? null
                                : row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant()))
                .findOne();
    }

    static Answer accept(Tx tx, byte[] hash) {
        return tx.sql()
                .createQuery(ACCEPT)
                .bind("hash", hash)
                .map((row, context) -> new Answer(row.getString("outcome"), row.getObject("place", UUID.class)))
                .one();
    }
}
