package org.yourplace.platform.signin;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Identities;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Scopes;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/** What is open in somebody's name: sessions and API tokens. They see them, end them, and make tokens. */
public final class OwnCredentials {
    private static final String LIST = """
            SELECT id, kind, tenant_id, label, issued_at, expires_at, strong, method, scopes, agent, address FROM core.credential
            WHERE person_id = core.me() AND kind IN ('session', 'token') AND revoked_at IS NULL AND expires_at > core.at()
            ORDER BY kind, issued_at DESC, id DESC LIMIT 200""";

    /**
     * A session or token.
     *
     * @param tenant the only organisation it reaches, by id; absent for all
     * @param scopes what it is limited to; absent for nothing
     * @param here whether it is the one that asks
     */
    public record Open(
            UUID id,
            Identity.Kind kind,
            @Nullable Long tenant,
            String label,
            Instant since,
            Instant until,
            boolean strong,
            Identity.Method method,
            @Nullable Set<String> scopes,
            String agent,
            String address,
            boolean here) {}

    /**
     * A token to be made.
     *
     * @param organisation the only one it shall reach, by id; absent for all
     * @param scopes what it shall be limited to; absent for nothing
     */
    public record NewToken(
            String label,
            int days,
            @Nullable Long organisation,
            @Nullable Set<String> scopes) {
        public NewToken {
            var violations =
                    Violations.of().text("label", label, 1, 100).range("days", days, 1, Accounts.MOST_TOKEN_DAYS);
            Scopes.check(violations, scopes, 50);
            violations.done();
        }
    }

    private final Self self;
    private final Database database;
    private final Identities identities;
    private final AccountStore store;

    OwnCredentials(Self self, Database database, Identities identities, AccountStore store) {
        this.self = self;
        this.database = database;
        this.identities = identities;
        this.store = store;
    }

    /** Sessions first, latest first. */
    public List<Open> all() {
        var here = self.identity().credential();
        return database.read(tx -> tx.sql()
                .createQuery(LIST)
                .map((row, context) -> open(row, here))
                .list());
    }

    /** Ends one: refused everywhere from its next request on. */
    public void end(UUID id) {
        self.identity();
        boolean ended = database.write(tx -> tx.sql()
                .createQuery("SELECT core.revoke_credential(:id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
        if (!ended) {
            throw DomainException.notFound();
        }
        identities.forget(id);
    }

    /** Ends everything but what asks; gives how many they were. */
    public int endOthers() {
        var here = self.identity().credential();
        var others = all().stream().filter(one -> !one.here()).map(Open::id).toList();
        int ended = database.write(tx -> tx.sql()
                .createQuery("SELECT core.revoke_others(:here)")
                .bind("here", here)
                .mapTo(Integer.class)
                .one());
        others.forEach(identities::forget);
        return ended;
    }

    /** Makes a token, as strong as the session that makes it. Its secret is given this once. */
    public SignedIn token(Door door, @Nullable String password, NewToken asked) {
        self.provePassword(password);
        var wanted = new AccountStore.Wanted(
                "token",
                asked.label().strip(),
                Duration.ofDays(asked.days()),
                self.identity().strong(),
                door,
                asked.organisation(),
                asked.scopes());
        return database.write(tx -> store.open(tx, self.partnership(), self.person(), wanted))
                .orElseThrow(() -> new DomainException(AccountError.NOT_THEIR_ORGANISATION));
    }

    private static Open open(ResultSet row, UUID here) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Open(
                id,
                Identity.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                (Long) row.getObject("tenant_id"),
                text(row.getString("label")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("strong"),
                Identity.Method.valueOf(row.getString("method").toUpperCase(java.util.Locale.ROOT)),
                words(row.getArray("scopes")),
                text(row.getString("agent")),
                text(row.getString("address")),
                id.equals(here));
    }

    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    private static @Nullable Set<String> words(@Nullable Array array) throws SQLException {
        return array == null ? null : new TreeSet<>(List.of((String[]) array.getArray()));
    }
}
