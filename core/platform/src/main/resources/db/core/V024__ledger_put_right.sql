-- The ledger, put right: a giver is a giver by whichever record of theirs, and people find their own by an index.

-- Whether whoever acts for the organisation is the giver: the same account, one whose record there was made one with theirs, an account with
-- the address the giver left, or a mailed link that went to an address of the giver. Two live links to one object that went to different
-- addresses are told apart by nobody: either is enough.
CREATE OR REPLACE FUNCTION core.is_giver(c core.contribution) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  WITH actor AS (
    SELECT core.actor() AS id
    UNION SELECT b.person_id FROM core.membership a
      JOIN core.membership b ON b.tenant_id = a.tenant_id AND (b.id = coalesce(a.merged_into, a.id) OR b.merged_into = coalesce(a.merged_into, a.id))
      WHERE a.tenant_id = c.tenant_id AND a.person_id = core.actor())
  SELECT EXISTS (SELECT FROM actor WHERE actor.id = c.person_id)
    OR EXISTS (SELECT FROM actor JOIN core.person p ON p.id = actor.id WHERE core.address_hash(p.email) = c.address_hash)
    OR (core.linked() IS NOT NULL AND EXISTS (SELECT FROM core.credential k
      WHERE k.object_id = core.linked() AND k.tenant_id = core.tenant() AND k.kind = 'link' AND k.revoked_at IS NULL AND k.expires_at > core.at()
        AND k.label IN (c.address_hash, (SELECT core.address_hash(p.email) FROM core.person p WHERE p.id = c.person_id))))
$$;

DROP INDEX core.contribution_holder;
CREATE INDEX contribution_holder ON core.contribution (holder_hash) WHERE holder_hash IS NOT NULL;

-- Nobody has asked yet for an entry of another party, an employer or a university: until somebody does there is no way to make one.
DROP FUNCTION core.contribution_for(uuid, bigint, text);
DROP FUNCTION core.follow_contribution(uuid, text);

-- Appends to a contribution what the giver or the host says, once: what it says already is not said again. Gives the state afterwards.
-- YP003: not theirs. YP030: nobody confirms what they gave themselves. YP031: not from the state it is in.
CREATE OR REPLACE FUNCTION core.contribution_step(p_id uuid, p_step text, p_amount bigint, p_how text, p_reason text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.contribution; v_giver boolean; v_host boolean; v_to text;
BEGIN
  SELECT * INTO c FROM core.contribution WHERE id = p_id AND party = 'host' FOR NO KEY UPDATE;
  v_giver := coalesce(c.person_id = core.me() OR c.holder_hash = core.holder(), false);
  v_host := coalesce(c.tenant_id = core.tenant() AND (core.linked() IS NULL OR core.linked() = c.organisation_id), false);
  IF c.id IS NULL OR NOT (v_giver OR v_host) THEN RAISE EXCEPTION 'no such contribution' USING ERRCODE = 'YP003'; END IF;
  IF (p_how = 'self') <> v_giver OR (p_how = 'mail-link') <> (core.linked() IS NOT NULL)
      OR (p_how = 'clock') <> (p_step = 'lapsed') THEN RAISE EXCEPTION 'not theirs to say' USING ERRCODE = 'YP003'; END IF;
  IF p_step IN ('confirmed', 'corrected') AND v_host AND core.is_giver(c) THEN
    RAISE EXCEPTION 'nobody confirms what they gave themselves' USING ERRCODE = 'YP030';
  END IF;
  IF p_step = 'corrected' AND p_amount = c.amount THEN
    IF v_giver THEN RETURN c.state; END IF;
    p_step := 'confirmed';
  END IF;
  v_to := CASE p_step WHEN 'confirmed' THEN 'confirmed' WHEN 'disputed' THEN 'disputed' WHEN 'withdrawn' THEN 'withdrawn'
    WHEN 'lapsed' THEN 'self-reported' WHEN 'corrected' THEN CASE WHEN v_host THEN 'confirmed' ELSE 'logged' END END;
  IF c.state = v_to AND p_step <> 'corrected' THEN RETURN c.state; END IF;
  IF NOT coalesce(CASE p_step
      WHEN 'confirmed' THEN v_host AND c.state IN ('logged', 'self-reported', 'disputed')
      WHEN 'disputed' THEN c.state IN ('logged', 'confirmed', 'self-reported') AND (v_host OR c.state = 'confirmed')
      WHEN 'corrected' THEN c.state <> 'withdrawn' AND (v_host OR (c.state <> 'confirmed' AND c.given_how = 'self'))
      WHEN 'withdrawn' THEN CASE WHEN v_host THEN c.given_how <> 'self' ELSE c.given_how = 'self' END
      WHEN 'lapsed' THEN c.state = 'logged' AND core.actor() IS NULL END, false) THEN
    RAISE EXCEPTION 'not from %', c.state USING ERRCODE = 'YP031';
  END IF;
  IF p_step = 'corrected' THEN
    PERFORM core.append_entry(c, 'countered', -c.amount, c.state, p_how, p_reason);
    PERFORM core.append_entry(c, 'corrected', p_amount, v_to, p_how, p_reason);
  ELSE
    PERFORM core.append_entry(c, p_step, CASE p_step WHEN 'withdrawn' THEN -c.amount ELSE 0 END, v_to, p_how, p_reason);
  END IF;
  RETURN v_to;
END
$$;

-- What the asking tenant's people gave and nobody confirmed by the day named stays their own word. What somebody says something about at
-- this moment is left. Gives how many.
CREATE OR REPLACE FUNCTION core.lapse_contributions(p_feature text, p_before timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_count integer := 0; v_id uuid;
BEGIN
  FOR v_id IN SELECT id FROM core.contribution WHERE tenant_id = core.acting() AND party = 'host' AND feature = p_feature AND state = 'logged'
      AND since < p_before ORDER BY since LIMIT 1000 FOR NO KEY UPDATE SKIP LOCKED LOOP
    PERFORM core.contribution_step(v_id, 'lapsed', NULL, 'clock', NULL);
    v_count := v_count + 1;
  END LOOP;
  RETURN v_count;
END
$$;
