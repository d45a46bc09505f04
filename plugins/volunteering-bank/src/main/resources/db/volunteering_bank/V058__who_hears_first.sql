-- Whom a shortage reaches, once more: those who heard of it or rest take nobody's place among the five hundred that are weighed, and somebody
-- whose guardian is still being asked has answered already.
CREATE OR REPLACE FUNCTION volunteering_bank.hearers(p_opportunity uuid, p_days integer)
RETURNS TABLE (hearer text, offer uuid, wish uuid, what text, skills text[], causes text[], times text[], latitude float8, longitude float8,
  told boolean, rests boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT h.hash, w.offer, w.wish, volunteering_bank.without_contact(w.what), w.skills, w.causes, w.times, w.latitude, w.longitude,
    l.told, l.rests
  FROM (
    SELECT f.tenant_id, f.id AS offer, NULL::uuid AS wish, f.contact, f.what, f.skills, f.causes, f.times, f.latitude, f.longitude,
      f.created_at AS since
    FROM volunteering_bank.offer f
    WHERE f.tenant_id = volunteering_bank.may_alert(p_opportunity) AND f.state = 'open' AND f.keep_until >= core.at()::date AND f.letters
      AND f.contact LIKE '%@%' AND NOT EXISTS (SELECT FROM volunteering_bank.offer_ask a WHERE a.offer_id = f.id
        AND a.tenant_id = f.tenant_id AND a.opportunity_id = p_opportunity)
    UNION ALL
    SELECT s.tenant_id, NULL, s.id, s.email, s.what, s.skills, s.causes, s.times, s.latitude, s.longitude, s.confirmed_at
    FROM volunteering_bank.alert_wish s
    WHERE s.tenant_id = volunteering_bank.may_alert(p_opportunity) AND s.confirmed_at IS NOT NULL
      AND EXISTS (SELECT FROM core.consent c WHERE c.tenant_id = s.tenant_id AND c.subject = s.id AND c.purpose = 'shortage-alerts'
        AND c.withdrawn_at IS NULL)) w
  CROSS JOIN LATERAL (SELECT volunteering_bank.address_hash(w.tenant_id, w.contact) AS hash) h
  CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(s.opportunity_id = p_opportunity), false) AS told,
      coalesce(bool_or(s.sent_at > core.at() - make_interval(days => p_days)), false) AS rests
    FROM volunteering_bank.shortage_letter s WHERE s.tenant_id = w.tenant_id AND s.address_hash = h.hash) l
  JOIN volunteering_bank.opportunity o ON o.id = p_opportunity
  WHERE NOT EXISTS (SELECT FROM volunteering_bank.alert_stop s WHERE s.tenant_id = w.tenant_id AND s.address_hash = h.hash)
    AND NOT EXISTS (SELECT FROM volunteering_bank.application a
      LEFT JOIN volunteering_bank.kept_contact k ON k.id = a.id AND k.tenant_id = a.tenant_id
      LEFT JOIN volunteering_bank.young_contact y ON y.id = a.id AND y.tenant_id = a.tenant_id
      WHERE a.opportunity_id = o.id AND a.tenant_id = o.tenant_id
        AND lower(btrim(w.contact)) IN (lower(a.email), lower(k.email), lower(y.email)))
    AND (w.skills && o.skills OR o.cause = ANY (w.causes) OR EXISTS (SELECT FROM core.catalogue_entry e
      WHERE e.subject = o.id AND e.tenant_id = o.tenant_id AND e.words @@ (
        SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery FROM unnest(to_tsvector('core.words', w.what)))))
  ORDER BY l.told OR l.rests, w.since DESC, w.offer, w.wish LIMIT 500
$$;
