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
import org.jdbi.v3.core.statement.Update;
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

    private static final String ADD = """
            WITH person AS (INSERT INTO core.membership
                (id, name, email, title, external, roles, since, until, origin, changed_at, manager_id, manager_said)
              VALUES (:id, :name, :email, :title, :number, :roles::text[], core.at(), :until, 'import', core.at(), :managerId::uuid,
                CASE WHEN :managerId::uuid IS NULL THEN lower(:manager) END))
            INSERT INTO core.team_member (team_id, member_id) SELECT unnest(:teams::uuid[]), :id""";
    private static final String CHANGE = """
            UPDATE core.membership SET name = :name, email = coalesce(:email, email), title = coalesce(:title, title),
              external = coalesce(:number, external), roles = :roles::text[], until = :until, changed_at = core.at(),
              manager_id = CASE WHEN :manager::text IS NULL THEN manager_id ELSE :managerId::uuid END,
              manager_said = CASE WHEN :manager::text IS NULL THEN manager_said WHEN :managerId::uuid IS NULL THEN lower(:manager) END
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String JOIN = """
            INSERT INTO core.team_member (team_id, member_id) SELECT unnest(:teams::uuid[]), :id ON CONFLICT DO NOTHING""";
    private static final String KNOWN = """
            SELECT EXISTS (SELECT FROM core.membership b WHERE b.tenant_id = core.tenant() AND b.merged_into IS NULL
              AND (b.external = :manager OR b.email = lower(:manager)))""";
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

    static void add(
            Tx tx,
            UUID id,
            PersonRow row,
            List<String> roles,
            @Nullable Instant until,
            @Nullable UUID manager,
            List<UUID> teams) {
        written(tx, ADD, id, row, roles, until, manager)
                .bind("teams", teams.toArray(UUID[]::new))
                .execute();
    }

    static void change(
            Tx tx, UUID id, PersonRow row, List<String> roles, @Nullable Instant until, @Nullable UUID manager) {
        written(tx, CHANGE, id, row, roles, until, manager).execute();
    }

    private static Update written(
            Tx tx,
            String sql,
            UUID id,
            PersonRow row,
            List<String> roles,
            @Nullable Instant until,
            @Nullable UUID manager) {
        return tx.sql()
                .createUpdate(sql)
                .bind("id", id)
                .bind("name", row.name())
                .bind("email", row.email())
                .bind("title", row.title())
                .bind("number", row.number())
                .bind("manager", row.manager())
                .bind("managerId", manager)
                .bind("roles", roles.toArray(String[]::new))
                .bind("until", until == null ? OffsetDateTime.MAX : until.atOffset(ZoneOffset.UTC));
    }

    static void join(Tx tx, UUID member, List<UUID> teams) {
        tx.sql()
                .createUpdate(JOIN)
                .bind("id", member)
                .bind("teams", teams.toArray(UUID[]::new))
                .execute();
    }
}
