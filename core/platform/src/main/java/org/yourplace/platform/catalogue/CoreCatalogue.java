package org.yourplace.platform.catalogue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.catalogue.Catalogue;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.CatalogueQuery;
import org.yourplace.spi.catalogue.Found;
import org.yourplace.spi.catalogue.Spot;
import org.yourplace.spi.data.Tx;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The catalogue as one feature sees it: its entries carry the feature's id, so that they vanish when the feature is switched off. */
public final class CoreCatalogue implements Catalogue {
    private static final JsonMapper JSON = new JsonMapper();

    /** One row for each place, and the places that are no longer among them go, in one statement. */
    private static final String PUT = """
            WITH given AS (
              SELECT * FROM jsonb_to_recordset(:spots::jsonb)
                AS s(spot smallint, latitude float8, longitude float8, lsoa text, ward text, decile smallint)),
            surplus AS (
              DELETE FROM core.catalogue_entry e WHERE e.subject = :subject AND e.tenant_id = core.tenant()
                AND e.spot >= (SELECT count(*) FROM given))
            INSERT INTO core.catalogue_entry AS e (subject, spot, audience_id, feature, kind, organisation_id, codes, words,
              latitude, longitude, lsoa, ward, decile, minutes, starts, ends, published, lift, minimum_age, full_up, serves, title)
            SELECT :subject::uuid, g.spot, :audience::bigint, :feature, :kind, :organisation::uuid, :codes::text[],
              setweight(to_tsvector('core.words', :title), 'A') || setweight(to_tsvector('core.words', :name), 'B')
                || setweight(to_tsvector('core.words', :words), 'C'),
              g.latitude, g.longitude, g.lsoa, g.ward, g.decile, :minutes::integer, :starts::timestamptz,
              coalesce(:ends::timestamptz, 'infinity'), :published::timestamptz, :lift::float8,
              :age::smallint, :full::boolean, core.priority_share(:served::text[]), :title
            FROM given g
            ON CONFLICT (subject, spot, tenant_id) DO UPDATE SET audience_id = EXCLUDED.audience_id, kind = EXCLUDED.kind,
              organisation_id = EXCLUDED.organisation_id, codes = EXCLUDED.codes, words = EXCLUDED.words,
              latitude = EXCLUDED.latitude, longitude = EXCLUDED.longitude, lsoa = EXCLUDED.lsoa, ward = EXCLUDED.ward,
              decile = EXCLUDED.decile, minutes = EXCLUDED.minutes, starts = EXCLUDED.starts, ends = EXCLUDED.ends,
              published = EXCLUDED.published, lift = EXCLUDED.lift, minimum_age = EXCLUDED.minimum_age, full_up = EXCLUDED.full_up,
              serves = EXCLUDED.serves, title = EXCLUDED.title""";

    private static final String SEARCH = """
            SELECT subject, distance, sort_key, total FROM core.search(:kind, :words, :codes::text[], :any::text[],
              :latitude::float8, :longitude::float8, :km::float8, :minutes::integer, :decile::integer, :organisation::uuid,
              :sort, :limit, :key::float8, :last::uuid)""";

    private record Row(UUID subject, @Nullable Double distance, double key, int total) {}

    private final String feature;

    public CoreCatalogue(String feature) {
        this.feature = feature;
    }

    @Override
    public void put(Tx tx, CatalogueEntry entry) {
        tx.sql()
                .createUpdate(PUT)
                .bind("subject", entry.subject())
                .bind("spots", spots(entry.spots()))
                .bind("audience", tx.audience(entry.visibility()))
                .bind("feature", feature)
                .bind("kind", entry.kind())
                .bind("organisation", entry.organisationId())
                .bind("codes", entry.codes().toArray(String[]::new))
                .bind("title", entry.title())
                .bind("name", entry.organisation())
                .bind("words", entry.words())
                .bind("minutes", entry.minutes())
                .bind("starts", timestamp(entry.starts()))
                .bind("ends", timestamp(entry.ends()))
                .bind("published", timestamp(entry.published()))
                .bind("lift", entry.lift())
                .bind("age", entry.limits().minimumAge())
                .bind("full", entry.limits().full())
                .bind("served", entry.limits().areasServed().toArray(String[]::new))
                .execute();
    }

    @Override
    public void remove(Tx tx, UUID subject) {
        tx.sql()
                .createUpdate("DELETE FROM core.catalogue_entry WHERE subject = :subject AND tenant_id = core.tenant()")
                .bind("subject", subject)
                .execute();
    }

    @Override
    public Found search(Tx tx, CatalogueQuery query) {
        var after = query.after() == null ? null : Cursor.of(query.after());
        var near = query.near();
        var rows = tx.sql()
                .createQuery(SEARCH)
                .bind("kind", query.kind())
                .bind("words", query.words() == null || query.words().isBlank() ? null : query.words())
                .bind("codes", query.codes().toArray(String[]::new))
                .bind("any", query.anyOf().toArray(String[]::new))
                .bind("latitude", near == null ? null : near.latitude())
                .bind("longitude", near == null ? null : near.longitude())
                .bind("km", query.withinKm())
                .bind("minutes", query.maxMinutes())
                .bind("decile", query.maxDecile())
                .bind("organisation", query.organisation())
                .bind("sort", query.sort().name().toLowerCase(Locale.ROOT))
                .bind("limit", query.limit() + 1)
                .bind("key", after == null ? null : after.key())
                .bind("last", after == null ? null : after.subject())
                .map((row, context) -> new Row(
                        row.getObject("subject", UUID.class),
                        row.getObject("distance", Double.class),
                        row.getDouble("sort_key"),
                        row.getInt("total")))
                .list();
        return found(rows, query.limit());
    }

    private static Found found(List<Row> rows, int limit) {
        var page = rows.size() > limit ? rows.subList(0, limit) : rows;
        var hits = page.stream()
                .map(row -> new Found.Hit(row.subject(), row.distance()))
                .toList();
        var next = rows.size() > limit
                ? new Cursor(page.getLast().key(), page.getLast().subject()).text()
                : null;
        return new Found(hits, rows.isEmpty() ? 0 : rows.getFirst().total(), next);
    }

    /** Rows without a place have one row all the same. */
    private static String spots(List<Spot> spots) {
        ArrayNode rows = JSON.createArrayNode();
        if (spots.isEmpty()) {
            rows.addObject().put("spot", 0);
        }
        for (var spot : spots) {
            rows.addObject()
                    .put("spot", rows.size() - 1)
                    .put("latitude", spot.point().latitude())
                    .put("longitude", spot.point().longitude())
                    .put("lsoa", spot.lsoa())
                    .put("ward", spot.ward())
                    .put("decile", spot.decile());
        }
        return rows.toString();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
