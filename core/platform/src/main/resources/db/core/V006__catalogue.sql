-- Everything that can be found, and the one search over it.

-- Squares: the earth in five grids, from 0.005 degrees (about 400 m) to 1.28 degrees wide. A point lies in one square of each; an index
-- of squares finds what is near, together with words and codes.
CREATE FUNCTION core.square_side(p_grid integer) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT 0.005 * 4 ^ p_grid $$;
CREATE FUNCTION core.squares(p_latitude float8, p_longitude float8) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, core AS $$
  SELECT CASE WHEN p_latitude IS NULL OR p_longitude IS NULL THEN '{}'::bigint[] ELSE
    ARRAY(SELECT (grid::bigint << 40) | (floor((p_latitude + 90) / core.square_side(grid))::bigint << 20)
      | floor((p_longitude + 180) / core.square_side(grid))::bigint FROM generate_series(0, 4) grid) END
$$;
-- The squares that cover a box, of the finest grid that needs no more than sixty-four; NULL when none does.
CREATE FUNCTION core.squares_over(p_south float8, p_west float8, p_north float8, p_east float8) RETURNS bigint[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, core AS $$
DECLARE side float8; south bigint; west bigint; north bigint; east bigint;
BEGIN
  FOR grid IN 0..4 LOOP
    side := core.square_side(grid);
    south := floor((p_south + 90) / side); north := floor((p_north + 90) / side);
    west := floor((p_west + 180) / side); east := floor((p_east + 180) / side);
    IF (north - south + 1) * (east - west + 1) <= 64 THEN
      RETURN ARRAY(SELECT (grid::bigint << 40) | (y << 20) | x FROM generate_series(south, north) y, generate_series(west, east) x
        WHERE y >= 0 AND x >= 0);
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;
GRANT EXECUTE ON FUNCTION core.square_side(integer), core.squares(float8, float8), core.squares_over(float8, float8, float8, float8)
  TO yp_app, yp_search, yp_desk, yp_config;

-- One row for each place of a thing (one row without a place when it is done from home).
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
  lift         float8 NOT NULL DEFAULT 0 CHECK (lift BETWEEN 0 AND 3),   -- kilometres; days where nobody says where
  fresh        float8 NOT NULL GENERATED ALWAYS AS
               (extract(epoch FROM published - timestamptz '1970-01-01 00:00:00+00')::float8 / 86400.0 + lift) STORED,
  squares      bigint[] NOT NULL GENERATED ALWAYS AS (core.squares(latitude, longitude)) STORED,
  PRIMARY KEY (subject, spot, tenant_id)
);
CREATE INDEX catalogue_what ON core.catalogue_entry USING gin (words, codes, squares);
CREATE INDEX catalogue_new ON core.catalogue_entry (audience_id, kind, published DESC, subject);
CREATE INDEX catalogue_fresh ON core.catalogue_entry (audience_id, kind, fresh DESC, subject);
CREATE INDEX catalogue_organisation ON core.catalogue_entry (organisation_id);
SELECT core.isolate('core.catalogue_entry', '*');
SELECT core.let_definer('core.catalogue_entry', 'yp_search');
-- A supporter's check opens a listing and its entry together, by a feature's trigger that yp_desk owns.
SELECT core.let_definer('core.catalogue_entry', 'yp_desk', 'SELECT, UPDATE');
SELECT core.let_definer('core.partnership_feature', 'yp_search');
SELECT core.classify('core.catalogue_entry', 'key: subject, spot, tenant_id, audience_id, organisation_id; tenant: feature, kind, codes, words, latitude, longitude, lsoa, ward, decile, minutes, starts, ends, published, lift, fresh, squares');

-- The one search. It reads the caller's audiences itself and gives ids, distance, sort key and the total (counted to 201).
-- Sort keys grow from best to worst; a page begins after (p_after_key, p_after_subject). It ranks no more than it must:
--   near a place, by distance   a small circle first, then wider ones until the page is full and the total reached
--   by time, few match          all of them, found by words, codes and squares
--   by time, many match         the index of the newest, audience by audience, until the page is full
--   by relevance                every match, because each has a rank of its own
CREATE FUNCTION core.search(p_kind text, p_words text, p_codes text[], p_any text[], p_lat float8, p_lng float8, p_km float8,
  p_minutes integer, p_decile integer, p_organisation uuid, p_sort text, p_limit integer, p_after_key float8, p_after_subject uuid)
