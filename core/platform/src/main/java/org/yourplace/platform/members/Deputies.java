package org.yourplace.platform.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.members.Person.Named;
import org.yourplace.platform.members.Person.State;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;

/**
 * Deputies while somebody is away. Everybody may name one for themselves, among those they may see or work with; for others whoever manages
 * people does, and only where they could give the roles that go over. A deputy's own deputy does not inherit them.
 */
public final class Deputies {
    private static final String SELECT = """
            SELECT d.id, d.since, d.until, d.since <= core.at() AS running, a.id AS away_id, a.name AS away, s.id AS deputy_id, s.name AS deputy
            FROM core.deputy d JOIN core.membership a ON a.id = d.member_id AND a.tenant_id = d.tenant_id
            JOIN core.membership s ON s.id = d.deputy_id AND s.tenant_id = d.tenant_id
            WHERE d.tenant_id = core.tenant() AND d.until > core.at()""";
    private static final String ADD =
            "INSERT INTO core.deputy (id, member_id, deputy_id, since, until) VALUES (:id, :away, :deputy, :since, :until)";
    private static final String END =
            "UPDATE core.deputy SET until = core.at() WHERE id = :id AND tenant_id = core.tenant()";
    private static final String NEAR = """
            SELECT m.id, m.name FROM core.membership me JOIN core.membership m ON m.tenant_id = me.tenant_id AND m.id <> me.id
            WHERE me.tenant_id = core.tenant() AND me.person_id = core.actor() AND m.person_id IS NOT NULL AND m.until > core.at()
              AND (:everybody OR m.id = me.manager_id OR m.manager_id = me.id OR EXISTS (
                SELECT FROM core.team_member x JOIN core.team_member y ON y.team_id = x.team_id AND y.tenant_id = x.tenant_id
                WHERE x.tenant_id = core.tenant() AND x.member_id = me.id AND y.member_id = m.id))
              AND (:id::uuid IS NULL OR m.id = :id) ORDER BY m.name, m.id LIMIT 2000""";

    private final Bindings bindings;
    private final Access access;
    private final Database database;
    private final Members members;
    private final Roles roles;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    public Deputies(
            Bindings bindings,
            Access access,
            Database database,
            Members members,
            Roles roles,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.bindings = bindings;
        this.access = access;
        this.database = database;
        this.members = members;
        this.roles = roles;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What runs or is to come: all for those who see people, else what concerns the caller. */
    public List<Deputy> list() {
        access.tenant().orElseThrow(DomainException::notFound);
        boolean all = access.may(CorePermission.SEE_PEOPLE);
        return database.read(tx -> tx.sql()
                .createQuery(
                        SELECT
                                + " AND (:all OR a.person_id = core.actor() OR s.person_id = core.actor()) ORDER BY d.since, d.id LIMIT 500")
                .bind("all", all)
                .map((row, context) -> deputy(row))
                .list());
    }

    /** Whom the caller may name for themselves. */
    public List<Named> possible() {
        access.tenant().orElseThrow(DomainException::notFound);
        return database.read(tx -> near(tx, null));
    }

    public Deputy set(DeputyEntry entry) {
        access.tenant().orElseThrow(DomainException::notFound);
        return database.write(tx -> {
            var mine = PeopleRows.mine(tx).map(Person::id).orElse(null);
            var away = entry.away() == null ? mine : entry.away();
            if (away == null) throw DomainException.notFound();
            Violations.of()
                    .check(!away.equals(entry.deputy()), "deputy", "same-person")
                    .done();
            boolean own = away.equals(mine);
            if (!own) {
                access.require(CorePermission.MANAGE_PEOPLE);
                roles.givable(tx, Set.copyOf(members.found(tx, away).roles()));
            }
            Violations.of()
                    .check(stands(tx, entry, own), "deputy", "unknown-person")
                    .done();
            var id = add(tx, away, entry);
            audit.record(
                    tx,
                    "deputy-set",
                    away,
                    "deputy",
                    String.valueOf(entry.deputy()),
                    "from",
                    String.valueOf(entry.from()),
                    "until",
                    String.valueOf(entry.until()));
            return find(tx, id);
        });
    }

    /** Ends it now. */
    public void end(UUID id) {
        access.tenant().orElseThrow(DomainException::notFound);
        database.write(tx -> {
            var now = find(tx, id);
            boolean own = PeopleRows.mine(tx)
                    .filter(me -> me.id().equals(now.away().id())
                            || me.id().equals(now.deputy().id()))
                    .isPresent();
            if (!own) access.require(CorePermission.MANAGE_PEOPLE);
            tx.sql().createUpdate(END).bind("id", id).execute();
            audit.record(
                    tx,
                    "deputy-ended",
                    now.away().id(),
                    "deputy",
                    now.deputy().id().toString());
            return id;
        });
    }

    private boolean stands(Tx tx, DeputyEntry entry, boolean own) {
        var deputy = entry.deputy();
        if (deputy == null) return false;
        if (own && !access.may(CorePermission.MANAGE_PEOPLE))
            return !near(tx, deputy).isEmpty();
        return PeopleRows.one(tx, deputy, false)
                .filter(one -> one.state() == State.HERE)
                .isPresent();
    }

    private UUID add(Tx tx, UUID away, DeputyEntry entry) {
        var zone = bindings.current().partnership().zone();
        var from = entry.from();
        var until = entry.until();
        if (from == null || until == null) throw new IllegalStateException("checked before");
        var end = until.plusDays(1).atStartOfDay(zone).toInstant();
        Violations.of()
                .check(end.isAfter(clock.instant()), "until", "in-the-past")
                .done();
        var id = ids.next();
        tx.sql()
                .createUpdate(ADD)
                .bind("id", id)
                .bind("away", away)
                .bind("deputy", entry.deputy())
                .bind("since", from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .bind("until", end.atOffset(ZoneOffset.UTC))
                .execute();
        return id;
    }

    private List<Named> near(Tx tx, @Nullable UUID id) {
        return tx.sql()
                .createQuery(NEAR)
                .bind("everybody", access.may(CorePermission.SEE_PEOPLE))
                .bind("id", id)
                .map((row, context) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private static Deputy find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SELECT + " AND d.id = :id")
                .bind("id", id)
                .map((row, context) -> deputy(row))
                .findOne()
                .orElseThrow(DomainException::notFound);
    }

    private static Deputy deputy(ResultSet row) throws SQLException {
        return new Deputy(
                row.getObject("id", UUID.class),
                new Named(row.getObject("away_id", UUID.class), row.getString("away")),
                new Named(row.getObject("deputy_id", UUID.class), row.getString("deputy")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getBoolean("running"));
    }
}
