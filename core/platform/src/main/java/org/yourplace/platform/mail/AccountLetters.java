package org.yourplace.platform.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Carries letters to persons about their own account, as the worker: they belong to no tenant, and nobody else may read them. */
public final class AccountLetters extends LetterRound {
    static final String WORK = "account-letter";

    private static final String WAITING = """
            SELECT l.address, l.subject, l.plain, l.html, l.calendar, l.written_at, NULL AS stop, p.name FROM core.account_letter l
            JOIN core.partnership p ON p.id = l.partnership_id WHERE l.id = :id AND l.state = 'waiting'""";
    private static final String SENT = """
            UPDATE core.account_letter SET state = 'sent', sent_at = :now, attempts = attempts + 1, problem = NULL
            WHERE id = :id""";
    private static final String NOT_YET =
            "UPDATE core.account_letter SET attempts = attempts + 1, problem = :problem WHERE id = :id";
    private static final String FAILED =
            "UPDATE core.account_letter SET state = 'failed' WHERE id = :id AND state = 'waiting'";

    private final Jdbi worker;
    private final Clock present;

    public AccountLetters(MailConfig config, Jdbi worker, Clock present) {
        super(config);
        this.worker = worker;
        this.present = present;
    }

    @Override
    public String name() {
        return WORK;
    }

    @Override
    Optional<SmtpPost.Outgoing> waiting(UUID letter) {
        return worker.withHandle(handle -> handle.createQuery(WAITING)
                .bind("id", letter)
                .map((row, context) -> outgoing(letter, row.getString("name"), row))
                .findOne());
    }

    @Override
    void sent(UUID letter) {
        worker.useHandle(handle -> handle.createUpdate(SENT)
                .bind("id", letter)
                .bind("now", present.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    void notYet(UUID letter, String problem) {
        worker.useHandle(handle -> handle.createUpdate(NOT_YET)
                .bind("id", letter)
                .bind("problem", problem)
                .execute());
    }

    @Override
    public void gaveUp(UUID letter, String problem) {
        worker.useHandle(
                handle -> handle.createUpdate(FAILED).bind("id", letter).execute());
    }
}
