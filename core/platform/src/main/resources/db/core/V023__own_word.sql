-- Work after commit has no actor: who knows that the giver wrote it down themselves says so with contribute_own, and the host's word is still owed.
CREATE OR REPLACE FUNCTION core.append_entry(c core.contribution, p_step text, p_amount bigint, p_state text, p_how text, p_reason text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  INSERT INTO core.contribution_entry (id, tenant_id, audience_id, contribution_id, organisation_id, number, step, amount, state, how, reason, by_id, at)
  SELECT gen_random_uuid(), c.tenant_id, c.audience_id, c.id, c.organisation_id, k.entries + 1, p_step, p_amount, p_state, p_how, p_reason,
    core.actor(), core.at() FROM core.contribution k WHERE k.id = c.id AND k.tenant_id = c.tenant_id
      AND (p_step <> 'confirmed' OR coalesce(current_setting('yp.own', true), '') <> 'on')
$$;
CREATE FUNCTION core.contribute_own(p_given jsonb, p_amount bigint) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_id uuid;
BEGIN
  PERFORM set_config('yp.own', 'on', true);
  v_id := core.contribute(p_given, p_amount);
  PERFORM set_config('yp.own', '', true);
  RETURN v_id;
END
$$;
ALTER FUNCTION core.contribute_own(jsonb, bigint) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.contribute_own(jsonb, bigint) TO yp_app;
