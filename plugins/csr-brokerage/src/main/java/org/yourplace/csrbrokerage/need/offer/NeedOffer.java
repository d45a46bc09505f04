package org.yourplace.csrbrokerage.need.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer on a need, for the group or for whoever made it; nobody else reads it.
 *
 * @param title of the need, in the words of that day
 * @param business name of the organisation that gives; absent when a person does
 * @param replyBy the day by which the giver was told to hear
 * @param reason why not this time
 * @param day on which it was delivered
 * @param valuePence what it was worth to the group, said once or not at all; no money changes hands here
 */
public record NeedOffer(
        UUID id,
        UUID needId,
        UUID organisationId,
        String organisation,
        String kind,
        String title,
        @Nullable String business,
        String reference,
        LocalDate replyBy,
        String name,
        String contact,
        String what,
        String when,
        Instant createdAt,
        String state,
        Instant since,
        @Nullable String reason,
        @Nullable String thanks,
        @Nullable LocalDate day,
        @Nullable Long valuePence) {

    static final String SELECT = """
            SELECT o.id, o.tenant_id, o.need_id, o.organisation_id, o.organisation, o.kind, o.title, o.from_name, o.reference, o.reply_by,
              o.name, o.contact, o.what, o.when_text, o.created_at, o.state, o.since, o.reason, o.thanks, o.day, o.value_pence
            FROM csr_brokerage.need_offer o\s""";

    static NeedOffer of(ResultSet row) throws SQLException {
        return new NeedOffer(
                row.getObject("id", UUID.class),
                row.getObject("need_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("from_name"),
                row.getString("reference"),
                row.getObject("reply_by", LocalDate.class),
                row.getString("name"),
                row.getString("contact"),
                row.getString("what"),
                row.getString("when_text"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("state"),
                row.getTimestamp("since").toInstant(),
                row.getString("reason"),
                row.getString("thanks"),
                row.getObject("day", LocalDate.class),
                row.getObject("value_pence", Long.class));
    }

    public OfferState standing() {
        return OfferState.of(state).orElseThrow();
    }
}
