-- Everything that can be found, one row for each place of it (one row without a place when it is done from home).
CREATE TABLE core.catalogue_entry (
  subject      uuid NOT NULL,
  spot         smallint NOT NULL DEFAULT 0,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id  bigint NOT NULL DEFAULT core.owner(),
  feature      text NOT NULL,
  kind         text NOT NULL,
  organisation_id uuid NOT NULL,
  codes        text[] NOT NULL,
  words        tsvector NOT NULL,
  latitude     float8,
  longitude    float8,
  lsoa         text,
  ward         text,
  decile       smallint,
  minutes      integer,
  starts       timestamptz,
  ends         timestamptz NOT NULL DEFAULT 'infinity',
  published    timestamptz NOT NULL,
  lift         float8 NOT NULL DEFAULT 0,   -- kilometres
  PRIMARY KEY (subject, spot, tenant_id)
);
CREATE INDEX catalogue_words ON core.catalogue_entry USING gin (audience_id, words, codes);
CREATE INDEX catalogue_near ON core.catalogue_entry (audience_id, kind, latitude, longitude);
CREATE INDEX catalogue_new ON core.catalogue_entry (audience_id, kind, published DESC, subject);
CREATE INDEX catalogue_organisation ON core.catalogue_entry (organisation_id);
SELECT core.isolate('core.catalogue_entry', '*');
SELECT core.let_definer('core.catalogue_entry', 'yp_search');
-- A supporter's check opens a listing and its entry together, by a feature's trigger that yp_desk owns.
SELECT core.let_definer('core.catalogue_entry', 'yp_desk', 'SELECT, UPDATE');
SELECT core.let_definer('core.partnership_feature', 'yp_search');
SELECT core.classify('core.catalogue_entry', 'key: subject, spot, tenant_id, audience_id, organisation_id; tenant: feature, kind, codes, words, latitude, longitude, lsoa, ward, decile, minutes, starts, ends, published, lift');

-- The one search. It reads the caller's audiences itself and gives ids, distance, sort key and the total (counted to 1,001).
-- Sort keys grow from best to worst; a page begins after (p_after_key, p_after_subject).
CREATE FUNCTION core.search(p_kind text, p_words text, p_codes text[], p_any text[], p_lat float8, p_lng float8, p_km float8,
  p_minutes integer, p_decile integer, p_organisation uuid, p_sort text, p_limit integer, p_after_key float8, p_after_subject uuid)
RETURNS TABLE (subject uuid, distance float8, sort_key float8, total integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE
  q tsquery; dlat float8; dlng float8; cond text := ''; key text; dist text := 'NULL::float8'; auds bigint[] := core.audiences();
  allowed text[] := ARRAY(SELECT p.feature FROM core.partnership_feature p WHERE p.partnership_id = core.partnership() AND p.ceiling <> 'off');
BEGIN
  IF auds IS NULL OR core.at() IS NULL THEN RETURN; END IF;
  IF p_words IS NOT NULL THEN
    q := websearch_to_tsquery('core.words', p_words);
    IF numnode(q) > 0 THEN cond := cond || ' AND e.words @@ $2'; ELSE RETURN; END IF;
  END IF;
  IF cardinality(p_codes) > 0 THEN cond := cond || ' AND e.codes @> $3'; END IF;
  IF cardinality(p_any) > 0 THEN cond := cond || ' AND e.codes && $4'; END IF;
  IF p_minutes IS NOT NULL THEN cond := cond || ' AND e.minutes <= $8'; END IF;
  IF p_decile IS NOT NULL THEN cond := cond || ' AND e.decile <= $9'; END IF;
  IF p_organisation IS NOT NULL THEN cond := cond || ' AND e.organisation_id = $10'; END IF;
  IF p_lat IS NOT NULL AND p_lng IS NOT NULL THEN
    -- Haversine, mean earth radius 6371.0088 km; the box below is a superset of the circle.
    dist := 'CASE WHEN e.latitude IS NOT NULL THEN 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.latitude - $5) / 2), 2) + cos(radians($5)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - $6) / 2), 2)))) END';
    IF p_km IS NOT NULL THEN
      dlat := p_km / 111.0; dlng := p_km / (111.0 * greatest(0.01, cos(radians(p_lat))));
      cond := cond || ' AND e.latitude BETWEEN $5 - $11 AND $5 + $11 AND e.longitude BETWEEN $6 - $12 AND $6 + $12';
    END IF;
  END IF;
  key := CASE
    WHEN p_sort = 'relevance' AND q IS NOT NULL THEN 'min(-ts_rank(e.words, $2))::float8'
    WHEN p_sort = 'distance' AND p_lat IS NOT NULL THEN 'coalesce(min(d.km), 1e9)'
    WHEN p_sort = 'default' AND p_lat IS NOT NULL THEN 'coalesce(min(d.km - e.lift), 1e9)'
    WHEN p_sort = 'default' THEN 'min(-extract(epoch FROM e.published) / 86400.0 - e.lift)::float8'
    ELSE 'min(-extract(epoch FROM e.published))::float8' END;
  RETURN QUERY EXECUTE format($q$
    WITH matching AS MATERIALIZED (
      SELECT e.subject, min(d.km) AS km, %s AS key
      FROM core.catalogue_entry e
      JOIN core.tenant_feature f ON f.tenant_id = e.tenant_id AND f.feature = e.feature AND f.enabled
      CROSS JOIN LATERAL (SELECT %s AS km) d
      WHERE e.audience_id = ANY ($1) AND e.kind = $13 AND e.ends > $14 AND e.feature = ANY ($18) %s %s
      GROUP BY e.subject)
    SELECT m.subject, m.km, m.key, (SELECT count(*)::integer FROM (SELECT FROM matching LIMIT 1001) c)
    FROM matching m WHERE $15::float8 IS NULL OR (m.key, m.subject) > ($15, $16)
    ORDER BY m.key, m.subject LIMIT $7$q$,
    key, dist, cond, CASE WHEN p_km IS NOT NULL AND p_lat IS NOT NULL THEN 'AND d.km <= $17' ELSE '' END)
    USING auds, q, p_codes, p_any, p_lat, p_lng, p_limit, p_minutes, p_decile, p_organisation, dlat, dlng, p_kind, core.at(),
      p_after_key, p_after_subject, p_km, allowed;
END
$$;
ALTER FUNCTION core.search(text, text, text[], text[], float8, float8, float8, integer, integer, uuid, text, integer, float8, uuid) OWNER TO yp_search;
GRANT EXECUTE ON FUNCTION core.search(text, text, text[], text[], float8, float8, float8, integer, integer, uuid, text, integer, float8, uuid) TO yp_app;
