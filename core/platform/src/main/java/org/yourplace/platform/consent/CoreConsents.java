package org.yourplace.platform.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.consent.Consents;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;

/** Says and reads consents. Whose word counts is decided in the database; what an organisation writes down is in its trail. */
public final class CoreConsents implements Consents {
    private static final String STANDS = """
            SELECT EXISTS (SELECT FROM core.consent WHERE tenant_id = core.tenant() AND (person_id = :who OR subject = :who)
              AND purpose = :purpose AND withdrawn_at IS NULL)""";
    private static final String ROWS = """
            SELECT id, tenant_id, subject, name, purpose, words, how, given_at, withdrawn_at FROM core.consent
            """;
    private static final String LIST = ROWS + """
            WHERE tenant_id = core.tenant() AND (:words::text IS NULL OR strpos(lower(name), lower(:words)) > 0)
              AND (:purpose::text IS NULL OR purpose = :purpose) AND (:standing::boolean IS NULL OR (withdrawn_at IS NULL) = :standing)
              AND (:after::uuid IS NULL OR (given_at, id) < (SELECT c.given_at, c.id FROM core.consent c
              WHERE c.id = :after::uuid AND c.tenant_id = core.tenant()))
            ORDER BY given_at DESC, id DESC LIMIT :limit""";
    private static final String GIVE =
            "SELECT core.give_consent(:id, :tenant, :subject::uuid, :name, :purpose, :words, :how)";

    private final Ids ids;
    private final Access access;
    private final Audit audit;

    public CoreConsents(Ids ids, Access access, Audit audit) {
        this.ids = ids;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public boolean given(Tx tx, UUID who, String purpose) {
        return tx.sql()
                .createQuery(STANDS)
                .bind("who", who)
                .bind("purpose", purpose)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public UUID give(Tx tx, long tenant, String purpose, String words) {
        var person = access.requirePerson();
        return say(tx, tenant, null, person.name(), purpose, words, How.ONLINE);
    }

    @Override
    public UUID record(Tx tx, Said said) {
        var tenant = access.tenant().orElseThrow(DomainException::notFound);
        var id = say(tx, tenant.id(), said.subject(), said.name(), said.purpose(), said.words(), said.how());
        audit.record(
                tx,
                "consent-recorded",
                id,
                "purpose",
                said.purpose(),
                "how",
                said.how().code());
        return id;
    }

    private UUID say(Tx tx, long tenant, @Nullable UUID subject, String name, String purpose, String words, How how) {
        var id = ids.next();
        tx.sql()
                .createQuery(GIVE)
                .bind("id", id)
                .bind("tenant", tenant)
                .bind("subject", subject)
                .bind("name", name)
                .bind("purpose", purpose)
                .bind("words", words)
                .bind("how", how.code())
                .mapTo(String.class)
                .findOne();
        return id;
    }

    @Override
    public void withdraw(Tx tx, UUID id) {
        boolean online = access.tenant().isEmpty();
        tx.sql()
                .createQuery("SELECT core.withdraw_consent(:id, :how)")
                .bind("id", id)
                .bind("how", (online ? How.ONLINE : How.ASSISTED).code())
                .mapTo(String.class)
                .findOne();
        audit.record(tx, "consent-withdrawn", id);
    }

    @Override
    public List<Consent> about(Tx tx, UUID subject) {
        return tx.sql()
                .createQuery(ROWS + "WHERE tenant_id = core.tenant() AND subject = :subject ORDER BY given_at DESC, id")
                .bind("subject", subject)
                .map((row, context) -> consent(row))
                .list();
    }

    /** What the asking person said, to whomever, the latest first. */
    public List<Consent> mine(Tx tx) {
        return tx.sql()
                .createQuery(ROWS + "WHERE person_id = core.me() ORDER BY given_at DESC, id")
                .map((row, context) -> consent(row))
                .list();
    }

    /**
     * Which consents are wanted; what is absent is not asked about.
     *
     * @param words in the name of who said it
     * @param standing whether it stands, or was taken back
     */
    public record Wanted(
            @Nullable String words,
            @Nullable String purpose,
            @Nullable Boolean standing) {
        public static final Wanted ALL = new Wanted(null, null, null);
    }

    /** One that was said to the asking tenant. */
    public Optional<Consent> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(ROWS + "WHERE tenant_id = core.tenant() AND id = :id")
                .bind("id", id)
                .map((row, context) -> consent(row))
                .findOne();
    }

    /** Every purpose that somebody said yes to, with the asking tenant. */
    public List<String> purposes(Tx tx) {
        return tx.sql()
                .createQuery(
                        "SELECT DISTINCT purpose FROM core.consent WHERE tenant_id = core.tenant() ORDER BY purpose")
                .mapTo(String.class)
                .list();
    }

    /**
     * What people said to the asking tenant, the latest first.
     *
     * @param after id of the last one of the page before, absent for the first
     */
    public Slice<Consent> list(Tx tx, Wanted wanted, @Nullable UUID after, int limit) {
        var found = tx.sql()
                .createQuery(LIST)
                .bind("words", wanted.words())
                .bind("purpose", wanted.purpose())
                .bind("standing", wanted.standing())
                .bind("after", after)
                .bind("limit", limit + 1)
                .map((row, context) -> consent(row))
                .list();
        return Slice.of(found, limit, one -> one.id().toString());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Consent(
                row.getObject("id", UUID.class),
                row.getLong("tenant_id"),
                row.getObject("subject", UUID.class),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("words"),
                How.valueOf(row.getString("how").toUpperCase(Locale.ROOT)),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
