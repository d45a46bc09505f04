package org.yourplace.platform.scim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** Reads and writes places of the organisation that asks, as its directory sees them. */
final class UserRows {
    private static final String FROM = """
             FROM core.membership m WHERE m.tenant_id = core.tenant() AND m.dropped_at IS NULL AND m.merged_into IS NULL
              AND m.origin <> 'support' AND (%s)""";

    private static final String COLUMNS = """
            SELECT m.id, coalesce(m.user_name, m.email, m.id::text) AS user_name, m.external, m.given_name, m.family_name, m.name, m.email,
              m.title, m.manager_id, m.until > core.at() AND m.since <= core.at() AS active, m.changed_at, m.since,
              (SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) ORDER BY t.bare_name) FROM core.team_member x
                JOIN core.team t ON t.id = x.team_id AND t.tenant_id = x.tenant_id
                WHERE x.member_id = m.id AND x.tenant_id = m.tenant_id)::text AS groups""";

    /** A line manager who is not here is left out. */
    private static final String INSERT = """
            INSERT INTO core.membership (id, name, email, roles, since, until, title, manager_id, external, user_name, origin, changed_at,
              given_name, family_name)
            VALUES (:id, :name, lower(:email), '{member}', core.at(), CASE WHEN :active THEN 'infinity' ELSE core.at() END, :title,
              (SELECT b.id FROM core.membership b WHERE b.id = :manager AND b.tenant_id = core.tenant() AND b.id <> :id),
              :external, :userName, 'scim', core.at(), :given, :family)""";

    private static final String UPDATE = """
            UPDATE core.membership SET name = :name, email = lower(:email), title = :title,
              manager_id = (SELECT b.id FROM core.membership b WHERE b.id = :manager AND b.tenant_id = core.tenant() AND b.id <> :id), external = :external,
              user_name = :userName, given_name = :given, family_name = :family, changed_at = core.at(), dropped_at = NULL,
              until = CASE WHEN NOT :active THEN least(until, core.at()) WHEN until <= core.at() THEN 'infinity' ELSE until END
            WHERE id = :id AND tenant_id = core.tenant()""";

    private static final String TAKEN = """
            SELECT CASE WHEN m.external = :external THEN 'externalId' ELSE 'userName' END FROM core.membership m
            WHERE m.tenant_id = core.tenant() AND m.id <> :id AND (m.external = :external
              OR lower(coalesce(m.user_name, m.email)) = lower(:userName)) LIMIT 1""";

    /** Somebody whom the directory took out and now adds again. */
    private static final String DROPPED = """
            SELECT m.id FROM core.membership m WHERE m.tenant_id = core.tenant() AND m.dropped_at IS NOT NULL AND m.merged_into IS NULL
              AND (m.external = :external OR lower(m.user_name) = lower(:userName)) ORDER BY m.dropped_at DESC LIMIT 1""";

    /** A record that was merged, and whose name in the directory the kept one has now. One that keeps its own name stands for nobody. */
    private static final String STANDING = """
            SELECT m.merged_into FROM core.membership m
            WHERE m.id = :id AND m.tenant_id = core.tenant() AND m.merged_into IS NOT NULL AND m.user_name IS NULL""";

    /** The record that stands for somebody: itself, or the one that it was merged into. */
    UUID standing(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(STANDING)
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .orElse(id);
    }

    List<ScimUser.Kept> list(Tx tx, ScimFilter filter, int skip, int limit) {
        var query = tx.sql()
                .createQuery(COLUMNS + " " + FROM.formatted(filter.sql())
                        + " ORDER BY m.since, m.id LIMIT :limit OFFSET :skip")
                .bind("limit", limit)
                .bind("skip", skip);
        filter.values().forEach(query::bind);
        return query.map((row, context) -> kept(row)).list();
    }

    int count(Tx tx, ScimFilter filter) {
        var query = tx.sql().createQuery("SELECT count(*) " + FROM.formatted(filter.sql()));
        filter.values().forEach(query::bind);
        return query.mapTo(Integer.class).one();
    }

    ScimUser.Kept find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(COLUMNS + " " + FROM.formatted("m.id = :id"))
                .bind("id", id)
                .map((row, context) -> kept(row))
                .findOne()
                .orElseThrow(ScimRefused::notFound);
    }

    /** Keeps others from changing the place until this is done. */
    void lock(Tx tx, UUID id) {
        tx.sql()
                .createQuery("SELECT id FROM core.membership WHERE id = :id AND tenant_id = core.tenant() FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
    }

    Optional<UUID> dropped(Tx tx, ScimUser user) {
        return tx.sql()
                .createQuery(DROPPED)
                .bind("external", user.external())
                .bind("userName", user.userName())
                .mapTo(UUID.class)
                .findOne();
    }

    void insert(Tx tx, UUID id, ScimUser user) {
        free(tx, id, user);
        bind(tx.sql().createUpdate(INSERT), id, user).execute();
    }

    void update(Tx tx, UUID id, ScimUser user) {
        free(tx, id, user);
        bind(tx.sql().createUpdate(UPDATE), id, user).execute();
    }

    /** What features keep of somebody changed. */
    void touch(Tx tx, UUID id) {
        tx.sql()
                .createUpdate(
                        "UPDATE core.membership SET changed_at = core.at() WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", id)
                .execute();
    }

    /** Out of the organisation, and out of the directory's sight. */
    void drop(Tx tx, UUID id) {
        tx.sql().createUpdate("""
                        UPDATE core.membership SET until = least(until, core.at()), dropped_at = core.at(), changed_at = core.at()
                        WHERE id = :id AND tenant_id = core.tenant()""").bind("id", id).execute();
    }

    private static void free(Tx tx, UUID id, ScimUser user) {
        var taken = tx.sql()
                .createQuery(TAKEN)
                .bind("id", id)
                .bind("external", user.external())
                .bind("userName", user.userName())
                .mapTo(String.class)
                .findOne();
        taken.ifPresent(what -> {
            throw ScimRefused.taken(what);
        });
    }

    private static <T extends SqlStatement<T>> T bind(T statement, UUID id, ScimUser user) {
        return statement
                .bind("id", id)
                .bind("name", user.name())
                .bind("email", user.email())
                .bind("title", user.title())
                .bind("manager", user.manager())
                .bind("external", user.external())
                .bind("userName", user.userName())
                .bind("given", user.givenName())
                .bind("family", user.familyName())
                .bind("active", user.active());
    }

    private static ScimUser.Kept kept(ResultSet row) throws SQLException {
        var user = new ScimUser(
                row.getString("user_name"),
                row.getString("external"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("name"),
                row.getString("email"),
                row.getString("title"),
                row.getObject("manager_id", UUID.class),
                row.getBoolean("active"));
        return new ScimUser.Kept(
                row.getObject("id", UUID.class),
                user,
                instant(row, "changed_at"),
                instant(row, "since"),
                groups(row.getString("groups")),
                Map.of());
    }

    private static List<ScimUser.Group> groups(@Nullable String json) {
        return json == null
                ? List.of()
                : ScimJson.list(json)
                        .map(one -> new ScimUser.Group(
                                UUID.fromString(one.path("id").asText()),
                                one.path("name").asText()))
                        .toList();
    }

    /** A moment; the beginning of all time, which old rows have, is the first of 1970. */
    private static Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null || at.getYear() < 1970 ? Instant.EPOCH : at.toInstant();
    }
}
