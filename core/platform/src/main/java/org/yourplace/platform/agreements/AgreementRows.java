package org.yourplace.platform.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.json.Json;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.who.TenantRef;

/** Reads the agreements of the tenant that asks. */
final class AgreementRows {
    private static final String SELECT = """
            SELECT a.*, core.at() AS now, core.tenant() AS me, g.slug AS giver_slug, g.name AS giver_name, r.slug AS receiver_slug,
              r.name AS receiver_name, (SELECT coalesce(json_agg(json_build_object('by', s.tenant_id, 'name', s.name,
                'at', extract(epoch FROM s.signed_at)) ORDER BY s.signed_at), '[]') FROM core.agreement_signature s
                WHERE s.agreement_id = a.id)::text AS signatures
            FROM core.agreement a JOIN core.tenant g ON g.id = a.giver_id JOIN core.tenant r ON r.id = a.receiver_id
            WHERE core.tenant() IN (a.giver_id, a.receiver_id)
            """;
    private static final String LIST = SELECT + """
              AND (:after::uuid IS NULL OR (a.proposed_at, a.id) < (SELECT b.proposed_at, b.id FROM core.agreement b WHERE b.id = :after::uuid))
            ORDER BY a.proposed_at DESC, a.id DESC LIMIT :limit""";
    private static final String GIVEN = SELECT + """
              AND a.giver_id = core.tenant() AND a.dataset = :dataset AND a.signed_at IS NOT NULL AND a.ended_at IS NULL
              AND a.ends > core.at()""";
    private static final String TO_SIGN = """
            SELECT count(*) FROM core.agreement a WHERE core.tenant() IN (a.giver_id, a.receiver_id) AND a.ended_at IS NULL
              AND a.ends > core.at() AND NOT EXISTS (SELECT FROM core.agreement_signature s
                WHERE s.agreement_id = a.id AND s.tenant_id = core.tenant())""";

    private AgreementRows() {}

    static Optional<Agreement> find(Tx tx, UUID id, ZoneId zone) {
        return tx.sql()
                .createQuery(SELECT + "AND a.id = :id")
                .bind("id", id)
                .map((row, context) -> agreement(row, zone))
                .findOne();
    }

    static List<Agreement> list(Tx tx, @Nullable UUID after, int limit, ZoneId zone) {
        return tx.sql()
                .createQuery(LIST)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> agreement(row, zone))
                .list();
    }

    /** Those under which the asking tenant shares a dataset, now or soon. */
    static List<Agreement> given(Tx tx, String dataset, ZoneId zone) {
        return tx.sql()
                .createQuery(GIVEN)
                .bind("dataset", dataset)
                .map((row, context) -> agreement(row, zone))
                .list();
    }

    static int toSign(Tx tx) {
        return tx.sql().createQuery(TO_SIGN).mapTo(Integer.class).one();
    }

    private static Agreement agreement(ResultSet row, ZoneId zone) throws SQLException {
        var giver = new TenantRef(row.getLong("giver_id"), row.getString("giver_slug"), row.getString("giver_name"));
        var receiver = new TenantRef(
                row.getLong("receiver_id"), row.getString("receiver_slug"), row.getString("receiver_name"));
        long me = row.getLong("me");
        var signatures = Json.tree(row.getString("signatures"))
                .valueStream()
                .map(one -> new Agreement.Signature(
                        one.get("by").asLong() == giver.id() ? giver : receiver,
                        one.get("name").asString(),
                        Instant.ofEpochSecond((long) one.get("at").asDouble())))
                .toList();
        var state = state(row);
        long endedBy = row.getLong("ended_by");
        return new Agreement(
                row.getObject("id", UUID.class),
                state,
                giver,
                receiver,
                row.getLong("tenant_id") == giver.id() ? giver : receiver,
                row.getString("dataset"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("purpose"),
                Basis.of(row.getString("basis")).orElseThrow(),
                instant(row, "starts").atZone(zone).toLocalDate(),
                instant(row, "ends").minusNanos(1).atZone(zone).toLocalDate(),
                instant(row, "proposed_at"),
                signatures,
                maybe(row, "signed_at"),
                maybe(row, "ended_at"),
                endedBy == 0 ? null : endedBy == giver.id() ? giver : receiver,
                maybe(row, "refreshed_at"),
                me == giver.id(),
                state == State.PROPOSED
                        && signatures.stream().noneMatch(one -> one.by().id() == me));
    }

    private static State state(ResultSet row) throws SQLException {
        var now = instant(row, "now");
        if (row.getObject("ended_at") != null) {
            return State.ENDED;
        }
        if (!instant(row, "ends").isAfter(now)) {
            return State.RUN_OUT;
        }
        if (row.getObject("signed_at") == null) {
            return State.PROPOSED;
        }
        return instant(row, "starts").isAfter(now) ? State.AGREED : State.IN_FORCE;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