RETURNS TABLE (subject uuid, distance float8, sort_key float8, total integer)
LANGUAGE plpgsql STABLE ROWS 25 SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE
  enough CONSTANT integer := 201;   -- the total is counted no further (decision 0015)
  few CONSTANT integer := 3000;     -- so many rows are sorted without a second thought
  no_circle CONSTANT float8 := 700; -- kilometres: whatever is wider is everywhere
  most_lift CONSTANT float8 := 3;   -- as the table checks
  auds bigint[] := core.audiences();
  allowed text[] := ARRAY(SELECT p.feature FROM core.partnership_feature p WHERE p.partnership_id = core.partnership() AND p.ceiling <> 'off');
  near boolean := p_lat IS NOT NULL AND p_lng IS NOT NULL;
  by_distance boolean := near AND p_sort IN ('distance', 'default');
  by_rank boolean; walk boolean := false; walked text; past text := '';
  asked text := ''; km text := 'NULL::float8'; key text; circle text; entries text; query text; q tsquery;
  lift float8 := CASE p_sort WHEN 'default' THEN most_lift ELSE 0 END;
  radius float8 := p_km; dlat float8; dlng float8; within bigint[]; most integer; found integer; matching integer;
  subjects uuid[]; kms float8[]; keys float8[];
BEGIN
  IF auds IS NULL OR core.at() IS NULL THEN RETURN; END IF;
  IF p_words IS NOT NULL THEN
    q := websearch_to_tsquery('core.words', p_words);
    IF numnode(q) = 0 THEN RETURN; END IF;
    asked := asked || ' AND e.words @@ $2';
  END IF;
  IF cardinality(p_codes) > 0 THEN asked := asked || ' AND e.codes @> $3'; END IF;
  IF cardinality(p_any) > 0 THEN asked := asked || ' AND e.codes && $4'; END IF;
  IF p_minutes IS NOT NULL THEN asked := asked || ' AND e.minutes <= $8'; END IF;
  IF p_decile IS NOT NULL THEN asked := asked || ' AND e.decile <= $9'; END IF;
  IF p_organisation IS NOT NULL THEN asked := asked || ' AND e.organisation_id = $10'; END IF;
  IF near THEN
    -- Haversine, mean earth radius 6371.0088 km.
    km := 'CASE WHEN e.latitude IS NOT NULL THEN 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.latitude - $5) / 2), 2)
      + cos(radians($5)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - $6) / 2), 2)))) END';
  ELSE
    radius := NULL;
  END IF;
  by_rank := p_sort = 'relevance' AND q IS NOT NULL;
  walked := CASE p_sort WHEN 'default' THEN 'fresh' ELSE 'published' END;
  key := CASE
    WHEN by_rank THEN '-ts_rank(e.words, $2)::float8'
    WHEN by_distance THEN CASE p_sort WHEN 'default' THEN 'coalesce(d.km - e.lift, 1e9)' ELSE 'coalesce(d.km, 1e9)' END
    WHEN walked = 'fresh' THEN '-e.fresh'
    ELSE '-extract(epoch FROM e.published)::float8' END;
  IF p_after_key IS NOT NULL AND NOT by_distance AND NOT by_rank THEN
    past := format(' AND e.%s <= %s AND (%s, e.subject) > ($16, $17)', walked,
      CASE walked WHEN 'fresh' THEN '-$16' ELSE 'to_timestamp(greatest(-1e11, least(1e11, -$16 + 0.001)))' END, key);
  END IF;
  -- IS TRUE keeps the switches one hashed list; as a join they would be looked up once for each match.
  entries := format('e.subject, d.km, %s AS key FROM core.catalogue_entry e
    CROSS JOIN LATERAL (SELECT %s AS km) d
    WHERE e.kind = $13 AND e.ends > $14 AND e.feature = ANY ($15)
      AND ((e.tenant_id, e.feature) IN (SELECT f.tenant_id, f.feature FROM core.tenant_feature f WHERE f.enabled)) IS TRUE%s', key, km, asked);

  IF by_distance THEN
    radius := least(coalesce(p_km, no_circle), greatest(0.5, p_after_key + lift + 0.1));
  END IF;
  most := CASE WHEN by_distance OR by_rank THEN NULL ELSE few + 1 END;
  LOOP
    dlat := radius / 111.0;
    dlng := radius / (111.0 * greatest(0.01, cos(radians(least(89, abs(p_lat) + dlat)))));
    within := core.squares_over(p_lat - dlat, p_lng - dlng, p_lat + dlat, p_lng + dlng);
    circle := CASE WHEN radius IS NULL OR (p_km IS NULL AND radius >= no_circle) THEN '' ELSE ' AND d.km <= $11' END
      || CASE WHEN radius < no_circle THEN ' AND e.latitude BETWEEN $5 - $18 AND $5 + $18 AND e.longitude BETWEEN $6 - $19 AND $6 + $19' ELSE '' END
      || CASE WHEN radius < no_circle AND within IS NOT NULL THEN ' AND e.squares && $12' ELSE '' END;
    query := CASE WHEN walk THEN
        'SELECT $20, $20, array_agg(p.subject), array_agg(p.km), array_agg(p.key) FROM (
           SELECT n.* FROM unnest($1) a CROSS JOIN LATERAL (' || format('SELECT DISTINCT ON (e.%s, e.subject) ', walked) || entries
             || ' AND e.audience_id = a' || circle || past || format(' ORDER BY e.%s DESC, e.subject%s LIMIT $7', walked, CASE WHEN near THEN ', d.km' ELSE '' END)
             || ') n ORDER BY n.key, n.subject LIMIT $7) p'
      ELSE
        'WITH entries AS MATERIALIZED (SELECT ' || entries || ' AND e.audience_id = ANY ($1)' || circle || coalesce(' LIMIT ' || most, '') || '),
         matching AS MATERIALIZED (SELECT n.subject, min(n.km) AS km, min(n.key) AS key FROM entries n GROUP BY n.subject)
         SELECT (SELECT count(*) FROM entries), (SELECT count(*) FROM matching), array_agg(p.subject), array_agg(p.km), array_agg(p.key)
         FROM (SELECT * FROM matching m WHERE $16 IS NULL OR (m.key, m.subject) > ($16, $17) ORDER BY m.key, m.subject LIMIT $7) p' END;
    EXECUTE query INTO found, matching, subjects, kms, keys
      USING auds, q, p_codes, p_any, p_lat, p_lng, p_limit, p_minutes, p_decile, p_organisation, radius, within, p_kind, core.at(), allowed,
        p_after_key, p_after_subject, dlat, dlng, matching;
    IF by_distance THEN
      EXIT WHEN radius >= least(p_km, no_circle)
        OR (matching >= enough AND cardinality(keys) = p_limit AND keys[p_limit] <= radius - lift);
      radius := least(coalesce(p_km, no_circle), radius * CASE matching WHEN 0 THEN 8 ELSE greatest(1.25, least(8, 1.2 * sqrt(enough::float8 / matching))) END);
    ELSE
      EXIT WHEN walk OR most IS NULL OR found < most;
      walk := matching >= enough;
      most := NULL;
    END IF;
  END LOOP;
  RETURN QUERY SELECT p.subject, p.km, p.key, least(matching, enough)
    FROM unnest(subjects, kms, keys) WITH ORDINALITY AS p (subject, km, key, number) ORDER BY p.number;
END
$$;
ALTER FUNCTION core.search(text, text, text[], text[], float8, float8, float8, integer, integer, uuid, text, integer, float8, uuid) OWNER TO yp_search;
GRANT EXECUTE ON FUNCTION core.search(text, text, text[], text[], float8, float8, float8, integer, integer, uuid, text, integer, float8, uuid) TO yp_app;
