package org.yourplace.volunteeringbank.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People were told of a listing. Who they are stands nowhere in it.
 *
 * @param by supporter, or group for a listing of its own
 * @param sentAt absent while its letters wait to be written
 * @param sent how many got a letter
 * @param interested how many of them then said that they are interested
 */
public record ShortageAlert(
        UUID id,
        UUID opportunityId,
        String title,
        String slug,
        String organisation,
        String by,
        Instant askedAt,
        @Nullable Instant sentAt,
        int sent,
        int interested) {
    static ShortageAlert of(ResultSet row) throws SQLException {
        var sent = row.getTimestamp("sent_at");
        return new ShortageAlert(
                row.getObject("id", UUID.class),
                row.getObject("opportunity_id", UUID.class),
                row.getString("title"),
                row.getString("slug"),
                row.getString("organisation"),
                row.getString("by_kind"),
                row.getTimestamp("asked_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getInt("sent"),
                row.getInt("interested"));
    }
}
