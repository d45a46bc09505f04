package org.yourplace.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.IdCursor;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;

/**
 * Letters to look at: of the tenant that asks, latest first. In demo mode, where letters go nowhere, the account letters of the
 * partnership too; they hold the keys of accounts, so in any other mode nobody sees them, and even there only those that were kept.
 */
public final class MailBox {
    private static final String OWN = """
            SELECT id, address, subject, about, plain, html, calendar, written_at, state, problem FROM core.letter
            WHERE tenant_id = core.tenant()
              AND (:about::text IS NULL OR about = :about)
              AND (:after::uuid IS NULL OR (written_at, id) < (SELECT l.written_at, l.id FROM core.letter l
                WHERE l.id = :after::uuid AND l.tenant_id = core.tenant()))
            ORDER BY written_at DESC, id DESC LIMIT :limit""";
    private static final String ONE = """
            SELECT id, address, subject, about, plain, html, calendar, written_at, state, problem FROM core.letter
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String ACCOUNTS = """
            SELECT id, address, subject, NULL AS about, plain, html, calendar, written_at, state, problem FROM core.account_letter
            WHERE partnership_id = :partnership AND state = 'kept' ORDER BY written_at DESC, id DESC LIMIT :limit""";

    /** @param state {@code kept}, {@code waiting}, {@code sent} or {@code failed} */
    public record KeptLetter(
            UUID id,
            String address,
            String subject,
            @Nullable String about,
            String plain,
            String html,
            @Nullable String calendar,
            Instant written,
            String state,
            @Nullable String problem) {}

    private final MailConfig config;
    private final Jdbi worker;

    public MailBox(MailConfig config, Jdbi worker) {
        this.config = config;
        this.worker = worker;
    }

    /** Whether letters are kept here instead of sent. */
    public boolean demo() {
        return config.demo();
    }

    /**
     * @param about reference that the letters are about, absent for all
     * @param after id of the last letter of the page before
     */
    public Slice<KeptLetter> letters(Tx tx, @Nullable String about, @Nullable String after, int limit) {
        var letters = tx.sql()
                .createQuery(OWN)
                .bind("about", about)
                .bind("after", IdCursor.of(after))
                .bind("limit", limit + 1)
                .map((row, context) -> letter(row))
                .list();
        return Slice.of(letters, limit, letter -> letter.id().toString());
    }

    public Optional<KeptLetter> letter(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> letter(row))
                .findOne();
    }

    /** Account letters of a partnership; none unless in demo mode. Who may look is for the caller to require. */
    public List<KeptLetter> accountLetters(Partnership partnership, int limit) {
        if (!config.demo()) {
            return List.of();
        }
        return worker.withHandle(handle -> handle.createQuery(ACCOUNTS)
                .bind("partnership", partnership.id())
                .bind("limit", limit)
                .map((row, context) -> letter(row))
                .list());
    }

    private static KeptLetter letter(ResultSet row) throws SQLException {
        return new KeptLetter(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("subject"),
                row.getString("about"),
                row.getString("plain"),
                row.getString("html"),
                row.getString("calendar"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("problem"));
    }
}
