package org.yourplace.volunteeringbank.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.people.ContactDetails;
import org.yourplace.volunteeringbank.application.Refused;

/** Conversations in the database: its functions know on which side the caller sits, and refuse everybody else. */
final class MessageRows {
    private static final Duration KEY_WORKS = Duration.ofDays(30);

    private final Tx tx;
    private final ContactDetails details;

    MessageRows(Tx tx, ContactDetails details) {
        this.tx = tx;
        this.details = details;
    }

    /** @param application absent: the one whose secret the caller holds */
    Optional<Conversation> find(@Nullable UUID application) {
        return tx.sql()
                .createQuery("SELECT * FROM volunteering_bank.message_thread(CAST(:id AS uuid))")
                .bind("id", application == null ? null : application.toString())
                .map((row, context) -> head(row).with(messages(row)))
                .findFirst();
    }

    private static Conversation head(ResultSet row) throws SQLException {
        return new Conversation(
                row.getObject("application_id", UUID.class),
                row.getLong("tenant_id"),
                row.getObject("organisation_id", UUID.class),
                row.getString("side"),
                row.getString("reference"),
                row.getString("title"),
                row.getString("slug"),
                row.getString("organisation"),
                row.getString("first_name"),
                row.getBoolean("held")
                        ? Conversation.WAITS_FOR_GUARDIAN
                        : row.getBoolean("open") ? Conversation.OPEN : Conversation.OVER,
                row.getBoolean("young"),
                row.getBoolean("may_share"),
                row.getBoolean("reachable"),
                instant(row.getTimestamp("own_share")),
                instant(row.getTimestamp("their_share")),
                row.getString("email"),
                row.getString("phone"),
                0,
                List.of());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private List<Message> messages(ResultSet head) throws SQLException {
        var side = head.getString("side");
        int read = head.getInt("read_to");
        boolean both = head.getTimestamp("own_share") != null && head.getTimestamp("their_share") != null;
        var latest = new ArrayList<>(tx.sql()
                .createQuery("""
                        SELECT m.id, m.number, m.side, m.shown, w.words, m.sent_at FROM volunteering_bank.message m
                        LEFT JOIN volunteering_bank.message_words w ON w.id = m.id AND w.tenant_id = m.tenant_id
                        WHERE m.application_id = :id ORDER BY m.number DESC LIMIT :most""")
                .bind("id", head.getObject("application_id", UUID.class))
                .bind("most", Conversation.MOST)
                .map((row, context) -> message(row, side, read, both))
                .list());
        Collections.reverse(latest);
        return latest;
    }

    private Message message(ResultSet row, String side, int read, boolean both) throws SQLException {
        var words = row.getString("words");
        var shown = row.getString("shown");
        boolean own = row.getString("side").equals(side);
        return new Message(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("side"),
                words == null ? details.heldBack(shown) : words,
                words == null ? !own && shown.contains(ContactDetails.GAP) : !both,
                !own && row.getInt("number") > read,
                row.getTimestamp("sent_at").toInstant());
    }

    void write(UUID id, UUID application, String text) {
        var shown = details.heldBack(text);
        done(
                "volunteering_bank.write_message(:message, :id, :shown, :words)",
                application,
                Map.of("message", id, "shown", shown),
                shown.equals(text) ? null : text);
    }

    void share(UUID application) {
        done("volunteering_bank.share_contact(:id)", application, Map.of(), null);
    }

    void read(UUID application) {
        done("volunteering_bank.read_messages(:id)", application, Map.of(), null);
    }

    void report(UUID application, UUID task, String about, String detail) {
        done(
                "volunteering_bank.report_messages(:id, :task, :about, :words)",
                application,
                Map.of("task", task, "about", about),
                detail);
    }

    /** The tenant at whose desk a report is read. */
    long desk(UUID application) {
        return tx.sql()
                .createQuery("SELECT volunteering_bank.report_desk(:id)")
                .bind("id", application)
                .mapTo(Long.class)
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** A new key to a conversation, for one letter. */
    void key(UUID id, UUID application, byte[] hash, Instant now) {
        tx.sql()
                .createUpdate("INSERT INTO volunteering_bank.message_key (id, application_id, key_hash, until)"
                        + " VALUES (:id, :application, :hash, :until)")
                .bind("id", id)
                .bind("application", application)
                .bind("hash", HexFormat.of().formatHex(hash))
                .bind("until", now.plus(KEY_WORKS).atOffset(ZoneOffset.UTC))
                .execute();
    }

    private void done(String call, UUID application, Map<String, Object> values, @Nullable String words) {
        Refused.translate(() -> {
            var query = tx.sql().createQuery("SELECT " + call).bind("id", application);
            values.forEach(query::bind);
            if (call.contains(":words")) {
                query.bind("words", words);
            }
            if (!query.mapTo(Boolean.class).one()) {
                throw DomainException.notFound();
            }
        });
    }
}
