package org.yourplace.platform.mail;

import java.util.Optional;
import java.util.UUID;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.data.Database;

/** Carries a tenant's letter, as that tenant. */
public final class TenantLetters extends LetterRound {
    static final String WORK = "letter";

    private static final String WAITING = """
            SELECT address, subject, plain, html, calendar, written_at, stop FROM core.letter
            WHERE id = :id AND tenant_id = core.tenant() AND state = 'waiting'""";
    private static final String SENT = """
            UPDATE core.letter SET state = 'sent', sent_at = core.at(), attempts = attempts + 1, problem = NULL
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String NOT_YET = """
            UPDATE core.letter SET attempts = attempts + 1, problem = :problem
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String FAILED =
            "UPDATE core.letter SET state = 'failed' WHERE id = :id AND tenant_id = core.tenant() AND state = 'waiting'";

    private final Database database;
    private final Bindings bindings;

    public TenantLetters(MailConfig config, Database database, Bindings bindings) {
        super(config);
        this.database = database;
        this.bindings = bindings;
    }

    @Override
    public String name() {
        return WORK;
    }

    @Override
    Optional<SmtpPost.Outgoing> waiting(UUID letter) {
        var sender = bindings.current().partnership().name();
        return database.read(tx -> tx.sql()
                .createQuery(WAITING)
                .bind("id", letter)
                .map((row, context) -> outgoing(letter, sender, row))
                .findOne());
    }

    @Override
    void sent(UUID letter) {
        database.write(tx -> tx.sql().createUpdate(SENT).bind("id", letter).execute());
    }

    @Override
    void notYet(UUID letter, String problem) {
        database.write(tx -> tx.sql()
                .createUpdate(NOT_YET)
                .bind("id", letter)
                .bind("problem", problem)
                .execute());
    }

    @Override
    public void gaveUp(UUID letter, String problem) {
        database.write(tx -> tx.sql().createUpdate(FAILED).bind("id", letter).execute());
    }
}
