package org.yourplace.platform.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.who.Role;

/** Lets somebody from outside in for a while, and out again. */
public final class SupportAccess {
    /** Where the mailed link leads, before its secret. */
    public static final String PAGE = "/support/";

    private static final String ADD = """
            INSERT INTO core.support_grant (id, name, email, roles, reason, granted_by, granted_at, until, hash)
            VALUES (:id, :name, :email, :roles::text[], :reason, core.actor(), core.at(), :until, :hash)""";

    private static final String ALL = """
            SELECT g.*, m.name AS by_name FROM core.support_grant g
            LEFT JOIN core.membership m ON m.person_id = g.granted_by AND m.tenant_id = g.tenant_id
            WHERE g.tenant_id = core.tenant() ORDER BY g.granted_at DESC, g.id DESC LIMIT 200""";

    private static final String END = """
            WITH ended AS (
              UPDATE core.support_grant SET ended_at = core.at() WHERE id = :id AND tenant_id = core.tenant()
                AND ended_at IS NULL AND until > core.at() RETURNING name, member_id),
            out AS (
              UPDATE core.membership m SET until = core.at(), changed_at = core.at() FROM ended e
              WHERE m.id = e.member_id AND m.tenant_id = core.tenant() AND m.origin = 'support' AND m.until > core.at())
            SELECT name FROM ended""";

    private final Database database;
    private final BindingAccess access;
    private final Bindings bindings;
    private final Mail mail;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Texts texts;
    private final SupportGuest guest;

    public SupportAccess(
            Database database, Bindings bindings, Mail mail, Audit audit, Ids ids, Clock clock, Texts texts) {
        this.database = database;
        this.access = new BindingAccess(bindings);
        this.bindings = bindings;
        this.mail = mail;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.texts = texts;
        this.guest = new SupportGuest(database, bindings, audit, ids);
    }

    /** The side of whoever is let in. */
    public SupportGuest guest() {
        return guest;
    }

    /** Names of the roles that can be given, by code. */
    public Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        for (var role : Role.values()) {
            roles.put(role.code(), texts.get(Locale.UK, "role." + role.code()));
        }
        database.read(tx -> tx.sql()
                        .createQuery(
                                "SELECT code, name FROM core.tenant_role WHERE tenant_id = core.tenant() ORDER BY name")
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .list())
                .forEach(own -> roles.put(own.getKey(), own.getValue()));
        return roles;
    }

    /** Offers the place by mail. Nobody is in before they accept it with their own account. */
    public UUID letIn(LetIn asked) {
        access.require(CorePermission.GRANT_SUPPORT);
        if (!roles().keySet().containsAll(asked.roles())) {
            throw DomainException.invalid(List.of(Violation.of("roles", "unknown-code")));
        }
        var id = ids.next();
        var word = Secrets.word();
        var until = clock.instant().plus(Duration.ofDays(asked.days()));
        database.write(tx -> {
            tx.sql()
                    .createUpdate(ADD)
                    .bind("id", id)
                    .bind("name", asked.name())
                    .bind("email", asked.email())
                    .bind("roles", asked.roles().stream().sorted().toArray(String[]::new))
                    .bind("reason", asked.reason())
                    .bind("until", until.atOffset(ZoneOffset.UTC))
                    .bind("hash", Secrets.hash(word))
                    .execute();
            mail.send(tx, letter(asked, until, word));
            audit.record(
                    tx,
                    "support-granted",
                    id,
                    "name",
                    asked.name(),
                    "roles",
                    String.join(", ", asked.roles()),
                    "until",
                    until.toString(),
                    "reason",
                    asked.reason());
            return true;
        });
        return id;
    }

    private Mail.Letter letter(LetIn asked, Instant until, String word) {
        var binding = bindings.current();
        var organisation = access.tenant().orElseThrow().name();
        var day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                .format(LocalDate.ofInstant(until, binding.partnership().zone()));
        return new Mail.Letter(
                asked.email(),
                texts.get(Locale.UK, "support.letter.subject", organisation),
                List.of(
                        texts.get(Locale.UK, "support.letter.text", asked.name(), organisation, day),
                        texts.get(Locale.UK, "support.letter.reason", asked.reason()),
                        texts.get(Locale.UK, "support.letter.account", asked.email())),
                new Mail.Button(texts.get(Locale.UK, "support.letter.button"), PAGE + word),
                null);
    }

    /** Places offered, the latest first. */
    public List<SupportGrant> all() {
        access.require(CorePermission.GRANT_SUPPORT);
        return database.read(tx ->
                tx.sql().createQuery(ALL).map((row, context) -> grant(row)).list());
    }

    /** Ends a place, or takes the offer back, at once; refused (404) when there is none. */
    public void end(UUID id) {
        access.require(CorePermission.GRANT_SUPPORT);
        database.write(tx -> {
            var name =
                    tx.sql().createQuery(END).bind("id", id).mapTo(String.class).findOne();
            audit.record(tx, "support-ended", id, "name", name.orElseThrow(DomainException::notFound));
            return true;
        });
    }

    private static SupportGrant grant(ResultSet row) throws SQLException {
        return new SupportGrant(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("reason"),
                row.getString("by_name"),
                java.util.Objects.requireNonNull(instant(row, "granted_at")),
                java.util.Objects.requireNonNull(instant(row, "until")),
                instant(row, "accepted_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
