package org.yourplace.platform.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** A staff list's people, found and written in as few statements as it takes. */
final class StaffRows {
    /** By number, else by address where no other number stands; a merged record leads to the one that was kept. */
    private static final String FIND = """
            SELECT k.id, k.name, k.email, k.title, k.external, k.roles, k.until, k.manager_said, lower(b.external) AS manager_number, b.email AS manager_email,
              ARRAY(SELECT t.bare_name FROM core.team_member x JOIN core.team t ON t.id = x.team_id AND t.tenant_id = x.tenant_id
                WHERE x.member_id = k.id AND x.tenant_id = k.tenant_id) AS teams
            FROM (SELECT coalesce(f.merged_into, f.id) AS id FROM (
                SELECT id, merged_into, 1 AS rank, until FROM core.membership WHERE tenant_id = core.tenant() AND external = :number
                UNION ALL
                SELECT id, merged_into, 2, until FROM core.membership WHERE tenant_id = core.tenant() AND email = :email
                  AND (:number::text IS NULL OR external IS NULL)) f
              ORDER BY rank, until DESC LIMIT 1) found
            JOIN core.membership k ON k.id = found.id AND k.tenant_id = core.tenant()
            LEFT JOIN core.membership b ON b.id = k.manager_id AND b.tenant_id = k.tenant_id""";

    private static final String MANAGER = """
            (SELECT b.id FROM core.membership b WHERE b.tenant_id = core.tenant() AND b.merged_into IS NULL AND b.id <> :id
              AND (b.external = :manager OR b.email = lower(:manager)) ORDER BY (b.external = :manager) DESC NULLS LAST, b.until DESC LIMIT 1)""";
    /** Those who wait for this manager are theirs from now on. */
    private static final String AWAITED = """
            awaited AS (UPDATE core.membership SET manager_id = :id, manager_said = NULL WHERE tenant_id = core.tenant() AND manager_id IS NULL
              AND manager_said IN (lower(:number), :email) AND id <> :id)""";

    private static final String ADD = "WITH manager AS (SELECT " + MANAGER + " AS id)," + AWAITED + """
             INSERT INTO core.membership (id, name, email, title, external, roles, since, until, origin, changed_at, manager_id, manager_said)
            SELECT :id, :name, :email, :title, :number, :roles::text[], core.at(), :until, 'import', core.at(), manager.id,
              CASE WHEN manager.id IS NULL THEN lower(:manager) END FROM manager""";
    private static final String CHANGE = "WITH manager AS (SELECT " + MANAGER + " AS id)," + AWAITED + """
             UPDATE core.membership m SET name = :name, email = coalesce(:email, email), title = coalesce(:title, title),
              external = coalesce(:number, external), roles = :roles::text[], until = :until, changed_at = core.at(),
              manager_id = CASE WHEN :manager::text IS NULL THEN m.manager_id ELSE manager.id END,
              manager_said = CASE WHEN :manager::text IS NULL THEN m.manager_said WHEN manager.id IS NULL THEN lower(:manager) END
            FROM manager WHERE m.id = :id AND m.tenant_id = core.tenant()""";
    private static final String KNOWN = """
            SELECT EXISTS (SELECT FROM core.membership b WHERE b.tenant_id = core.tenant() AND b.merged_into IS NULL
              AND (b.external = :manager OR b.email = lower(:manager)))""";
    private static final String TEAM = """
            WITH made AS (INSERT INTO core.team (id, name) VALUES (:team, :name) ON CONFLICT (tenant_id, bare_name) DO NOTHING RETURNING id)
            INSERT INTO core.team_member (team_id, member_id)
            SELECT id, :member FROM made UNION ALL SELECT id, :member FROM core.team WHERE tenant_id = core.tenant() AND bare_name = lower(:name)
            ON CONFLICT DO NOTHING""";

    /** A record that a row is about. */
    record Known(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String title,
            @Nullable String number,
            List<String> roles,
            @Nullable Instant until,
            Set<String> manager,
            Set<String> teams) {

        /** Whether the row says anything that does not stand here. */
        boolean differs(PersonRow row, List<String> wanted, @Nullable Instant leaves) {
            return !name.equals(row.name())
                    || says(row.email(), email)
                    || says(row.title(), title)
                    || says(row.number(), number)
                    || !Set.copyOf(roles).equals(Set.copyOf(wanted))
                    || leaves != null && !leaves.equals(until)
                    || managed(row);
        }

        private boolean managed(PersonRow row) {
            return row.manager() != null && !manager.contains(row.manager().toLowerCase(Locale.ROOT));
        }

        private static boolean says(@Nullable String said, @Nullable String stands) {
            return said != null && !said.equals(stands);
        }
    }

    private StaffRows() {}

    static Optional<Known> find(Tx tx, PersonRow row) {
        return tx.sql()
                .createQuery(FIND)
                .bind("number", row.number())
                .bind("email", row.email())
                .map((found, context) -> known(found))
                .findOne();
    }

    private static Known known(ResultSet row) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        var manager = new java.util.HashSet<String>();
        for (var column : List.of("manager_said", "manager_number", "manager_email")) {
            var word = row.getString(column);
            if (word != null) manager.add(word);
        }
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("title"),
                row.getString("external"),
                List.of((String[]) row.getArray("roles").getArray()),
                until.equals(OffsetDateTime.MAX) ? null : until.toInstant(),
                manager,
                Set.of((String[]) row.getArray("teams").getArray()));
    }

    static boolean managerKnown(Tx tx, String manager) {
        return tx.sql()
                .createQuery(KNOWN)
                .bind("manager", manager)
                .mapTo(Boolean.class)
                .one();
    }

    static void add(Tx tx, UUID id, PersonRow row, List<String> roles, @Nullable Instant until) {
        write(tx, ADD, id, row, roles, until);
    }

    static void change(Tx tx, UUID id, PersonRow row, List<String> roles, @Nullable Instant until) {
        write(tx, CHANGE, id, row, roles, until);
    }

    private static void write(Tx tx, String sql, UUID id, PersonRow row, List<String> roles, @Nullable Instant until) {
        tx.sql()
                .createUpdate(sql)
                .bind("id", id)
                .bind("name", row.name())
                .bind("email", row.email())
                .bind("title", row.title())
                .bind("number", row.number())
                .bind("manager", row.manager())
                .bind("roles", roles.toArray(String[]::new))
                .bind("until", until == null ? OffsetDateTime.MAX : until.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Puts somebody into a team, which is made if it is not there. */
    static void intoTeam(Tx tx, UUID fresh, String name, UUID member) {
        tx.sql()
                .createUpdate(TEAM)
                .bind("team", fresh)
                .bind("name", name)
                .bind("member", member)
                .execute();
    }
}
