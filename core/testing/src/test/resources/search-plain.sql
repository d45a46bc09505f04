-- The same question asked without any cleverness: look at everything, sort, cut.
WITH matching AS (
  SELECT e.subject, min(d.km) AS km, min(CASE
      WHEN :sort = 'relevance' AND :words::text IS NOT NULL THEN -ts_rank(e.words, websearch_to_tsquery('core.words', :words))::float8
      WHEN :sort = 'distance' AND :latitude::float8 IS NOT NULL THEN coalesce(d.km, 1e9)
      WHEN :sort = 'default' AND :latitude::float8 IS NOT NULL THEN coalesce(d.km - e.lift, 1e9)
      WHEN :sort = 'default' THEN -extract(epoch FROM e.published)::float8 / 86400 - e.lift
      ELSE -extract(epoch FROM e.published)::float8 END) AS key
  FROM core.catalogue_entry e
  JOIN core.tenant_feature f ON f.tenant_id = e.tenant_id AND f.feature = e.feature AND f.enabled
  CROSS JOIN LATERAL (SELECT CASE WHEN e.latitude IS NOT NULL AND :latitude::float8 IS NOT NULL THEN 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.latitude - :latitude::float8) / 2), 2)
    + cos(radians(:latitude::float8)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - :longitude::float8) / 2), 2)))) END AS km) d
  WHERE e.audience_id = ANY (:audiences::bigint[]) AND e.kind = 'opportunity' AND e.ends > '2026-06-01 09:00Z' AND e.feature = 'bank'
    AND (:words::text IS NULL OR e.words @@ websearch_to_tsquery('core.words', :words))
    AND e.codes @> :codes::text[] AND (:any::text[] = '{}' OR e.codes && :any::text[])
    AND (:km::float8 IS NULL OR :latitude::float8 IS NULL OR d.km <= :km)
    AND (:minutes::integer IS NULL OR e.minutes <= :minutes) AND (:decile::integer IS NULL OR e.decile <= :decile)
  GROUP BY e.subject)
SELECT subject, km AS distance, key AS sort_key, (SELECT least(201, count(*)) FROM matching) AS total
FROM matching ORDER BY key, subject LIMIT 3 * :limit
