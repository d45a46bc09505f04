package org.yourplace.platform.scim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;

/** The tokens with which an organisation's directory comes in: made, listed and ended by its administrators. */
public final class DirectoryTokens {
    private static final String OPEN = """
            SELECT id, label, issued_at, expires_at FROM core.credential
            WHERE tenant_id = core.tenant() AND kind = 'scim' AND revoked_at IS NULL AND expires_at > core.at() ORDER BY issued_at DESC, id""";

    private final Database database;
    private final Access access;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    public DirectoryTokens(Database database, Access access, Audit audit, Ids ids, Clock clock) {
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** One that works. */
    public record Token(UUID id, String label, Instant issued, Instant expires) {}

    /** @param secret shown this once; only its hash is kept */
    public record Made(UUID id, String secret, Instant expires) {}

    public Made open(String label, int days) {
        access.require(CorePermission.MANAGE_SIGN_IN);
        var secret = Secrets.word();
        var id = ids.next();
        var expires = clock.instant().plus(Duration.ofDays(days));
        database.write(tx -> {
            tx.sql()
                    .createQuery("SELECT core.open_scim_credential(:id, :hash, :label, :expires)::text")
                    .bind("id", id)
                    .bind("hash", Secrets.hash(secret))
                    .bind("label", label)
                    .bind("expires", expires.atOffset(ZoneOffset.UTC))
                    .mapTo(String.class)
                    .list();
            audit.record(tx, "directory-token-made", id, "label", label);
            return id;
        });
        return new Made(id, secret, expires);
    }

    public List<Token> list() {
        access.require(CorePermission.MANAGE_SIGN_IN);
        return database.read(tx -> tx.sql()
                .createQuery(OPEN)
                .map((row, context) -> new Token(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** Ends one; the directory is refused from its next request on. */
    public void revoke(UUID id) {
        access.require(CorePermission.MANAGE_SIGN_IN);
        database.write(tx -> {
            boolean ours = tx.sql()
                    .createQuery("""
                            SELECT core.revoke_credential(c.id) FROM core.credential c
                            WHERE c.id = :id AND c.tenant_id = core.tenant() AND c.kind = 'scim'""")
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElse(false);
            if (!ours) {
                throw DomainException.notFound();
            }
            audit.record(tx, "directory-token-ended", id);
            return id;
        });
    }
}
