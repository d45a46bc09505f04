-- What a candidate says of their own interests, what a monitoring officer is asked and advises, and how letters find their people.

CREATE FUNCTION csr_brokerage.declare_interest(p_placement uuid, p_id uuid, p_about text, p_council text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE p csr_brokerage.placement; v_council bigint;
BEGIN
  SELECT * INTO p FROM csr_brokerage.placement WHERE id = p_placement AND person_id = core.me() AND core.me() IS NOT NULL;
  IF p.id IS NULL THEN RAISE EXCEPTION 'no such placement' USING ERRCODE = 'YP003'; END IF;
  IF p.stage IN ('ended', 'not-this-time', 'lapsed') THEN RETURN false; END IF;
  SELECT id INTO v_council FROM core.tenant WHERE slug = p_council AND kind = 'council' AND partnership_id = core.partnership();
  INSERT INTO csr_brokerage.interest (id, tenant_id, audience_id, placement_id, person_id, source, kind, about, council_id, noted_at)
    VALUES (p_id, p.tenant_id, p.tenant_id, p.id, p.person_id, 'declared', 'said', p_about,
      CASE WHEN csr_brokerage.is_councillor(p.person_id) THEN coalesce(v_council, csr_brokerage.council_of(p.person_id)) END, core.at())
    ON CONFLICT (placement_id, tenant_id, source, kind, about) DO NOTHING;
  RETURN true;
END
$$;
ALTER FUNCTION csr_brokerage.declare_interest(uuid, uuid, text, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.declare_interest(uuid, uuid, text, text) TO yp_app;

-- The broker asks a council's monitoring officer, in a case of the two of them, once for each council. Nobody hears a name before the
-- person said yes: false then, and when it was asked already.
CREATE FUNCTION csr_brokerage.ask_advice(p_id uuid, p_case uuid, p_placement uuid, p_council bigint, p_found text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE p csr_brokerage.placement; c core.case_file;
BEGIN
  SELECT * INTO p FROM csr_brokerage.placement WHERE id = p_placement AND tenant_id = core.tenant() FOR NO KEY UPDATE;
  SELECT * INTO c FROM core.case_file WHERE id = p_case AND tenant_id = core.tenant();
  IF p.id IS NULL OR c.id IS NULL OR core.linked() IS NOT NULL OR NOT EXISTS (
      SELECT FROM csr_brokerage.interests(p.person_id, p.organisation_id, p.need_id) i WHERE i.council_id = p_council
      UNION ALL SELECT FROM csr_brokerage.interest d WHERE d.placement_id = p.id AND d.council_id = p_council) THEN
    RAISE EXCEPTION 'nothing to ask' USING ERRCODE = 'YP003';
  END IF;
  IF p.stage = 'suggested' AND p.turn <> 'broker' THEN RETURN false; END IF;
  INSERT INTO csr_brokerage.interest_advice (id, tenant_id, audience_id, placement_id, person_id, council_id, name, organisation, role, found, asked_at)
    SELECT p_id, p.tenant_id, c.audience_id, p.id, p.person_id, p_council, x.name, p.organisation, p.title, p_found, core.at()
    FROM core.person x WHERE x.id = p.person_id
    ON CONFLICT (placement_id, council_id, tenant_id) DO NOTHING;
  RETURN FOUND;
END
$$;
ALTER FUNCTION csr_brokerage.ask_advice(uuid, uuid, uuid, bigint, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.ask_advice(uuid, uuid, uuid, bigint, text) TO yp_app;

-- The council's word, once. False when it was given before.
CREATE FUNCTION csr_brokerage.advise(p_id uuid, p_outcome text, p_advice text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE a csr_brokerage.interest_advice;
BEGIN
  SELECT * INTO a FROM csr_brokerage.interest_advice WHERE id = p_id AND council_id = core.tenant() FOR NO KEY UPDATE;
  -- Nobody advises themselves.
  IF a.id IS NULL OR core.linked() IS NOT NULL OR core.actor() IS NULL OR core.actor() = a.person_id THEN
    RAISE EXCEPTION 'no such question' USING ERRCODE = 'YP003';
  END IF;
  UPDATE csr_brokerage.interest_advice SET outcome = p_outcome, advice = p_advice, advised_at = core.at(),
      advised_by = (SELECT name FROM core.membership WHERE tenant_id = core.tenant() AND person_id = core.actor())
    WHERE id = p_id AND advised_at IS NULL;
  RETURN FOUND;
END
$$;
ALTER FUNCTION csr_brokerage.advise(uuid, text, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.advise(uuid, text, text) TO yp_app;

-- Where a letter to the candidate goes, for who is in touch with them: the broker, and the charity once they were introduced.
CREATE FUNCTION csr_brokerage.candidate_of(p_placement uuid) RETURNS TABLE (email text, name text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  SELECT x.email, x.name, x.locale FROM csr_brokerage.placement p JOIN core.person x ON x.id = p.person_id
  WHERE p.id = p_placement AND (core.tenant() = p.tenant_id AND (core.linked() IS NULL OR core.linked() = p.id)
    OR core.tenant() = p.charity_id AND p.stage <> 'suggested' AND p.contact IS NOT NULL)
$$;
ALTER FUNCTION csr_brokerage.candidate_of(uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.candidate_of(uuid) TO yp_app;

-- That whose turn it is was reminded on a day.
CREATE FUNCTION csr_brokerage.chased(p_placement uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  UPDATE csr_brokerage.placement SET chased_on = csr_brokerage.today()
    WHERE id = p_placement AND tenant_id = core.tenant() AND core.linked() IS NULL AND chased_on IS DISTINCT FROM csr_brokerage.today();
  RETURN FOUND;
END
$$;
ALTER FUNCTION csr_brokerage.chased(uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.chased(uuid) TO yp_app;

-- Consent taken back ends at once what nobody was introduced to yet.
CREATE FUNCTION csr_brokerage.withdraw_suggestions(p_id uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE v_one uuid; v_count integer := 0;
BEGIN
  FOR v_one IN SELECT id FROM csr_brokerage.placement WHERE person_id = core.me() AND stage = 'suggested' ORDER BY id LOOP
    IF csr_brokerage.say(gen_random_uuid(), v_one, 'candidate', 'not-this-time', NULL, NULL, NULL, 'withdrew', NULL, 0, 0) = 'done' THEN
      v_count := v_count + 1;
    END IF;
  END LOOP;
  RETURN v_count;
END
$$;
ALTER FUNCTION csr_brokerage.withdraw_suggestions(uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.withdraw_suggestions(uuid) TO yp_app;
