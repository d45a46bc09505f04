-- Nobody decides a claim of their own, only confirmed hours are paid for, and two who decide at once do not undo each other: claims are
-- decided by these functions and in no other way.
SELECT core.forbid('volunteering_bank.expense', 'UPDATE');
REVOKE UPDATE (state, reason, decided_at, paid_at) ON volunteering_bank.expense FROM yp_app;
SELECT core.let_definer('volunteering_bank.expense', 'yp_desk', 'SELECT, UPDATE');
-- A day's fare is claimed once, also when its hours were taken back and written down again.
CREATE UNIQUE INDEX expense_once ON volunteering_bank.expense (tenant_id, person_id, opportunity_id, day, what) WHERE state <> 'refused';

-- Gives the state afterwards, or 'unconfirmed' while the hours are not. YP003: not theirs. YP030: their own. YP021: decided already.
CREATE FUNCTION volunteering_bank.decide_expense(p_id uuid, p_state text, p_reason text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE e volunteering_bank.expense; c core.contribution;
BEGIN
  -- the hours before the claim, in the order in which taking hours back locks them
  SELECT k.* INTO c FROM core.contribution k JOIN volunteering_bank.expense x ON x.contribution_id = k.id AND x.tenant_id = k.tenant_id
    WHERE x.id = p_id AND x.tenant_id = core.tenant() AND core.linked() IS NULL AND k.party = 'host' FOR NO KEY UPDATE OF k;
  SELECT * INTO e FROM volunteering_bank.expense WHERE id = p_id AND tenant_id = core.tenant() FOR NO KEY UPDATE;
  IF c.id IS NULL OR e.id IS NULL THEN RAISE EXCEPTION 'no such claim' USING ERRCODE = 'YP003'; END IF;
  IF core.is_giver(c) OR e.person_id = core.actor() THEN RAISE EXCEPTION 'nobody decides a claim of their own' USING ERRCODE = 'YP030'; END IF;
  IF e.state = p_state THEN RETURN e.state; END IF;
  IF NOT ((e.state = 'claimed' AND p_state IN ('approved', 'refused')) OR (e.state = 'approved' AND p_state = 'paid')) THEN
    RAISE EXCEPTION 'not from %', e.state USING ERRCODE = 'YP021';
  END IF;
  IF p_state <> 'refused' AND c.state <> 'confirmed' THEN RETURN 'unconfirmed'; END IF;
  UPDATE volunteering_bank.expense SET state = p_state, reason = coalesce(p_reason, reason), decided_at = coalesce(decided_at, core.at()),
      paid_at = CASE WHEN p_state = 'paid' THEN core.at() END
    WHERE id = e.id AND tenant_id = e.tenant_id;
  RETURN p_state;
END
$$;
ALTER FUNCTION volunteering_bank.decide_expense(uuid, text, text) OWNER TO yp_desk;

-- Refuses what is not paid yet of hours that were taken back. Gives how many.
CREATE FUNCTION volunteering_bank.refuse_withdrawn(p_contribution uuid, p_reason text) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  WITH refused AS (
    UPDATE volunteering_bank.expense e SET state = 'refused', reason = p_reason, decided_at = coalesce(e.decided_at, core.at())
    WHERE e.contribution_id = p_contribution AND e.state IN ('claimed', 'approved') AND e.tenant_id = coalesce(core.tenant(), core.desk())
      AND (core.tenant() IS NOT NULL OR e.person_id = core.me())
      AND EXISTS (SELECT FROM core.contribution c WHERE c.id = e.contribution_id AND c.tenant_id = e.tenant_id AND c.party = 'host' AND c.state = 'withdrawn')
    RETURNING e.id)
  SELECT count(*)::integer FROM refused
$$;
ALTER FUNCTION volunteering_bank.refuse_withdrawn(uuid, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.decide_expense(uuid, text, text), volunteering_bank.refuse_withdrawn(uuid, text) TO yp_app;
