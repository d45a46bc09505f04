-- What a supporter turned back stays turned back until they approve it; a question about a check is settled by a yes alone.
ALTER TABLE volunteering_bank.opportunity ADD COLUMN turned_back_at timestamptz;   -- asked about or refused, and not approved since; kept by the trigger
SELECT core.classify('volunteering_bank.opportunity', 'tenant: turned_back_at');

-- As in V020, but for what is turned back.
CREATE OR REPLACE FUNCTION volunteering_bank.carry_check() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE v_audience bigint;
BEGIN
  IF NOT volunteering_bank.supports(NEW.tenant_id, NEW.opportunity_tenant) THEN
    RAISE EXCEPTION 'no such listing' USING ERRCODE = 'YP003';
  END IF;
  UPDATE volunteering_bank.opportunity o SET
      status = CASE NEW.verdict WHEN 'approve' THEN 'live' WHEN 'ask' THEN 'draft' ELSE 'withdrawn' END,
      status_reason = CASE WHEN NEW.verdict <> 'approve' THEN NEW.reason END,
      audience_id = CASE WHEN NEW.verdict <> 'approve' THEN o.tenant_id ELSE CASE o.visibility
        WHEN 'public' THEN p.public_audience WHEN 'partnership' THEN p.members_audience ELSE o.tenant_id END END,
      published_at = CASE NEW.verdict WHEN 'approve' THEN coalesce(o.published_at, NEW.checked_at) ELSE o.published_at END,
      checked_by = CASE NEW.verdict WHEN 'approve' THEN s.name ELSE o.checked_by END,
      checked_at = CASE NEW.verdict WHEN 'approve' THEN NEW.checked_at ELSE o.checked_at END,
      turned_back_at = CASE NEW.verdict WHEN 'approve' THEN NULL ELSE NEW.checked_at END,
      updated_at = NEW.checked_at, version = o.version + 1
    FROM core.tenant t JOIN core.partnership p ON p.id = t.partnership_id, core.tenant s
    WHERE o.id = NEW.opportunity_id AND o.tenant_id = NEW.opportunity_tenant AND t.id = o.tenant_id AND s.id = NEW.tenant_id
      AND (o.status = 'submitted' OR (o.status = 'live' AND EXISTS (SELECT FROM volunteering_bank.check_sheet c
        WHERE c.id = o.id AND c.tenant_id = o.tenant_id AND c.dbs_outcome = 'ask' AND c.settled_at IS NULL)))
    RETURNING o.audience_id INTO v_audience;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such listing' USING ERRCODE = 'YP003';
  END IF;
  UPDATE core.catalogue_entry SET audience_id = v_audience, published = NEW.checked_at
    WHERE subject = NEW.opportunity_id AND tenant_id = NEW.opportunity_tenant;
  UPDATE volunteering_bank.check_sheet SET settled_at = CASE WHEN NEW.verdict = 'approve' THEN NEW.checked_at END
    WHERE id = NEW.opportunity_id AND tenant_id = NEW.opportunity_tenant;
  RETURN NULL;
END
$$;

-- News of hours and the reminder of old ones do not put each other off.
ALTER TABLE volunteering_bank.hours_letter ALTER COLUMN sent_at DROP NOT NULL, ADD COLUMN reminded_at timestamptz;
SELECT core.classify('volunteering_bank.hours_letter', 'tenant: reminded_at');

-- As in V031; new: how to reach somebody is left out of what they wrote in their own words.
CREATE FUNCTION volunteering_bank.without_contact(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT regexp_replace(regexp_replace(p_text, '[^\s@]+@[^\s@]+', '…', 'g'), '\+?\d(?:[\s().-]*\d){6,}', '…', 'g')
$$;
GRANT EXECUTE ON FUNCTION volunteering_bank.without_contact(text) TO yp_desk;
CREATE OR REPLACE FUNCTION volunteering_bank.offers_for(p_opportunity uuid)
RETURNS TABLE (id uuid, name text, area text, what text, when_text text, skills text[], causes text[], times text[], latitude float8,
  longitude float8, created_at timestamptz, asked boolean, answered boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT f.id, f.name, f.area, volunteering_bank.without_contact(f.what), volunteering_bank.without_contact(f.when_text), f.skills, f.causes,
    f.times, f.latitude, f.longitude, f.created_at, a.id IS NOT NULL, a.answered_at IS NOT NULL
  FROM volunteering_bank.offer f
  JOIN core.tenant t ON t.id = f.tenant_id AND t.partnership_id = core.partnership()
  JOIN volunteering_bank.opportunity o ON o.id = p_opportunity AND o.tenant_id = core.tenant()
  LEFT JOIN volunteering_bank.offer_ask a ON a.offer_id = f.id AND a.tenant_id = f.tenant_id AND a.opportunity_id = p_opportunity
  WHERE volunteering_bank.own_live(p_opportunity) AND f.shown AND f.state = 'open' AND f.keep_until >= core.at()::date AND f.name IS NOT NULL
    AND (f.skills && o.skills OR o.cause = ANY (f.causes) OR EXISTS (SELECT FROM core.catalogue_entry e
      WHERE e.subject = o.id AND e.tenant_id = o.tenant_id AND e.words @@ (
        SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery FROM unnest(to_tsvector('core.words', f.what)))))
  ORDER BY f.keep_until DESC, f.id LIMIT 40
$$;
