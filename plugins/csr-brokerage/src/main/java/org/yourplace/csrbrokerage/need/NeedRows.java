package org.yourplace.csrbrokerage.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.Point;

/** Reads needs that the caller may see. */
public final class NeedRows implements RowMapper<Need> {
    private final Places places;

    public NeedRows(Places places) {
        this.places = places;
    }

    private static String select(String source) {
        return """
                SELECT n.*, g.name AS g_name, CASE WHEN g.hosted THEN t.name END AS g_posted_by
                FROM\s""" + source + """
                 n
                JOIN core.organisation g ON g.id = n.organisation_id AND g.tenant_id = n.tenant_id
                JOIN core.tenant t ON t.id = n.tenant_id
                """;
    }

    public Optional<Need> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(select("csr_brokerage.need") + "WHERE n.id = :id")
                .bind("id", id)
                .map(this)
                .findFirst();
    }

    Map<UUID, Need> all(Tx tx, List<UUID> ids) {
        var found = new HashMap<UUID, Need>();
        tx.sql()
                .createQuery(select("csr_brokerage.need") + "WHERE n.id = ANY (CAST(:ids AS uuid[]))")
                .bindArray("ids", UUID.class, ids.toArray())
                .map(this)
                .forEach(need -> found.put(need.id(), need));
        return found;
    }

    /** The asking tenant's own, changed last first; through a link the organisation's alone. */
    Slice<Need> own(Tx tx, NeedsAsked asked) {
        var from = Cursor.of(asked.after());
        var list = from.bind(tx.sql()
                        .createQuery(
                                select("""
                        (SELECT * FROM csr_brokerage.need WHERE tenant_id = core.tenant()
                          AND (CAST(:status AS text) IS NULL OR status = :status) AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                          AND (CAST(:organisation AS uuid) IS NULL OR organisation_id = CAST(:organisation AS uuid))
                          AND (CAST(:words AS text) IS NULL OR position(lower(:words) IN lower(title || ' ' || summary)) > 0)%s
                          ORDER BY updated_at DESC, id LIMIT :limit)""".formatted(from.past("updated_at"))) + "ORDER BY n.updated_at DESC, n.id"))
                .bind("status", asked.status())
                .bind("kind", asked.kind())
                .bind(
                        "organisation",
                        asked.organisation() == null
                                ? null
                                : asked.organisation().toString())
                .bind("words", asked.words())
                .bind("limit", asked.limit() + 1)
                .map(this)
                .list();
        return Slice.of(list, asked.limit(), last -> Cursor.write(last.updatedAt(), last.id()));
    }

    /** What waits for the asking supporter's word, the oldest first; at most 200. */
    List<Need> toCheck(Tx tx) {
        return tx.sql()
                .createQuery(select("csr_brokerage.need") + """
                        WHERE n.status = 'submitted' AND (t.supporter_id = core.tenant() OR t.id = core.tenant() AND t.supporter_id IS NULL)
                        ORDER BY n.updated_at, n.id LIMIT 200""")
                .map(this)
                .list();
    }

    /** Open needs of an organisation of some kinds, the newest first; at most 100. */
    public List<Need> openOf(Tx tx, UUID organisation, List<String> kinds) {
        return tx.sql()
                .createQuery(select("csr_brokerage.need") + """
                        WHERE n.organisation_id = :id AND n.status = 'open' AND n.kind = ANY (CAST(:kinds AS text[]))
                        ORDER BY n.published_at DESC, n.id LIMIT 100""")
                .bind("id", organisation)
                .bindArray("kinds", String.class, kinds.toArray())
                .map(this)
                .list();
    }

    boolean published(Tx tx, UUID organisation) {
        return tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM csr_brokerage.need WHERE organisation_id = :id"
                        + " AND tenant_id = core.tenant() AND published_at IS NOT NULL)")
                .bind("id", organisation)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public Need map(ResultSet row, StatementContext context) throws SQLException {
        var lsoa = row.getString("lsoa");
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return new Need(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getLong("tenant_id"),
                row.getObject("organisation_id", UUID.class),
                row.getString("g_name"),
                row.getString("g_posted_by"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("summary"),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getString("cause"),
                row.getObject("minutes", Integer.class),
                row.getString("how_often"),
                row.getObject("starts", LocalDate.class),
                row.getString("postcode"),
                row.getBoolean("remote"),
                latitude == null || longitude == null ? null : new Point(latitude, longitude),
                lsoa,
                row.getString("ward"),
                lsoa == null ? null : places.area(lsoa).map(Area::decile).orElse(null),
                List.of((String[]) row.getArray("area_served").getArray()),
                row.getObject("team_size", Integer.class),
                row.getObject("cost_pence", Long.class),
                row.getString("kit"),
                row.getString("bring"),
                row.getString("in_charge"),
                row.getBoolean("seekers"),
                row.getString("status"),
                row.getString("status_reason"),
                row.getObject("lapses_on", LocalDate.class),
                instant(row, "published_at"),
                row.getString("checked_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
