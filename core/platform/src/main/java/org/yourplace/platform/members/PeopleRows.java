package org.yourplace.platform.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.members.Person.Named;
import org.yourplace.platform.members.Person.State;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.Violations;

/** Places in the organisation that asks, as rows. */
final class PeopleRows {
    private static final String SELECT = """
            SELECT m.id, m.revision, m.name, m.email, m.title, m.external, m.roles, m.since, m.until, m.invited_at, m.invited_until,
              CASE WHEN m.until <= core.at() THEN 'LEFT' WHEN m.person_id IS NOT NULL THEN 'HERE'
                WHEN m.invited_until IS NOT NULL THEN 'INVITED' ELSE 'LISTED' END AS state,
              b.id AS manager_id, b.name AS manager,
              ARRAY(SELECT t.id::text || ' ' || t.name FROM core.team_member x JOIN core.team t ON t.id = x.team_id AND t.tenant_id = x.tenant_id
                WHERE x.member_id = m.id AND x.tenant_id = m.tenant_id ORDER BY t.bare_name) AS teams
            FROM core.membership m LEFT JOIN core.membership b ON b.id = m.manager_id AND b.tenant_id = m.tenant_id
            WHERE m.tenant_id = core.tenant() AND m.merged_into IS NULL
            """;
    private static final String ONE = SELECT + " AND m.id = :id";
    private static final String MINE = SELECT + " AND m.person_id = core.actor()";
    private static final String LIST = SELECT + """
              AND (:state::text IS NULL AND m.until > core.at()
                OR :state = 'LEFT' AND m.until <= core.at()
                OR :state = 'HERE' AND m.until > core.at() AND m.person_id IS NOT NULL
                OR :state = 'INVITED' AND m.until > core.at() AND m.person_id IS NULL AND m.invited_until IS NOT NULL
                OR :state = 'LISTED' AND m.until > core.at() AND m.person_id IS NULL AND m.invited_until IS NULL)
              AND (:role::text IS NULL OR EXISTS (SELECT FROM unnest(m.roles) r WHERE regexp_replace(r, '^.*:', '') = :role OR r = :role))
              AND (:team::uuid IS NULL OR EXISTS (SELECT FROM core.team_member x
                WHERE x.member_id = m.id AND x.tenant_id = m.tenant_id AND x.team_id = :team))
              AND (:manager::uuid IS NULL OR m.manager_id = :manager)
              AND (:afterName::text IS NULL OR (m.name, m.id) > (:afterName, :afterId::uuid))
            """;
    private static final String ADD = """
            INSERT INTO core.membership (id, name, email, title, external, roles, manager_id, since, origin, changed_at)
            VALUES (:id, :name, :email, :title, :external, :roles::text[], :manager::uuid, core.at(), :origin, core.at())""";
    private static final String CHANGE = """
            UPDATE core.membership SET name = :name, email = :email, title = :title, external = :external, roles = :roles::text[],
              manager_id = :manager::uuid, manager_said = CASE WHEN :manager::uuid IS NULL THEN manager_said END, changed_at = core.at()
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String UNTIL =
            "UPDATE core.membership SET until = :until, changed_at = core.at() WHERE id = :id AND tenant_id = core.tenant()";
    private static final String TEAMS = """
            WITH wanted AS (SELECT t.id FROM core.team t WHERE t.tenant_id = core.tenant() AND t.id = ANY (:teams::uuid[])),
            gone AS (DELETE FROM core.team_member x WHERE x.tenant_id = core.tenant() AND x.member_id = :id AND x.team_id <> ALL (:teams::uuid[])),
            put AS (INSERT INTO core.team_member (team_id, member_id) SELECT id, :id FROM wanted ON CONFLICT DO NOTHING)
            SELECT count(*) FROM wanted""";
    private static final String OTHER = """
            SELECT id FROM core.membership WHERE tenant_id = core.tenant() AND merged_into IS NULL AND id IS DISTINCT FROM :id::uuid
              AND (external = :external OR :byEmail AND until > core.at() AND email = :email) LIMIT 1""";
    private static final String ADMINISTRATORS = """
            SELECT id FROM core.membership WHERE tenant_id = core.tenant() AND 'administrator' = ANY (roles) AND person_id IS NOT NULL
              AND until = 'infinity' AND origin <> 'support' ORDER BY id FOR UPDATE""";
    private static final String ABOVE = """
            WITH RECURSIVE above AS (
              SELECT m.id, m.manager_id, 1 AS depth FROM core.membership m WHERE m.id = :manager AND m.tenant_id = core.tenant()
              UNION ALL
              SELECT m.id, m.manager_id, depth + 1 FROM above a JOIN core.membership m ON m.id = a.manager_id AND m.tenant_id = core.tenant()
              WHERE depth < 50)
            SELECT EXISTS (SELECT FROM above WHERE id = :id)""";

    private PeopleRows() {}

    /** @param privately whether address and number may be told and looked through */
    static Slice<Person> list(Tx tx, FindPeople find, boolean privately, @Nullable String after, int limit) {
        var words = words(find.q());
        var sql = new StringBuilder(LIST);
        for (int i = 0; i < words.size(); i++) {
            sql.append(
                    privately
                            ? " AND (strpos(m.words, :w%1$d) > 0 OR strpos(m.private_words, :w%1$d) > 0)".formatted(i)
                            : " AND strpos(m.words, :w%d) > 0".formatted(i));
        }
        var from = after == null ? null : Cursor.read(after);
        var query = tx.sql()
                .createQuery(sql.append(" ORDER BY m.name, m.id LIMIT :limit").toString())
                .bind("state", find.state() == null ? null : find.state().name())
                .bind("role", find.role())
                .bind("team", find.team())
                .bind("manager", find.manager())
                .bind("afterName", from == null ? null : from.name())
                .bind("afterId", from == null ? null : from.id())
                .bind("limit", limit + 1);
        for (int i = 0; i < words.size(); i++) query.bind("w" + i, words.get(i));
        var found = query.map((row, context) -> person(row, privately)).list();
        return Slice.of(found, limit, one -> new Cursor(one.name(), one.id()).text());
    }

    static Optional<Person> one(Tx tx, UUID id, boolean privately) {
        return tx.sql()
                .createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> person(row, privately))
                .findOne();
    }

    /** The place of whoever is asking. */
    static Optional<Person> mine(Tx tx) {
        return tx.sql()
                .createQuery(MINE)
                .map((row, context) -> person(row, true))
                .findOne();
    }

    static void add(Tx tx, UUID id, PersonEntry entry, String origin) {
        bound(tx.sql().createUpdate(ADD), id, entry).bind("origin", origin).execute();
    }

    static void change(Tx tx, UUID id, PersonEntry entry) {
        bound(tx.sql().createUpdate(CHANGE), id, entry).execute();
    }

    private static org.jdbi.v3.core.statement.Update bound(
            org.jdbi.v3.core.statement.Update update, UUID id, PersonEntry entry) {
        return update.bind("id", id)
                .bind("name", entry.name())
                .bind("email", entry.email())
                .bind("title", entry.title())
                .bind("external", entry.staffNumber())
                .bind("roles", roles(entry))
                .bind("manager", entry.manager());
    }

    private static String[] roles(PersonEntry entry) {
        return entry.roles() == null ? new String[0] : entry.roles().toArray(String[]::new);
    }

    /** @param until absent: for good */
    static void until(Tx tx, UUID id, @Nullable Instant until) {
        tx.sql()
                .createUpdate(UNTIL)
                .bind("id", id)
                .bind("until", until == null ? OffsetDateTime.MAX : until.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Puts somebody into exactly these teams; false when one of them is not there. */
    static boolean teams(Tx tx, UUID id, List<UUID> teams) {
        return tx.sql()
                        .createQuery(TEAMS)
                        .bind("id", id)
                        .bind("teams", teams.stream().map(UUID::toString).toArray(String[]::new))
                        .mapTo(Integer.class)
                        .one()
                == teams.size();
    }

    /** Another record with this number, or where asked for with this address. */
    static Optional<UUID> other(Tx tx, @Nullable UUID id, PersonEntry entry, boolean byEmail) {
        return tx.sql()
                .createQuery(OTHER)
                .bind("id", id)
                .bind("external", entry.staffNumber())
                .bind("email", entry.email())
                .bind("byEmail", byEmail && entry.email() != null)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Those who can let others in and have said nothing of going; locked, so that two cannot go at once. */
    static List<UUID> administrators(Tx tx) {
        return tx.sql().createQuery(ADMINISTRATORS).mapTo(UUID.class).list();
    }

    /** Whether somebody stands above a manager, or is the manager. */
    static boolean above(Tx tx, UUID id, UUID manager) {
        return tx.sql()
                .createQuery(ABOVE)
                .bind("id", id)
                .bind("manager", manager)
                .mapTo(Boolean.class)
                .one();
    }

    private static List<String> words(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return List.of();
        var all = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return all.subList(0, Math.min(6, all.size()));
    }

    private static Person person(ResultSet row, boolean privately) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        var manager = row.getObject("manager_id", UUID.class);
        return new Person(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("name"),
                privately ? row.getString("email") : null,
                row.getString("title"),
                privately ? row.getString("external") : null,
                State.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("roles").getArray()),
                teams((String[]) row.getArray("teams").getArray()),
                manager == null ? null : new Named(manager, row.getString("manager")),
                instant(row, "since"),
                until.equals(OffsetDateTime.MAX) ? null : until.toInstant(),
                instantOrNull(row, "invited_at"),
                instantOrNull(row, "invited_until"));
    }

    private static List<Named> teams(String[] told) {
        var teams = new ArrayList<Named>();
        for (var one : told) teams.add(new Named(UUID.fromString(one.substring(0, 36)), one.substring(37)));
        return teams;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    /** After whom the next page begins. */
    private record Cursor(String name, UUID id) {
        String text() {
            return id + name;
        }

        static Cursor read(String text) {
            try {
                return new Cursor(text.substring(36), UUID.fromString(text.substring(0, 36)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
                Violations.of().check(false, "after", "unknown-cursor").done();
                throw notOurs;
            }
        }
    }
}
