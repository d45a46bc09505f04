-- What of the catalogue fits somebody: the narrowing. What each thing counts is said in Java (MatchWeights), in one place.
ALTER TABLE core.catalogue_entry
  ADD COLUMN minimum_age smallint,
  ADD COLUMN full_up boolean NOT NULL DEFAULT false,   -- nobody can join it now; a search finds it, matching does not
  ADD COLUMN serves real CHECK (serves BETWEEN 0 AND 1);   -- share of priority areas among those it serves; NULL: its place says it
SELECT core.classify('core.catalogue_entry', 'tenant: minimum_age, full_up, serves');

-- What is done from home has no squares: the newest first.
CREATE INDEX catalogue_home ON core.catalogue_entry (audience_id, kind, fresh DESC, subject) WHERE latitude IS NULL;
CREATE INDEX area_ward ON core.area (ward);

-- How much of these areas is priority area (deciles 1 to 3): a ward counts by its LSOAs. NULL when none is named or known.
CREATE FUNCTION core.priority_share(p_areas text[]) RETURNS real LANGUAGE sql STABLE SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT avg(share)::real FROM (
    SELECT avg(CASE WHEN a.decile <= 3 THEN 1.0 ELSE 0 END) AS share
    FROM unnest(p_areas) area JOIN core.area a ON a.kind = 'lsoa' AND (a.code = area OR a.ward = area) WHERE a.decile IS NOT NULL
    GROUP BY area) each
$$;
GRANT EXECUTE ON FUNCTION core.priority_share(text[]) TO yp_app, yp_search, yp_desk;

-- Candidates with what each shares with the wishes; it reads the caller's audiences itself and gives ids and numbers only. Candidates are
-- few, however many entries there are, and do not depend on any weight:
--   the 500 nearest that share a skill, cause or language   (without a point: the newest)
--   the 300 nearest that hold one of the words              (without a point: the newest)
--   the 150 nearest of all
--   the 200 newest from home that share something, if home will do
-- Nearest is found in circles that grow, newest by the index of what is fresh once more than 3,000 share something.
CREATE FUNCTION core.matching(p_kinds text[], p_skills text[], p_causes text[], p_words text, p_times text[], p_lat float8, p_lng float8,
  p_km float8, p_access text[], p_checks text[], p_languages text[], p_age integer, p_home boolean, p_public boolean, p_since timestamptz,
  p_subject uuid)
RETURNS TABLE (subject uuid, spot smallint, tenant bigint, kind text, km float8, home boolean, skills integer, causes integer, words boolean,
  times integer, timed boolean, access integer, languages integer, asked integer, held integer, minimum_age integer, priority float8)
LANGUAGE plpgsql STABLE ROWS 1000 SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE
  few CONSTANT integer := 3000;
  farthest CONSTANT float8 := 1000;
  auds bigint[] := core.audiences();
  allowed text[] := ARRAY(SELECT p.feature FROM core.partnership_feature p WHERE p.partnership_id = core.partnership() AND p.ceiling <> 'off');
  shared text[] := p_skills || p_causes || p_languages;
  near boolean := p_lat IS NOT NULL AND p_lng IS NOT NULL;
  reach float8 := least(2 * p_km, farthest);
  q tsquery; open_to_them text; distance text; circle text; wanted text; pool text; size integer; found integer;
  radius float8; dlat float8; dlng float8; within bigint[];
  ids uuid[]; spots smallint[]; all_ids uuid[] := '{}'; all_spots smallint[] := '{}';
