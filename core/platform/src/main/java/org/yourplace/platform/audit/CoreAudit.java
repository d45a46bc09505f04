package org.yourplace.platform.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Audit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one row that stays (who, what, on what, which fields) and one that can be erased (what the fields became). The first keeps a
 * salted hash of the second, so that a detail that is shown later can be shown to be the one that was written.
 */
public final class CoreAudit implements Audit {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SALT_BYTES = 16;

    private static final String LINE = """
            INSERT INTO core.audit (id, at, actor, action, subject, fields, detail_hash)
            SELECT :id::uuid, core.at(), core.actor(), :action, :subject::uuid, :fields::text[], :hash::bytea
            WHERE core.owner() IS NOT NULL""";

    private static final String WITH_DETAIL = "WITH line AS (" + LINE + """
            )
            INSERT INTO core.audit_detail (id, salt, detail)
            SELECT :id::uuid, :salt::bytea, :detail::jsonb WHERE core.owner() IS NOT NULL""";

    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    public CoreAudit(Ids ids) {
        this.ids = ids;
    }

    /**
     * {@inheritDoc}
     *
     * <p>A trail is a tenant's: what a person does for themselves, at nobody's desk, leaves no line.
     *
     * @param detail field name, what it became, field name, what it became, ..
     */
    @Override
    public void record(Tx tx, String action, UUID subject, @Nullable String... detail) {
        if (detail.length % 2 != 0) {
            throw new IllegalArgumentException("audit detail comes in pairs of field and value: " + action);
        }
        var fields = new String[detail.length / 2];
        var told = JSON.createObjectNode();
        for (int i = 0; i < fields.length; i++) {
            fields[i] = detail[2 * i];
            told.put(fields[i], detail[2 * i + 1]);
        }
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var text = told.toString();
        var update = tx.sql()
                .createUpdate(fields.length == 0 ? LINE : WITH_DETAIL)
                .bind("id", ids.next())
                .bind("action", action)
                .bind("subject", subject)
                .bind("fields", fields)
                .bind("hash", fields.length == 0 ? null : hash(salt, text));
        if (fields.length > 0) {
            update.bind("salt", salt).bind("detail", text);
        }
        update.execute();
    }

    /**
     * Whether this is the detail that a line's hash was made of. The database keeps it in an order of its own; the line's fields tell the
     * one in which it was written.
     *
     * @param stored the detail as JSON
     */
    public static boolean isDetail(byte[] hash, byte[] salt, List<@Nullable String> fields, String stored) {
        var kept = JSON.readTree(stored);
        var told = JSON.createObjectNode();
        for (var field : fields) {
            if (field == null || !kept.has(field)) {
                return false;
            }
            told.set(field, kept.get(field));
        }
        return told.size() == kept.size() && MessageDigest.isEqual(hash, hash(salt, told.toString()));
    }

    private static byte[] hash(byte[] salt, String detail) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(detail.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
