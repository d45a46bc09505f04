package org.yourplace.platform.who;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.spi.who.LinkGrant;
import org.yourplace.spi.who.PersonRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out whose secret it is. Answers are remembered for half a second, so that a page which asks the
 * database nothing else knows too, on every node, what was revoked on another; meanwhile {@code core.enter} checks in every transaction that the credential
 * is live and the rights are unchanged, so a remembered answer that is out of date is noticed before it does anything (decision 0005).
 */
public final class Identities {
    private static final String IDENTIFY = "SELECT * FROM core.identify(:partnership, :hash, :at)";

    private static final Duration REMEMBERED = Duration.ofMillis(500);

    private static final JsonMapper JSON = new JsonMapper();

    private final Jdbi jdbi;
    private final Clock clock;
    private final Cache<Key, Identity> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<UUID, Key> keys = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private record Key(long partnership, String hash) {}

    /** @param app as the application's role, outside any unit of work */
    public Identities(Jdbi app, Clock clock) {
        this.jdbi = app;
        this.clock = clock;
    }

    /** Who holds this secret; empty when it is unknown, revoked or expired. */
    public Optional<Identity> of(Partnership partnership, String secret) {
        if (secret.length() > 200) {
            return Optional.empty();
        }
        var key = new Key(partnership.id(), HexFormat.of().formatHex(Secrets.hash(secret)));
        var remembered = known.getIfPresent(key);
        if (remembered != null && remembered.expires().isAfter(clock.instant())) {
            return Optional.of(remembered);
        }
        return load(key);
    }

    /** Looks a stale identity up again; empty when its credential is dead. */
    public Optional<Identity> again(Identity stale) {
        var key = keys.getIfPresent(stale.credential());
        if (key == null) {
            return Optional.empty();
        }
        known.invalidate(key);
        return load(key);
    }

    /** Forgets a credential on this node, after it was closed. */
    public void forget(Partnership partnership, String secret) {
        known.invalidate(new Key(partnership.id(), HexFormat.of().formatHex(Secrets.hash(secret))));
    }

    /** The same for one that is known by its id only. */
    public void forget(UUID credential) {
        var key = keys.getIfPresent(credential);
        if (key != null) {
            known.invalidate(key);
        }
    }

    /** Forgets on this node what somebody holds, but for what they came with: it was ended. */
    public void forgetAllBut(Identity kept) {
        known.asMap()
                .values()
                .removeIf(one -> java.util.Objects.equals(one.person(), kept.person())
                        && !one.credential().equals(kept.credential()));
    }

    private Optional<Identity> load(Key key) {
        var found = jdbi.withHandle(handle -> handle.createQuery(IDENTIFY)
                .bind("partnership", key.partnership())
                .bind("hash", HexFormat.of().parseHex(key.hash()))
                .bind("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .map((row, context) -> {
                    var kind = Identity.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
                    return new Identity(
                            row.getObject("credential_id", UUID.class),
                            kind,
                            person(row.getObject("person_id", UUID.class), row.getString("person_name")),
                            locale(row.getString("locale")),
                            row.getLong("version"),
                            (Long) row.getObject("scope"),
                            kind == Identity.Kind.LINK
                                    ? new LinkGrant(row.getObject("object_id", UUID.class), Set.of((String[])
                                            row.getArray("actions").getArray()))
                                    : null,
                            Identity.Method.valueOf(row.getString("method").toUpperCase(Locale.ROOT)),
                            row.getBoolean("strong"),
                            words(row.getArray("scopes")),
                            rights(row.getString("places")),
                            row.getObject("expires_at", java.time.OffsetDateTime.class)
                                    .toInstant());
                })
                .findOne());
        found.ifPresent(identity -> {
            known.put(key, identity);
            keys.put(identity.credential(), key);
        });
        return found;
    }

    private static @Nullable PersonRef person(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new PersonRef(id, name);
    }

    private static @Nullable Locale locale(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    private static @Nullable Set<String> words(@Nullable Array array) throws SQLException {
        return array == null ? null : Set.of((String[]) array.getArray());
    }

    private static Map<Long, Rights> rights(String places) {
        var byTenant = new HashMap<Long, Rights>();
        for (var place : JSON.readTree(places)) {
            var roles = place.get("roles").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
            var matrix = new HashMap<String, Boolean>();
            place.get("set")
                    .properties()
                    .forEach(one -> matrix.put(one.getKey(), one.getValue().asBoolean()));
            byTenant.put(place.get("tenant").asLong(), new Rights(roles, matrix));
        }
        return byTenant;
    }
}