BEGIN
  IF auds IS NULL OR core.at() IS NULL THEN RETURN; END IF;
  IF p_public THEN
    auds := ARRAY(SELECT a FROM unnest(auds) a WHERE a = core.public_audience());
  END IF;
  IF p_words IS NOT NULL THEN
    SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery INTO q FROM unnest(to_tsvector('core.words', p_words));
    IF numnode(q) = 0 THEN q := NULL; END IF;
  END IF;
  -- IS TRUE keeps the switches one hashed list.
  open_to_them := 'e.kind = ANY ($1) AND e.ends > $2 AND NOT e.full_up AND e.feature = ANY ($3) AND e.audience_id = ANY ($4)
    AND ((e.tenant_id, e.feature) IN (SELECT f.tenant_id, f.feature FROM core.tenant_feature f WHERE f.enabled)) IS TRUE
    AND ($5 IS NULL OR e.minimum_age IS NULL OR e.minimum_age <= $5) AND ($6 IS NULL OR e.published > $6)'
    || CASE WHEN p_home THEN '' ELSE ' AND e.latitude IS NOT NULL' END;
  -- Haversine, mean earth radius 6371.0088 km.
  distance := 'CASE WHEN e.latitude IS NOT NULL THEN 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.latitude - $9) / 2), 2)
    + cos(radians($9)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - $10) / 2), 2)))) END';

  FOREACH pool IN ARRAY CASE WHEN p_subject IS NULL THEN ARRAY['shared', 'words', 'any', 'home'] ELSE ARRAY['subject'] END LOOP
    size := CASE pool WHEN 'shared' THEN 500 WHEN 'words' THEN 300 WHEN 'any' THEN 150 ELSE 200 END;
    CONTINUE WHEN pool = 'words' AND q IS NULL;
    CONTINUE WHEN pool = 'shared' AND cardinality(shared) = 0;
    CONTINUE WHEN pool = 'home' AND (NOT near OR NOT p_home);
    wanted := CASE pool WHEN 'shared' THEN ' AND e.codes && $7' WHEN 'words' THEN ' AND e.words @@ $8' WHEN 'subject' THEN ' AND e.subject = $13'
      WHEN 'home' THEN ' AND e.latitude IS NULL AND e.codes @> ARRAY[''from-home'']' || CASE
        WHEN cardinality(shared) > 0 AND q IS NOT NULL THEN ' AND (e.codes && $7 OR e.words @@ $8)'
        WHEN q IS NOT NULL THEN ' AND e.words @@ $8' WHEN cardinality(shared) > 0 THEN ' AND e.codes && $7' ELSE '' END
      ELSE '' END;
    IF pool = 'subject' THEN
      EXECUTE 'SELECT array_agg(e.subject), array_agg(e.spot) FROM core.catalogue_entry e WHERE ' || open_to_them || wanted
        INTO ids, spots USING p_kinds, core.at(), allowed, auds, p_age, p_since, shared, q, p_lat, p_lng, NULL::float8, NULL::bigint[], p_subject;
    ELSIF near AND pool <> 'home' THEN
      radius := least(reach, CASE pool WHEN 'any' THEN 0.2 ELSE 0.4 END);
      LOOP
        dlat := radius / 111.0;
        dlng := radius / (111.0 * greatest(0.01, cos(radians(least(89, abs(p_lat) + dlat)))));
        within := core.squares_over(p_lat - dlat, p_lng - dlng, p_lat + dlat, p_lng + dlng);
        circle := CASE WHEN within IS NULL THEN '' ELSE ' AND e.squares && $12' END;
        EXECUTE 'SELECT count(*), array_agg(n.subject), array_agg(n.spot) FROM (
            SELECT e.subject, e.spot FROM core.catalogue_entry e CROSS JOIN LATERAL (SELECT ' || distance || ' AS km) d
            WHERE ' || open_to_them || wanted || circle || ' AND d.km <= $11 ORDER BY d.km, e.subject, e.spot LIMIT ' || size || ') n'
          INTO found, ids, spots
          USING p_kinds, core.at(), allowed, auds, p_age, p_since, shared, q, p_lat, p_lng, radius, within, p_subject;
        EXIT WHEN found >= size OR radius >= reach;
        radius := least(reach, radius * CASE found WHEN 0 THEN 6 ELSE greatest(1.3, least(6, 1.2 * sqrt(size::float8 / found))) END);
      END LOOP;
    ELSE
      EXECUTE 'SELECT count(*), array_agg(n.subject ORDER BY n.fresh DESC, n.subject, n.spot),
          array_agg(n.spot ORDER BY n.fresh DESC, n.subject, n.spot)
        FROM (SELECT e.subject, e.spot, e.fresh FROM core.catalogue_entry e WHERE ' || open_to_them || wanted || ' LIMIT ' || (few + 1) || ') n'
        INTO found, ids, spots
        USING p_kinds, core.at(), allowed, auds, p_age, p_since, shared, q, p_lat, p_lng, NULL::float8, NULL::bigint[], p_subject;
      IF found > few THEN
        EXECUTE 'SELECT array_agg(n.subject), array_agg(n.spot) FROM (
            SELECT w.* FROM unnest($4) a CROSS JOIN unnest($1) k CROSS JOIN LATERAL (
              SELECT e.subject, e.spot, e.fresh FROM core.catalogue_entry e WHERE e.audience_id = a AND e.kind = k AND '
              || open_to_them || wanted || ' ORDER BY e.fresh DESC, e.subject, e.spot LIMIT ' || size || ') w
            ORDER BY w.fresh DESC, w.subject, w.spot LIMIT ' || size || ') n'
          INTO ids, spots
          USING p_kinds, core.at(), allowed, auds, p_age, p_since, shared, q, p_lat, p_lng, NULL::float8, NULL::bigint[], p_subject;
      ELSE
        ids := trim_array(ids, greatest(0, cardinality(ids) - size));
        spots := trim_array(spots, greatest(0, cardinality(spots) - size));
      END IF;
    END IF;
    all_ids := all_ids || ids;
    all_spots := all_spots || spots;
  END LOOP;

  RETURN QUERY EXECUTE 'SELECT e.subject, e.spot, e.tenant_id, e.kind, ' || distance || ', e.latitude IS NULL AND e.codes @> ARRAY[''from-home''],
      cardinality(ARRAY(SELECT c FROM unnest(e.codes) c WHERE c = ANY ($3))), cardinality(ARRAY(SELECT c FROM unnest(e.codes) c WHERE c = ANY ($4))),
      ($5 IS NOT NULL AND e.words @@ $5) IS TRUE,
      cardinality(ARRAY(SELECT c FROM unnest(e.codes) c WHERE c = ANY ($6))),
      EXISTS (SELECT FROM unnest(e.codes) c WHERE c LIKE ''when:%''),
      cardinality(ARRAY(SELECT c FROM unnest(e.codes) c WHERE c = ANY ($7))),
      cardinality(ARRAY(SELECT c FROM unnest(e.codes) c WHERE c = ANY ($8))),
      cardinality(ARRAY(SELECT c FROM unnest(e.codes) c WHERE c LIKE ''check:%'')),
      cardinality(ARRAY(SELECT c FROM unnest(e.codes) c WHERE c = ANY ($11))),
      e.minimum_age::integer, coalesce(e.serves, CASE WHEN e.decile <= 3 THEN 1 ELSE 0 END)::float8
    FROM (SELECT DISTINCT u.subject, u.spot FROM unnest($1, $2) u (subject, spot)) p
    JOIN core.catalogue_entry e ON e.subject = p.subject AND e.spot = p.spot AND e.audience_id = ANY ($12)'
    USING all_ids, all_spots, p_skills, p_causes, q, p_times, p_access, p_languages, p_lat, p_lng, p_checks, auds;
END
$$;
ALTER FUNCTION core.matching(text[], text[], text[], text, text[], float8, float8, float8, text[], text[], text[], integer, boolean, boolean,
  timestamptz, uuid) OWNER TO yp_search;
GRANT EXECUTE ON FUNCTION core.matching(text[], text[], text[], text, text[], float8, float8, float8, text[], text[], text[], integer, boolean,
  boolean, timestamptz, uuid) TO yp_app;
