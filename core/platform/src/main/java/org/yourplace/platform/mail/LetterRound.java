package org.yourplace.platform.mail;

import jakarta.mail.MessagingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.platform.work.CoreWork;

/**
 * Carries one letter to the mail server and notes what became of it. Where letters lie and as whom they are read is for each kind to say.
 * No transaction is open while the mail server is spoken to.
 */
abstract sealed class LetterRound implements CoreWork permits AccountLetters, TenantLetters {
    private final SmtpPost post;

    LetterRound(MailConfig config) {
        this.post = new SmtpPost(config);
    }

    /** The letter, unless it is no longer to be sent. */
    abstract Optional<SmtpPost.Outgoing> waiting(UUID letter);

    abstract void sent(UUID letter);

    abstract void notYet(UUID letter, String problem);

    @Override
    public void run(UUID letter) {
        waiting(letter).ifPresent(outgoing -> {
            try {
                post.carry(outgoing);
            } catch (MessagingException refused) {
                notYet(letter, refused.getClass().getSimpleName());
                throw new IllegalStateException("the mail server did not take letter " + letter, refused);
            }
            sent(letter);
        });
    }

    static SmtpPost.Outgoing outgoing(UUID letter, String sender, ResultSet row) throws SQLException {
        return new SmtpPost.Outgoing(
                letter,
                sender,
                row.getString("address"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                row.getString("calendar"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("stop"));
    }
}
