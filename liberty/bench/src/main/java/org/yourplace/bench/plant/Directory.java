package org.yourplace.bench.plant;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.bench.plant.Listing.Spot;

/** The partnership itself: its tenants with their organisations, who supports whom, and the bank switched on. */
final class Directory {
    static final String FEATURE = "volunteering-bank";
    private static final String AUTHORITY = "E06000045";

    /** So many of the largest look after themselves. */
    private static final int UNSUPPORTED = 20;

    private static final String PARTNERSHIP = """
            INSERT INTO core.partnership (slug, name, strapline, authorities, sample)
            VALUES (?, 'Bench', 'Planted for measuring', ARRAY[?], true) RETURNING id""";
    private static final String TENANT = """
            WITH t AS (
              INSERT INTO core.tenant (partnership_id, slug, name, kind, sample, supporter_id, support_audience)
              VALUES (?, ?, ?, 'group', true, ?, CASE WHEN ?::bigint IS NULL THEN NULL ELSE nextval('core.party_id') END)
              RETURNING id, support_audience, supporter_id),
            reader AS (
              INSERT INTO core.audience_reader (audience_id, tenant_id, reason, reads_from)
              SELECT support_audience, supporter_id, 'support', '2020-01-01Z' FROM t WHERE support_audience IS NOT NULL),
            feature AS (
              INSERT INTO core.tenant_feature (tenant_id, audience_id, feature, enabled, changed_at)
              SELECT id, id, ?, true, '2020-01-01Z' FROM t),
            own AS (
              INSERT INTO core.organisation (id, tenant_id, audience_id, slug, name, summary, sample, phone)
              SELECT ?, t.id, p.public_audience, ?, ?, 'Planted for measuring.', true, '023 8000 0000'
              FROM t, core.partnership p WHERE p.id = ?)
            SELECT id FROM t""";
    private static final String TENANTS = """
            SELECT t.id, t.slug, coalesce(t.support_audience, t.id) AS support, g.id AS organisation
            FROM core.tenant t JOIN core.organisation g ON g.tenant_id = t.id AND NOT g.hosted
            WHERE t.partnership_id = ? ORDER BY t.id""";

    private Directory() {}

    static Optional<Planted> find(Connection admin, Size size) throws SQLException {
        var found = Sql.rows(
                admin,
                "SELECT id, public_audience, members_audience FROM core.partnership WHERE slug = ?",
                row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
                size.slug());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var ids = found.getFirst();
        var tenants = Sql.rows(
                admin,
                TENANTS,
                row -> new Planted.Tenant(
                        row.getLong(1), row.getString(2), row.getLong(3), row.getObject(4, UUID.class)),
                ids[0]);
        var postcodes = spots(admin).stream()
                .map(spot -> new Planted.Postcode(
                        Objects.requireNonNull(spot.postcode()), spot.latitude(), spot.longitude()))
                .toList();
        return Optional.of(new Planted(ids[0], ids[1], ids[2], size.slug() + ".localhost", tenants, postcodes));
    }

    static Planted plant(Connection admin, Size size) throws SQLException {
        long partnership = Sql.rows(admin, PARTNERSHIP, row -> row.getLong(1), size.slug(), AUTHORITY)
                .getFirst();
        Sql.run(admin, "INSERT INTO core.partnership_host VALUES (?, ?)", size.slug() + ".localhost", partnership);
        Sql.run(admin, "INSERT INTO core.partnership_feature VALUES (?, ?, 'allowed')", partnership, FEATURE);
        codes(admin, partnership);
        Long supporter = null;
        for (int rank = 0; rank < size.tenants(); rank++) {
            boolean supported = rank > 1 && rank >= Math.min(UNSUPPORTED, size.tenants() / 2);
            var slug = "bench-" + rank;
            var name = Phrases.organisation(rank);
            var by = supported ? supporter : null;
            long id = Sql.rows(
                            admin,
                            TENANT,
                            row -> row.getLong(1),
                            partnership,
                            slug,
                            name,
                            by,
                            by,
                            FEATURE,
                            UUID.nameUUIDFromBytes((size.slug() + slug).getBytes(StandardCharsets.UTF_8)),
                            slug,
                            name,
                            partnership)
                    .getFirst();
            supporter = rank == 1 ? Long.valueOf(id) : supporter;
        }
        return find(admin, size).orElseThrow();
    }

    /** The word lists of a partnership that is here already, or plain ones. */
    private static void codes(Connection admin, long partnership) throws SQLException {
        int copied = Sql.run(admin, """
                INSERT INTO core.code SELECT ?, list, code, labels, sort FROM core.code
                WHERE partnership_id = (SELECT min(partnership_id) FROM core.code)""", partnership);
        if (copied > 0) {
            return;
        }
        for (var activity : Activity.ALL) {
            code(admin, partnership, "causes", activity.cause());
            for (var skill : activity.skills()) {
                code(admin, partnership, "skills", skill);
            }
        }
    }

    private static void code(Connection admin, long partnership, String list, String code) throws SQLException {
        Sql.run(
                admin,
                "INSERT INTO core.code VALUES (?, ?, ?, jsonb_build_object('en-GB', initcap(replace(?, '-', ' '))), 0) ON CONFLICT DO NOTHING",
                partnership,
                list,
                code,
                code);
    }

    /** Where people live: the city's postcodes, as the partnership files brought them. */
    static List<Spot> spots(Connection admin) throws SQLException {
        return Sql.rows(
                admin,
                "SELECT latitude, longitude, postcode, lsoa, ward FROM core.postcode WHERE authority = ? ORDER BY postcode",
                row -> new Spot(
                        row.getDouble(1), row.getDouble(2), row.getString(3), row.getString(4), row.getString(5)),
                AUTHORITY);
    }
}
