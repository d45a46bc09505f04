package org.yourplace.volunteeringbank.pull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** The sources of the asking tenant. */
final class SourceRows {
    private static final String SELECT = """
            SELECT s.id, s.version, s.name, s.kind, s.address, s.licence, s.licence_link, s.every_minutes, s.enabled, s.showing,
              s.run_id IS NOT NULL AS reading, s.walking, s.next_at, s.good_at, c.shown, c.hidden,
              r.id AS r_id, r.source_id AS r_source_id, r.started_at AS r_started_at, r.ended_at AS r_ended_at, r.state AS r_state,
              r.resumed AS r_resumed, r.pages AS r_pages, r.seen AS r_seen, r.created AS r_created, r.updated AS r_updated,
              r.unchanged AS r_unchanged, r.gone AS r_gone, r.rejected AS r_rejected, r.problem AS r_problem, r.problem_args AS r_problem_args
            FROM volunteering_bank.feed_source s
            LEFT JOIN LATERAL (SELECT * FROM volunteering_bank.feed_run f WHERE f.tenant_id = s.tenant_id AND f.source_id = s.id
              ORDER BY started_at DESC, id DESC LIMIT 1) r ON true
            CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE p.audience_id <> p.tenant_id)::int AS shown,
                count(*) FILTER (WHERE p.twin IS NOT NULL)::int AS hidden
              FROM volunteering_bank.pulled_listing p WHERE p.tenant_id = s.tenant_id AND p.source_id = s.id AND p.closes > core.at()) c
            WHERE s.tenant_id = core.tenant()\s""";

    private static final String ADD = """
            INSERT INTO volunteering_bank.feed_source (id, name, kind, address, licence, licence_link, every_minutes, enabled, showing,
              created_at, next_at)
            VALUES (:id, :name, :kind, :address, :licence, :licenceLink, :every, :enabled, :enabled, core.at(), core.at())""";

    /** Another address or kind begins at the beginning. */
    private static final String CHANGE = """
            UPDATE volunteering_bank.feed_source SET version = version + 1, name = :name, licence = :licence, licence_link = :licenceLink,
              every_minutes = :every, enabled = :enabled, showing = :enabled, kind = :kind, address = :address,
              run_id = CASE WHEN :enabled AND kind = :kind AND address = :address THEN run_id END,
              place = CASE WHEN kind = :kind AND address = :address THEN place END,
              etag = CASE WHEN kind = :kind AND address = :address THEN etag END,
              walking = walking AND kind = :kind AND address = :address,
              next_at = CASE WHEN kind = :kind AND address = :address AND enabled THEN least(next_at, core.at() + make_interval(mins => :every))
                ELSE core.at() END
            WHERE id = :id AND tenant_id = core.tenant() AND version = :version""";

    private SourceRows() {}

    static List<FeedSource> all(Tx tx) {
        return tx.sql()
                .createQuery(SELECT + "ORDER BY lower(s.name), s.id LIMIT 200")
                .map((row, context) -> source(row))
                .list();
    }

    static Optional<FeedSource> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SELECT + "AND s.id = :id")
                .bind("id", id)
                .map((row, context) -> source(row))
                .findFirst();
    }

    static boolean known(Tx tx, String address, UUID except) {
        return tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM volunteering_bank.feed_source"
                        + " WHERE tenant_id = core.tenant() AND address = :address AND id <> :except)")
                .bind("address", address)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one();
    }

    static void add(Tx tx, UUID id, WriteSource said) {
        tx.sql()
                .createUpdate(ADD)
                .bind("id", id)
                .bind("name", said.name())
                .bind("kind", said.kind())
                .bind("address", said.address())
                .bind("licence", said.licence())
                .bind("licenceLink", said.licenceLink())
                .bind("every", said.everyMinutes())
                .bind("enabled", said.enabled())
                .execute();
    }

    /** False when somebody else changed it meanwhile. */
    static boolean change(Tx tx, UUID id, long version, WriteSource said) {
        return tx.sql()
                        .createUpdate(CHANGE)
                        .bind("id", id)
                        .bind("version", version)
                        .bind("name", said.name())
                        .bind("kind", said.kind())
                        .bind("address", said.address())
                        .bind("licence", said.licence())
                        .bind("licenceLink", said.licenceLink())
                        .bind("every", said.everyMinutes())
                        .bind("enabled", said.enabled())
                        .execute()
                == 1;
    }

    static void remove(Tx tx, UUID id) {
        tx.sql()
                .createUpdate("DELETE FROM volunteering_bank.feed_source WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", id)
                .execute();
    }

    private static FeedSource source(ResultSet row) throws SQLException {
        return new FeedSource(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("address"),
                row.getString("licence"),
                row.getString("licence_link"),
                row.getInt("every_minutes"),
                row.getBoolean("enabled"),
                row.getBoolean("showing"),
                row.getBoolean("reading"),
                row.getBoolean("walking") && !row.getBoolean("reading"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                instant(row, "good_at"),
                row.getInt("shown"),
                row.getInt("hidden"),
                row.getObject("r_id") == null ? null : RunRows.run(row, "r_"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
