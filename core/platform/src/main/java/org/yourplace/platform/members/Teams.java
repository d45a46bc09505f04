package org.yourplace.platform.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.members.Person.Named;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.spi.who.Access;

/** The teams of the organisation that asks: a name, who leads it, and who is in it. Somebody may be in several. */
public final class Teams {
    private static final String SELECT = """
            SELECT t.id, t.revision, t.name, l.id AS lead_id, l.name AS lead,
              (SELECT count(*) FROM core.team_member x JOIN core.membership m ON m.id = x.member_id AND m.tenant_id = x.tenant_id
                WHERE x.team_id = t.id AND x.tenant_id = t.tenant_id AND m.until > core.at()) AS size
            FROM core.team t LEFT JOIN core.membership l ON l.id = t.lead_id AND l.tenant_id = t.tenant_id
            WHERE t.tenant_id = core.tenant()""";
    private static final String PEOPLE = """
            SELECT m.id, m.name FROM core.team_member x JOIN core.membership m ON m.id = x.member_id AND m.tenant_id = x.tenant_id
            WHERE x.team_id = :id AND x.tenant_id = core.tenant() AND m.until > core.at() ORDER BY m.name, m.id""";
    private static final String ADD = "INSERT INTO core.team (id, name, lead_id) VALUES (:id, :name, :lead::uuid)";
    private static final String CHANGE =
            "UPDATE core.team SET name = :name, lead_id = :lead::uuid WHERE id = :id AND tenant_id = core.tenant()";
    private static final String PUT = """
            WITH wanted AS (SELECT id FROM core.membership WHERE tenant_id = core.tenant() AND merged_into IS NULL AND id = ANY (:members::uuid[])),
            gone AS (DELETE FROM core.team_member WHERE tenant_id = core.tenant() AND team_id = :id AND member_id <> ALL (:members::uuid[])),
            put AS (INSERT INTO core.team_member (team_id, member_id) SELECT :id, id FROM wanted ON CONFLICT DO NOTHING)
            SELECT count(*) FROM wanted""";
    private static final String REMOVE = """
            WITH people AS (DELETE FROM core.team_member WHERE team_id = :id AND tenant_id = core.tenant())
            DELETE FROM core.team WHERE id = :id AND tenant_id = core.tenant()""";

    private final Access access;
    private final Database database;
    private final Audit audit;
    private final Ids ids;

    public Teams(Access access, Database database, Audit audit, Ids ids) {
        this.access = access;
        this.database = database;
        this.audit = audit;
        this.ids = ids;
    }

    /** By name, without their members. */
    public List<Team> list() {
        access.require(CorePermission.SEE_PEOPLE);
        return database.read(tx -> tx.sql()
                .createQuery(SELECT + " ORDER BY t.bare_name LIMIT 1000")
                .map((row, context) -> team(row, List.of()))
                .list());
    }

    public Team one(UUID id) {
        access.require(CorePermission.SEE_PEOPLE);
        return database.read(tx -> find(tx, id)).orElseThrow(DomainException::notFound);
    }

    public Team add(TeamEntry entry) {
        access.require(CorePermission.MANAGE_PEOPLE);
        var id = ids.next();
        return database.write(tx -> {
            bound(tx, ADD, id, entry);
            people(tx, id, entry.members() == null ? List.of() : entry.members(), entry.lead());
            audit.record(tx, "team-added", id, "name", entry.name());
            return find(tx, id).orElseThrow();
        });
    }

    public Team change(UUID id, @Nullable IfMatch expected, TeamEntry entry) {
        access.require(CorePermission.MANAGE_PEOPLE);
        return database.write(tx -> {
            var now = find(tx, id).orElseThrow(DomainException::notFound);
            IfMatch.check(expected, now.version());
            bound(tx, CHANGE, id, entry);
            var members = entry.members() == null
                    ? now.members().stream().map(Named::id).toList()
                    : entry.members();
            people(tx, id, members, entry.lead());
            audit.record(tx, "team-changed", id, "name", entry.name());
            return find(tx, id).orElseThrow();
        });
    }

    /** Its people stay, without it. */
    public void remove(UUID id) {
        access.require(CorePermission.MANAGE_PEOPLE);
        database.write(tx -> {
            if (tx.sql().createUpdate(REMOVE).bind("id", id).execute() == 0) throw DomainException.notFound();
            audit.record(tx, "team-removed", id);
            return id;
        });
    }

    private static void bound(Tx tx, String sql, UUID id, TeamEntry entry) {
        tx.sql()
                .createUpdate(sql)
                .bind("id", id)
                .bind("name", entry.name())
                .bind("lead", entry.lead())
                .execute();
    }

    private static void people(Tx tx, UUID id, List<UUID> members, @Nullable UUID lead) {
        var all = Stream.concat(members.stream(), Stream.ofNullable(lead))
                .distinct()
                .toList();
        int known = tx.sql()
                .createQuery(PUT)
                .bind("id", id)
                .bind("members", all.stream().map(UUID::toString).toArray(String[]::new))
                .mapTo(Integer.class)
                .one();
        if (known == all.size()) return;
        boolean leadKnown = lead == null || PeopleRows.one(tx, lead, false).isPresent();
        throw DomainException.invalid(List.of(Violation.of(leadKnown ? "members" : "lead", "unknown-person")));
    }

    private static Optional<Team> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SELECT + " AND t.id = :id")
                .bind("id", id)
                .map((row, context) -> team(row, List.of()))
                .findOne()
                .map(team -> new Team(
                        team.id(),
                        team.version(),
                        team.name(),
                        team.lead(),
                        team.size(),
                        new ArrayList<>(members(tx, id))));
    }

    private static List<Named> members(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(PEOPLE)
                .bind("id", id)
                .map((row, context) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private static Team team(ResultSet row, List<Named> members) throws SQLException {
        var lead = row.getObject("lead_id", UUID.class);
        return new Team(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("name"),
                lead == null ? null : new Named(lead, row.getString("lead")),
                row.getInt("size"),
                members);
    }
}
