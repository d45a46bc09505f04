package org.yourplace.bench.plant;

/** The catalogue entries of the planted listings, derived as the volunteering bank derives them; a test compares the two. */
final class Entries {
    /** Two parameters: the partnership, twice. */
    static final String INSERT = """
            WITH labels AS MATERIALIZED (
              SELECT list, code, labels ->> 'en-GB' AS label FROM core.code WHERE partnership_id = ? AND list IN ('causes', 'skills'))
            INSERT INTO core.catalogue_entry (subject, spot, tenant_id, audience_id, feature, kind, organisation_id, codes, words,
              latitude, longitude, lsoa, ward, decile, minutes, starts, ends, published, lift)
            SELECT o.id, s.spot, o.tenant_id, CASE o.status WHEN 'live' THEN o.audience_id ELSE o.tenant_id END,
              'volunteering-bank', 'opportunity', o.organisation_id,
              ARRAY['cause:' || o.cause] || ARRAY(SELECT 'skill:' || code FROM unnest(o.skills) code)
                || ARRAY['commitment:' || o.commitment] || ARRAY(SELECT 'when:' || code FROM unnest(o.times) code)
                || ARRAY(SELECT 'access:' || code FROM unnest(o.access) code)
                || CASE WHEN o.remote THEN ARRAY['from-home'] ELSE '{}' END
                || CASE WHEN 'travel' = ANY (o.expenses) THEN ARRAY['travel-paid'] ELSE '{}' END
                || CASE WHEN 'step-free' = ANY (o.access) THEN ARRAY['step-free'] ELSE '{}' END,
              setweight(to_tsvector('core.words', o.title), 'A') || setweight(to_tsvector('core.words', g.name), 'B')
                || setweight(to_tsvector('core.words', concat_ws(E'\\n', coalesce(o.summary, ''), o.description,
                  (SELECT label FROM labels WHERE list = 'causes' AND code = o.cause),
                  (SELECT string_agg(label, E'\\n' ORDER BY k.number) FROM unnest(o.skills) WITH ORDINALITY k (code, number)
                    JOIN labels ON labels.list = 'skills' AND labels.code = k.code))), 'C'),
              s.latitude, s.longitude, s.lsoa, s.ward, a.decile, o.minutes, o.starts, o.closes, coalesce(o.published_at, o.updated_at),
              CASE WHEN o.commitment = 'one-off' THEN 1.5 ELSE 0 END + CASE WHEN o.minutes <= 120 THEN 1.5 ELSE 0 END
            FROM volunteering_bank.opportunity o
            JOIN core.tenant t ON t.id = o.tenant_id AND t.partnership_id = ?
            JOIN core.organisation g ON g.id = o.organisation_id AND g.tenant_id = o.tenant_id
            CROSS JOIN LATERAL (
              SELECT 0 AS spot, o.latitude, o.longitude, o.lsoa, o.ward
              UNION ALL
              SELECT m.number::integer, (m.place ->> 'latitude')::float8, (m.place ->> 'longitude')::float8, NULL, NULL
              FROM jsonb_array_elements(o.more_places::jsonb) WITH ORDINALITY m (place, number) WHERE o.more_places <> '[]') s
            LEFT JOIN core.area a ON a.code = s.lsoa
            WHERE o.status IN ('live', 'submitted')""";

    private Entries() {}
}
