package org.yourplace.platform.mail;

import jakarta.mail.MessagingException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.work.CoreWork;
import org.yourplace.spi.data.Database;

/** Carries a tenant's letter, as that tenant. No transaction is open while the mail server is spoken to. */
public final class TenantLetters implements CoreWork {
    static final String WORK = "letter";

    private static final String WAITING = """
            SELECT address, subject, plain, html, written_at FROM core.letter
            WHERE id = :id AND tenant_id = core.tenant() AND state = 'waiting'""";
    private static final String SENT = """
            UPDATE core.letter SET state = 'sent', sent_at = core.at(), attempts = attempts + 1, problem = NULL
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String NOT_YET = """
            UPDATE core.letter SET attempts = attempts + 1, problem = :problem
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String FAILED =
            "UPDATE core.letter SET state = 'failed' WHERE id = :id AND tenant_id = core.tenant() AND state = 'waiting'";

    private final SmtpPost post;
    private final Database database;
    private final Bindings bindings;

    public TenantLetters(MailConfig config, Database database, Bindings bindings) {
        this.post = new SmtpPost(config);
        this.database = database;
        this.bindings = bindings;
    }

    @Override
    public String name() {
        return WORK;
    }

    @Override
    public void run(UUID letter) {
        var sender = bindings.current().partnership().name();
        var waiting = database.read(tx -> tx.sql()
                .createQuery(WAITING)
                .bind("id", letter)
                .map((row, context) -> new SmtpPost.Outgoing(
                        letter,
                        sender,
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("plain"),
                        row.getString("html"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .findOne());
        waiting.ifPresent(outgoing -> {
            try {
                post.carry(outgoing);
            } catch (MessagingException refused) {
                database.write(tx -> tx.sql()
                        .createUpdate(NOT_YET)
                        .bind("id", letter)
                        .bind("problem", refused.getClass().getSimpleName())
                        .execute());
                throw new IllegalStateException("the mail server did not take letter " + letter, refused);
            }
            database.write(tx -> tx.sql().createUpdate(SENT).bind("id", letter).execute());
        });
    }

    @Override
    public void gaveUp(UUID letter, String problem) {
        database.write(tx -> tx.sql().createUpdate(FAILED).bind("id", letter).execute());
    }
}
