-- The words of a placement. Every one is written here and nowhere else: who asks, how things stand and what follows are looked at under
-- the placement's lock, so that two taps, or two people at once, say a thing once.

-- A broker suggests somebody for what a charity needs: the first word. The case was opened just before, by the same transaction.
CREATE FUNCTION csr_brokerage.suggest(p_case uuid, p_person uuid, p_need uuid, p_priority boolean, p_words text, p_days integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE c core.case_file; n csr_brokerage.need; v_organisation text;
BEGIN
  SELECT * INTO c FROM core.case_file WHERE id = p_case AND tenant_id = core.tenant() AND closed_at IS NULL;
  SELECT * INTO n FROM csr_brokerage.need WHERE id = p_need AND status = 'open' AND audience_id = ANY (core.audiences());
  IF c.id IS NULL OR n.id IS NULL OR NOT csr_brokerage.is_broker() OR core.actor() IS NULL OR NOT csr_brokerage.may_suggest(p_person, core.tenant()) THEN
    RAISE EXCEPTION 'not to be suggested' USING ERRCODE = 'YP003';
  END IF;
  SELECT name INTO v_organisation FROM core.organisation WHERE id = n.organisation_id;
  INSERT INTO csr_brokerage.placement (id, tenant_id, audience_id, person_id, need_id, charity_id, organisation_id, organisation, kind, title,
      priority, stage, stage_on, turn, due, suggested_on, changed_at)
    VALUES (c.id, c.tenant_id, c.audience_id, p_person, n.id, n.tenant_id, n.organisation_id, v_organisation, n.kind, n.title, p_priority,
      'suggested', csr_brokerage.today(), 'candidate', csr_brokerage.today() + p_days, csr_brokerage.today(), core.at())
    ON CONFLICT (need_id, person_id) WHERE stage NOT IN ('ended', 'not-this-time', 'lapsed') DO NOTHING;
  IF NOT FOUND THEN RETURN 'already'; END IF;
  INSERT INTO csr_brokerage.placement_entry (id, tenant_id, audience_id, placement_id, owner_id, person_id, number, side, kind, day, words, at)
    VALUES (gen_random_uuid(), c.tenant_id, c.audience_id, c.id, c.tenant_id, p_person, 1, 'broker', 'suggested', csr_brokerage.today(), p_words, core.at());
  INSERT INTO csr_brokerage.interest (id, tenant_id, audience_id, placement_id, person_id, source, kind, about, council_id, noted_at)
    SELECT DISTINCT ON (i.kind, i.about) gen_random_uuid(), c.tenant_id, c.tenant_id, c.id, p_person, 'found', i.kind, i.about, i.council_id, core.at()
    FROM csr_brokerage.interests(p_person, n.organisation_id, n.id) i;
  RETURN 'done';
END
$$;
ALTER FUNCTION csr_brokerage.suggest(uuid, uuid, uuid, boolean, text, integer) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.suggest(uuid, uuid, uuid, boolean, text, integer) TO yp_app;

-- Which side the caller may speak for. A link that the broker made for a placement speaks for the charity; so does the broker for a group
-- that it keeps itself.
CREATE FUNCTION csr_brokerage.speaks_for(p csr_brokerage.placement, p_side text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT coalesce(CASE p_side
    WHEN 'candidate' THEN p.person_id = core.me()
    WHEN 'charity' THEN (core.linked() = p.id AND core.tenant() = p.tenant_id)
      OR (core.linked() IS NULL AND core.actor() IS NOT NULL AND core.tenant() = p.charity_id)
    WHEN 'broker' THEN core.linked() IS NULL AND core.actor() IS NOT NULL AND core.tenant() = p.tenant_id
    WHEN 'clock' THEN core.linked() IS NULL AND core.actor() IS NULL AND core.tenant() = p.tenant_id
  END, false)
$$;
ALTER FUNCTION csr_brokerage.speaks_for(csr_brokerage.placement, text) OWNER TO yp_desk;

-- What follows when a side says a kind of thing at a stage: the stage and whose turn it is then. No row: it may not be said now.
CREATE FUNCTION csr_brokerage.follows(p_stage text, p_side text, p_kind text) RETURNS TABLE (stage text, turn text)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT f.stage, f.turn FROM (VALUES
    ('agreed',        ARRAY['candidate'],                      ARRAY['suggested'],                              'suggested',     'broker'),
    ('introduced',    ARRAY['broker'],                         ARRAY['suggested'],                              'introduced',    'charity'),
    ('met',           ARRAY['charity', 'candidate'],           ARRAY['introduced'],                             'met',           'charity'),
    ('scope',         ARRAY['charity'],                        ARRAY['met'],                                    'met',           'candidate'),
    ('scope-agreed',  ARRAY['candidate'],                      ARRAY['met'],                                    'scope-agreed',  'charity'),
    ('trial',         ARRAY['charity'],                        ARRAY['scope-agreed'],                           'trial',         'charity'),
    ('eligible',      ARRAY['candidate'],                      ARRAY['introduced', 'met', 'scope-agreed', 'trial'], '',          ''),
    ('induction',     ARRAY['charity'],                        ARRAY['scope-agreed', 'trial'],                  '',              ''),
    ('confirmed',     ARRAY['charity'],                        ARRAY['trial'],                                  'active',        'nobody'),
    ('review',        ARRAY['charity', 'candidate'],           ARRAY['active'],                                 'active',        ''),
    ('shown',         ARRAY['candidate'],                      ARRAY['introduced', 'met', 'scope-agreed', 'trial', 'active'], '', ''),
    ('hidden',        ARRAY['candidate', 'clock'],             ARRAY['introduced', 'met', 'scope-agreed', 'trial', 'active', 'ended',
      'not-this-time', 'lapsed'],                                                                         '',              ''),
    ('ended',         ARRAY['charity', 'candidate', 'broker'], ARRAY['trial', 'active'],                        'ended',         'nobody'),
    ('not-this-time', ARRAY['charity'],                        ARRAY['introduced', 'met', 'scope-agreed'],      'not-this-time', 'nobody'),
    ('not-this-time', ARRAY['candidate', 'broker'],            ARRAY['suggested', 'introduced', 'met', 'scope-agreed'], 'not-this-time', 'nobody'),
    ('lapsed',        ARRAY['clock'],                          ARRAY['suggested', 'introduced', 'met', 'scope-agreed', 'trial'], 'lapsed', 'nobody')
    ) f (kind, sides, stages, stage, turn)
  WHERE f.kind = p_kind AND p_side = ANY (f.sides) AND p_stage = ANY (f.stages)
$$;
ALTER FUNCTION csr_brokerage.follows(text, text, text) OWNER TO yp_desk;

-- Whether somebody belongs to an organisation.
CREATE FUNCTION csr_brokerage.belongs(p_person uuid, p_tenant bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT EXISTS (SELECT FROM core.membership m WHERE m.person_id = p_person AND m.tenant_id = p_tenant AND m.until > core.at())
$$;
ALTER FUNCTION csr_brokerage.belongs(uuid, bigint) OWNER TO yp_desk;

-- The broker's placements that are shown to an employer to which the person does not belong any more: for the job that hides them.
CREATE FUNCTION csr_brokerage.shown_in_vain() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  SELECT p.id FROM csr_brokerage.placement p WHERE p.tenant_id = core.tenant() AND core.linked() IS NULL AND p.employer_id IS NOT NULL
    AND NOT csr_brokerage.belongs(p.person_id, p.employer_id) ORDER BY p.id LIMIT 500
$$;
ALTER FUNCTION csr_brokerage.shown_in_vain() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.shown_in_vain() TO yp_app;
GRANT EXECUTE ON FUNCTION csr_brokerage.today() TO yp_app;

-- Says something. Gives 'done', or 'already' when it was said before and nothing more is needed, or why not.
CREATE FUNCTION csr_brokerage.say(p_id uuid, p_placement uuid, p_side text, p_kind text, p_day date, p_until date, p_minutes integer,
  p_choice text, p_words text, p_days integer, p_months integer) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE p csr_brokerage.placement; f record; v_said boolean; v_both boolean; v_today date := csr_brokerage.today();
BEGIN
  SELECT * INTO p FROM csr_brokerage.placement WHERE id = p_placement FOR NO KEY UPDATE;
  IF p.id IS NULL OR NOT csr_brokerage.speaks_for(p, p_side) OR (p_side = 'charity' AND p.stage = 'suggested') THEN
    RAISE EXCEPTION 'no such placement' USING ERRCODE = 'YP003';
  END IF;
  -- The same word of the same side, twice: the second tap of one button. A scope is new when it says something else.
  SELECT EXISTS (SELECT FROM csr_brokerage.placement_entry e WHERE e.placement_id = p.id AND e.kind = p_kind
    AND (p_kind = 'met' OR e.side = p_side) AND e.round = CASE WHEN p_kind = 'review' THEN p.round ELSE e.round END
    AND (p_kind NOT IN ('scope', 'shown', 'hidden', 'eligible', 'induction'))) INTO v_said;
  IF v_said THEN RETURN 'already'; END IF;
  SELECT * INTO f FROM csr_brokerage.follows(p.stage, p_side, p_kind);
  IF f.stage IS NULL THEN RETURN 'not-now'; END IF;
  IF p_kind = 'agreed' AND p.turn <> 'candidate' OR p_kind = 'introduced' AND p.turn <> 'broker'
      OR p_kind = 'scope-agreed' AND p.turn <> 'candidate' THEN RETURN 'not-now'; END IF;
  IF p_kind = 'scope' AND p.turn = 'candidate' AND EXISTS (SELECT FROM csr_brokerage.placement_entry e WHERE e.placement_id = p.id
      AND e.kind = 'scope' AND e.words = p_words AND e.minutes IS NOT DISTINCT FROM p_minutes) THEN RETURN 'already'; END IF;
  IF p_kind = 'scope-agreed' AND p_choice IS DISTINCT FROM (SELECT max(e.number)::text FROM csr_brokerage.placement_entry e
      WHERE e.placement_id = p.id AND e.kind = 'scope') THEN RETURN 'scope-changed'; END IF;
  -- Somebody may have spoken while the clock waited for the lock.
  IF p_kind = 'lapsed' AND (p.due IS NULL OR p.due >= v_today) THEN RETURN 'already'; END IF;
  IF p_kind IN ('introduced', 'confirmed') AND csr_brokerage.advice_missing(p) THEN RETURN 'advice-needed'; END IF;
  IF p_kind = 'review' AND v_today < p.due - 14 THEN RETURN 'too-early'; END IF;
  IF p_kind = 'shown' THEN
    IF NOT csr_brokerage.belongs(p.person_id, p_choice::bigint) THEN
      RAISE EXCEPTION 'not their employer' USING ERRCODE = 'YP003';
    END IF;
    IF p.employer_id = p_choice::bigint THEN RETURN 'already'; END IF;
    -- One employer at a time: whoever was shown it before reads it no longer.
    IF p.employer_id IS NOT NULL THEN PERFORM csr_brokerage.let_see(p, p.employer_id, false); END IF;
    PERFORM csr_brokerage.let_see(p, p_choice::bigint, true);
  ELSIF p_kind = 'hidden' THEN
    IF p.employer_id IS NULL OR p_side = 'clock' AND csr_brokerage.belongs(p.person_id, p.employer_id) THEN RETURN 'already'; END IF;
    PERFORM csr_brokerage.let_see(p, p.employer_id, false);
  END IF;
  INSERT INTO csr_brokerage.placement_entry (id, tenant_id, audience_id, placement_id, owner_id, person_id, number, side, kind, round, day,
      until, minutes, choice, words, at)
    SELECT p_id, CASE p_side WHEN 'charity' THEN p.charity_id ELSE p.tenant_id END, p.audience_id, p.id, p.tenant_id, p.person_id,
      (SELECT max(number) + 1 FROM csr_brokerage.placement_entry WHERE placement_id = p.id), p_side, p_kind,
      CASE WHEN p_kind = 'review' THEN p.round ELSE 1 END, coalesce(p_day, v_today), p_until, p_minutes,
      CASE WHEN p_kind IN ('shown', 'hidden') THEN NULL ELSE p_choice END, p_words, core.at();
  v_both := p_kind = 'review' AND (SELECT count(DISTINCT side) FROM csr_brokerage.placement_entry
    WHERE placement_id = p.id AND kind = 'review' AND round = p.round) = 2;
  UPDATE csr_brokerage.placement SET
      stage = coalesce(nullif(f.stage, ''), stage),
      stage_on = CASE WHEN f.stage NOT IN ('', p.stage) THEN coalesce(p_day, v_today) ELSE stage_on END,
      turn = CASE WHEN p_kind = 'review' THEN CASE WHEN v_both THEN 'nobody' WHEN p_side = 'charity' THEN 'candidate' ELSE 'charity' END
        ELSE coalesce(nullif(f.turn, ''), turn) END,
      due = CASE WHEN p_kind = 'confirmed' THEN (v_today + make_interval(months => p_months))::date
        WHEN v_both THEN (v_today + make_interval(months => p_months))::date
        WHEN f.stage IN ('ended', 'not-this-time', 'lapsed') THEN NULL
        WHEN p_kind = 'trial' THEN coalesce(p_until, v_today) + p_days
        WHEN f.stage = '' OR p_kind = 'review' THEN due ELSE v_today + p_days END,
      round = CASE WHEN v_both THEN p.round + 1 ELSE p.round END,
      chased_on = CASE WHEN f.stage = '' THEN chased_on ELSE NULL END,
      active_on = CASE WHEN p_kind = 'confirmed' THEN coalesce(p_day, v_today) ELSE active_on END,
      employer_id = CASE p_kind WHEN 'shown' THEN p_choice::bigint WHEN 'hidden' THEN NULL ELSE employer_id END,
      name = CASE WHEN p_kind = 'introduced' THEN (SELECT x.name FROM core.person x WHERE x.id = p.person_id) ELSE name END,
      contact = CASE WHEN p_kind = 'introduced' THEN (SELECT x.email FROM core.person x WHERE x.id = p.person_id) ELSE contact END,
      changed_at = core.at()
    WHERE id = p.id;
  IF p_kind = 'introduced' AND p.charity_id <> p.tenant_id THEN PERFORM csr_brokerage.let_see(p, p.charity_id, true); END IF;
  PERFORM csr_brokerage.know_trustee(p, p_kind, coalesce(p_day, v_today));
  RETURN 'done';
END
$$;
ALTER FUNCTION csr_brokerage.say(uuid, uuid, text, text, date, date, integer, text, text, integer, integer) OWNER TO yp_desk;

-- Lets an organisation read the case, or no longer: the charity from the introduction on, the employer while the person shows it.
CREATE FUNCTION csr_brokerage.let_see(p csr_brokerage.placement, p_tenant bigint, p_see boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.case_file;
BEGIN
  SELECT * INTO c FROM core.case_file WHERE id = p.id;
  IF p_tenant IN (p.tenant_id, CASE WHEN p_see THEN -1 ELSE p.charity_id END) THEN RETURN; END IF;
  IF p_see THEN
    PERFORM core.join_case(c, p_tenant);
  ELSE
    UPDATE core.case_party SET left_at = core.at() WHERE case_id = c.id AND tenant_id = p_tenant AND left_at IS NULL;
    UPDATE core.audience_reader SET reads_until = core.at()
      WHERE audience_id = c.audience_id AND tenant_id = p_tenant AND reads_until > core.at();
  END IF;
END
$$;
ALTER FUNCTION csr_brokerage.let_see(csr_brokerage.placement, bigint, boolean) OWNER TO yp_desk;

-- A trustee who is confirmed is one from then on, and until it ends: a fact of core's, kept by the broker.
CREATE FUNCTION csr_brokerage.know_trustee(p csr_brokerage.placement, p_kind text, p_day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  IF p.kind = 'trustee' AND p_kind = 'confirmed' THEN
    INSERT INTO core.relationship (id, tenant_id, audience_id, kind, person_id, organisation_id, organisation, reference, about, starts, source)
      VALUES (p.id, p.tenant_id, p.tenant_id, 'trusteeship', p.person_id, p.organisation_id, p.organisation, p.id::text, p.title, p_day, 'placement')
      ON CONFLICT DO NOTHING;
  ELSIF p.kind = 'trustee' AND p_kind = 'ended' THEN
    UPDATE core.relationship SET ends = greatest(starts, p_day) WHERE id = p.id AND tenant_id = p.tenant_id;
  END IF;
END
$$;
ALTER FUNCTION csr_brokerage.know_trustee(csr_brokerage.placement, text, date) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.say(uuid, uuid, text, text, date, date, integer, text, text, integer, integer) TO yp_app;
