package org.yourplace.volunteeringbank.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.volunteeringbank.list.Cursor;

/** Reads checks as the organisation that holds them does, and as the person they are of. */
public final class HeldChecks {
    private static final String SELECT = """
            SELECT c.id, c.application_id, a.name, a.organisation, c.kind, c.status, c.workforce, c.checked_on, c.expires_on, c.recorded_by,
              c.recorded_at
            FROM volunteering_bank.held_check c
            JOIN volunteering_bank.application a ON a.id = c.application_id AND a.tenant_id = c.tenant_id
            WHERE c.ended_at IS NULL AND\s""";

    private static final Map<String, String> STANDINGS = Map.of(
            "current", "AND c.status = 'seen' AND (c.expires_on IS NULL OR c.expires_on > :soon) ",
            "expiring", "AND c.status = 'seen' AND c.expires_on > :today AND c.expires_on <= :soon ",
            "expired", "AND c.status = 'seen' AND c.expires_on <= :today ",
            "waiting", "AND c.status = 'applied-for' ",
            "not-accepted", "AND c.status = 'not-accepted' ");

    private final Tx tx;
    private final LocalDate today;

    public HeldChecks(Tx tx, LocalDate today) {
        this.tx = tx;
        this.today = today;
    }

    /**
     * The kinds of check that hold today of the person who is asking, wherever they were recorded. In a tenant's context nothing: what
     * another organisation holds of somebody is theirs.
     */
    public Set<String> kindsOfMe() {
        return new HashSet<>(tx.sql()
                .createQuery(
                        "SELECT DISTINCT kind FROM volunteering_bank.held_check WHERE person_id = core.me() AND ended_at IS NULL"
                                + " AND status = 'seen' AND (expires_on IS NULL OR expires_on > :today)")
                .bind("today", today)
                .mapTo(String.class)
                .list());
    }

    /** The kinds that hold today of those who sent these applications, as the asking organisation recorded them. */
    public Map<UUID, Set<String>> kinds(Collection<UUID> applications) {
        var kinds = new HashMap<UUID, Set<String>>();
        tx.sql()
                .createQuery(
                        "SELECT application_id, kind FROM volunteering_bank.held_check WHERE tenant_id = core.tenant()"
                                + " AND application_id = ANY (CAST(:ids AS uuid[])) AND ended_at IS NULL"
                                + " AND status = 'seen' AND (expires_on IS NULL OR expires_on > :today)")
                .bind("ids", applications.stream().map(UUID::toString).toArray(String[]::new))
                .bind("today", today)
                .map((row, context) -> Map.entry(row.getObject("application_id", UUID.class), row.getString("kind")))
                .forEach(one -> kinds.computeIfAbsent(one.getKey(), id -> new HashSet<>())
                        .add(one.getValue()));
        return kinds;
    }

    /** What the listings of these applications ask for, and what of it is held. */
    public Map<UUID, Needed> needed(Collection<UUID> applications) {
        if (applications.isEmpty()) {
            return Map.of();
        }
        var held = kinds(applications);
        var needed = new HashMap<UUID, Needed>();
        tx.sql()
                .createQuery("""
                        SELECT p.id, o.checks FROM volunteering_bank.application_progress p
                        JOIN volunteering_bank.opportunity o ON o.id = p.opportunity_id AND o.tenant_id = p.tenant_id
                        WHERE p.tenant_id = core.tenant() AND p.id = ANY (CAST(:ids AS uuid[]))""")
                .bind("ids", applications.stream().map(UUID::toString).toArray(String[]::new))
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), Arrays.asList((String[])
                        row.getArray("checks").getArray())))
                .forEach(one ->
                        needed.put(one.getKey(), Needed.of(one.getValue(), held.getOrDefault(one.getKey(), Set.of()))));
        return needed;
    }

    List<HeldCheck> mine() {
        return list(tx.sql()
                .createQuery(SELECT
                        + "c.person_id = core.me() ORDER BY c.expires_on NULLS LAST, c.recorded_at DESC LIMIT 200"));
    }

    List<HeldCheck> of(UUID application) {
        return list(tx.sql()
                .createQuery(
                        SELECT
                                + "c.tenant_id = core.tenant() AND c.application_id = :id ORDER BY c.recorded_at DESC LIMIT 100")
                .bind("id", application));
    }

    Optional<HeldCheck> find(UUID id) {
        return list(tx.sql()
                        .createQuery(SELECT + "c.tenant_id = core.tenant() AND c.id = :id")
                        .bind("id", id))
                .stream()
                .findFirst();
    }

    Slice<HeldCheck> all(@Nullable String kind, @Nullable String standing, int limit, @Nullable String after) {
        var from = Cursor.of(after);
        var condition = standing == null ? "" : STANDINGS.get(standing);
        var query = from.bind(tx.sql()
                .createQuery(SELECT + "c.tenant_id = core.tenant() "
                        + (kind == null ? "" : "AND c.kind = :kind ")
                        + condition
                        + from.past("c.recorded_at").replace("id > :id", "c.id > :id")
                        + " ORDER BY c.recorded_at DESC, c.id LIMIT :limit"));
        if (kind != null) {
            query.bind("kind", kind);
        }
        if (String.valueOf(condition).contains(":today")) {
            query.bind("today", today);
        }
        if (String.valueOf(condition).contains(":soon")) {
            query.bind("soon", today.plusDays(HeldCheck.SOON_DAYS));
        }
        return Slice.of(
                list(query.bind("limit", limit + 1)), limit, last -> Cursor.write(last.recordedAt(), last.id()));
    }

    static boolean knownStanding(String standing) {
        return STANDINGS.containsKey(standing);
    }

    private List<HeldCheck> list(Query query) {
        return query.map((row, context) -> check(row)).list();
    }

    private HeldCheck check(ResultSet row) throws SQLException {
        var status = row.getString("status");
        var expires = row.getObject("expires_on", LocalDate.class);
        return new HeldCheck(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("kind"),
                status,
                row.getString("workforce"),
                row.getObject("checked_on", LocalDate.class),
                expires,
                HeldCheck.standing(status, expires, today),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
