-- Matching once more: a row is looked at for less, and fewer are: the circles grow by smaller steps, fewer candidates are taken,
-- what an entry shares is counted in one pass over its codes. The same traits, the same answers near the top.
-- Candidates, however many entries there are, and whatever the weights:
--   the 200 nearest that share a skill, cause or language   (without a point: the newest)
--   the 100 nearest that hold one of the words              (without a point: the newest)
--   the 100 newest from home that share something, if home will do
--   the 100 nearest of all, where these are fewer than 150
-- Nearest is found in circles that grow. Newest is looked for among the newest 1,000 from home, or the newest 4,000 of all; where these
-- hold fewer than 40, among all.
CREATE OR REPLACE FUNCTION core.matching(p_kinds text[], p_skills text[], p_causes text[], p_words text, p_times text[], p_lat float8, p_lng float8,
  p_km float8, p_access text[], p_checks text[], p_languages text[], p_age integer, p_home boolean, p_public boolean, p_since timestamptz,
  p_subject uuid)
RETURNS TABLE (subject uuid, spot smallint, tenant bigint, kind text, km float8, home boolean, skills integer, causes integer, words boolean,
  times integer, timed boolean, access integer, languages integer, asked integer, held integer, minimum_age integer, priority float8)
LANGUAGE plpgsql STABLE ROWS 1000 SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE
  plenty CONSTANT integer := 40;       -- so many among the newest: older ones need not be looked for
  enough CONSTANT integer := 150;     -- so many that share something: nobody else needs to be compared
  farthest CONSTANT float8 := 1000;
  auds bigint[] := core.audiences();
  allowed text[] := ARRAY(SELECT p.feature FROM core.partnership_feature p WHERE p.partnership_id = core.partnership() AND p.ceiling <> 'off');
  shared text[] := p_skills || p_causes || p_languages;
  near boolean := p_lat IS NOT NULL AND p_lng IS NOT NULL;
  reach float8 := least(2 * p_km, farthest);
  q tsquery; open_to_them text; distance text; circle text; wanted text; pool text; size integer; newest integer; found integer;
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
  -- Dear things last: a row is taken apart from left to right, and most go by their audience or their place.
  open_to_them := 'e.kind = ANY ($1) AND e.ends > $2 AND e.feature = ANY ($3) AND NOT e.full_up
    AND ($5 IS NULL OR e.minimum_age IS NULL OR e.minimum_age <= $5) AND ($6 IS NULL OR e.published > $6)
    AND ((e.tenant_id, e.feature) IN (SELECT f.tenant_id, f.feature FROM core.tenant_feature f WHERE f.enabled)) IS TRUE'
    || CASE WHEN p_home THEN '' ELSE ' AND e.latitude IS NOT NULL' END;
  -- Haversine, mean earth radius 6371.0088 km.
  distance := 'CASE WHEN e.latitude IS NOT NULL THEN 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.latitude - $9) / 2), 2)
    + cos(radians($9)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - $10) / 2), 2)))) END';

  FOREACH pool IN ARRAY CASE WHEN p_subject IS NULL THEN ARRAY['shared', 'words', 'home', 'any'] ELSE ARRAY['subject'] END LOOP
    size := CASE pool WHEN 'shared' THEN 200 ELSE 100 END;
    newest := CASE pool WHEN 'home' THEN 1000 ELSE 4000 END;
    CONTINUE WHEN pool = 'any' AND cardinality(all_ids) >= enough;
    CONTINUE WHEN pool = 'words' AND q IS NULL;
    CONTINUE WHEN pool = 'shared' AND cardinality(shared) = 0;
    CONTINUE WHEN pool = 'home' AND (NOT near OR NOT p_home);
    wanted := CASE pool WHEN 'shared' THEN ' AND e.codes && $7' WHEN 'words' THEN ' AND e.words @@ $8' WHEN 'subject' THEN ' AND e.subject = $13'
      WHEN 'home' THEN ' AND e.latitude IS NULL AND e.codes @> ARRAY[''from-home'']' || CASE
        WHEN cardinality(shared) > 0 AND q IS NOT NULL THEN ' AND (e.codes && $7 OR e.words @@ $8)'
        WHEN q IS NOT NULL THEN ' AND e.words @@ $8' WHEN cardinality(shared) > 0 THEN ' AND e.codes && $7' ELSE '' END
      ELSE '' END;
    IF pool = 'subject' THEN
      EXECUTE 'SELECT array_agg(e.subject), array_agg(e.spot) FROM core.catalogue_entry e WHERE e.audience_id = ANY ($4) AND ' || open_to_them || wanted
        INTO ids, spots USING p_kinds, core.at(), allowed, auds, p_age, p_since, shared, q, p_lat, p_lng, NULL::float8, NULL::bigint[], p_subject;
    ELSIF near AND pool <> 'home' THEN
      radius := least(reach, CASE pool WHEN 'any' THEN 0.2 ELSE 0.25 END);
      LOOP
        dlat := radius / 111.0;
        dlng := radius / (111.0 * greatest(0.01, cos(radians(least(89, abs(p_lat) + dlat)))));
        within := core.squares_over(p_lat - dlat, p_lng - dlng, p_lat + dlat, p_lng + dlng);
        circle := CASE WHEN within IS NULL THEN '' ELSE ' AND e.squares && $12' END;
        EXECUTE 'SELECT count(*), array_agg(n.subject), array_agg(n.spot) FROM (
            SELECT e.subject, e.spot FROM core.catalogue_entry e CROSS JOIN LATERAL (SELECT ' || distance || ' AS km) d
            WHERE e.audience_id = ANY ($4) AND e.latitude BETWEEN $9 - $14 AND $9 + $14 AND e.longitude BETWEEN $10 - $15 AND $10 + $15 AND '
            || open_to_them || wanted || circle || ' AND d.km <= $11 ORDER BY d.km, e.subject, e.spot LIMIT ' || size || ') n'
          INTO found, ids, spots
          USING p_kinds, core.at(), allowed, auds, p_age, p_since, shared, q, p_lat, p_lng, radius, within, p_subject, dlat, dlng;
        EXIT WHEN found >= size OR radius >= reach;
        radius := least(reach, radius * CASE found WHEN 0 THEN 3 ELSE greatest(1.2, least(2.5, 1.1 * sqrt(size::float8 / found))) END);
      END LOOP;
    ELSE
      EXECUTE 'SELECT count(*), array_agg(n.subject), array_agg(n.spot) FROM (
          SELECT w.* FROM unnest($4) a CROSS JOIN unnest($1) k CROSS JOIN LATERAL (
            SELECT e.subject, e.spot, e.fresh FROM (SELECT * FROM core.catalogue_entry c WHERE c.audience_id = a AND c.kind = k'
            || CASE pool WHEN 'home' THEN ' AND c.latitude IS NULL' ELSE '' END || ' ORDER BY c.fresh DESC, c.subject LIMIT ' || newest || ') e
            WHERE e.audience_id = ANY ($4) AND ' || open_to_them || wanted || ' ORDER BY e.fresh DESC, e.subject, e.spot LIMIT ' || size || ') w
          ORDER BY w.fresh DESC, w.subject, w.spot LIMIT ' || size || ') n'
        INTO found, ids, spots
        USING p_kinds, core.at(), allowed, auds, p_age, p_since, shared, q, p_lat, p_lng, NULL::float8, NULL::bigint[], p_subject;
      IF found < plenty THEN
        EXECUTE 'SELECT array_agg(n.subject), array_agg(n.spot) FROM (SELECT e.subject, e.spot FROM core.catalogue_entry e WHERE e.audience_id = ANY ($4) AND '
            || open_to_them || wanted || ' ORDER BY e.fresh DESC, e.subject, e.spot LIMIT ' || size || ') n'
          INTO ids, spots
          USING p_kinds, core.at(), allowed, auds, p_age, p_since, shared, q, p_lat, p_lng, NULL::float8, NULL::bigint[], p_subject;
      END IF;
    END IF;
    all_ids := all_ids || ids;
    all_spots := all_spots || spots;
  END LOOP;

  RETURN QUERY EXECUTE 'SELECT e.subject, e.spot, e.tenant_id, e.kind, ' || distance || ', e.latitude IS NULL AND e.codes @> ARRAY[''from-home''],
      c.skills, c.causes, ($5 IS NOT NULL AND e.words @@ $5) IS TRUE, c.times, c.timed, c.access, c.languages, c.asked, c.held,
      e.minimum_age::integer, coalesce(e.serves, CASE WHEN e.decile <= 3 THEN 1 ELSE 0 END)::float8
    FROM (SELECT DISTINCT u.subject, u.spot FROM unnest($1, $2) u (subject, spot)) p
    JOIN core.catalogue_entry e ON e.subject = p.subject AND e.spot = p.spot AND e.audience_id = ANY ($12)
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE code = ANY ($3))::integer AS skills, count(*) FILTER (WHERE code = ANY ($4))::integer AS causes,
      count(*) FILTER (WHERE code = ANY ($6))::integer AS times, coalesce(bool_or(code LIKE ''when:%''), false) AS timed,
      count(*) FILTER (WHERE code = ANY ($7))::integer AS access, count(*) FILTER (WHERE code = ANY ($8))::integer AS languages,
      count(*) FILTER (WHERE code LIKE ''check:%'')::integer AS asked, count(*) FILTER (WHERE code = ANY ($11))::integer AS held
      FROM unnest(e.codes) code) c'
    USING all_ids, all_spots, p_skills, p_causes, q, p_times, p_access, p_languages, p_lat, p_lng, p_checks, auds;
END
$$;
