-- A day of hours counts once, whichever way it is written down. Whether the giver wrote it down for the host themselves is part of what is said,
-- and no longer a setting of the transaction.
DROP FUNCTION core.contribute_own(jsonb, bigint);
CREATE OR REPLACE FUNCTION core.append_entry(c core.contribution, p_step text, p_amount bigint, p_state text, p_how text, p_reason text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  INSERT INTO core.contribution_entry (id, tenant_id, audience_id, contribution_id, organisation_id, number, step, amount, state, how, reason, by_id, at)
  SELECT gen_random_uuid(), c.tenant_id, c.audience_id, c.id, c.organisation_id, k.entries + 1, p_step, p_amount, p_state, p_how, p_reason,
    core.actor(), core.at() FROM core.contribution k WHERE k.id = c.id AND k.tenant_id = c.tenant_id
$$;

-- Writes a contribution down: the giver for themselves ('self'; it waits for the host's word), or the host, which thereby confirms it unless
-- the giver is who writes. Gives the contribution's id: of the one that stands, if this occasion is written down already. Of hours that name
-- an occasion, the occasion is the giver's day with a listing, or with an organisation where there is none, whoever writes it down; a giver
-- is known by the account, by a guest's secret, or by name and address.
--   p_given   the columns above as JSON; who gave it is taken from the caller for 'self'; 'own' says that the giver said it
--             through the host, whose word is still owed
CREATE OR REPLACE FUNCTION core.contribute(p_given jsonb, p_amount bigint) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.contribution := jsonb_populate_record(NULL::core.contribution, p_given); v_id uuid; v_who text;
BEGIN
  c.audience_id := c.tenant_id;
  IF c.given_how = 'self' THEN
    c.person_id := core.me();
    c.holder_hash := CASE WHEN core.me() IS NULL THEN core.holder() END;
    IF core.tenant() IS NOT NULL OR (core.me() IS NULL AND core.holder() IS NULL) THEN
      RAISE EXCEPTION 'for a person' USING ERRCODE = 'YP003';
    END IF;
  ELSIF core.tenant() IS DISTINCT FROM c.tenant_id OR core.linked() <> c.organisation_id THEN
    RAISE EXCEPTION 'for the host' USING ERRCODE = 'YP003';
  END IF;
  SELECT o.name INTO c.organisation FROM core.organisation o JOIN core.tenant t ON t.id = o.tenant_id
    WHERE o.id = c.organisation_id AND o.tenant_id = c.tenant_id AND t.partnership_id = core.partnership();
  IF NOT FOUND THEN RAISE EXCEPTION 'no such organisation' USING ERRCODE = 'YP003'; END IF;
  v_who := coalesce(c.person_id::text, c.holder_hash, c.address_hash || lower(trim(c.name)));
  IF c.kind = 'hours' AND c.once IS NOT NULL AND v_who IS NOT NULL THEN
    c.once := 'hours:' || v_who || ':' || coalesce(c.object_id, c.organisation_id) || ':' || c.day;
    PERFORM pg_advisory_xact_lock(hashtextextended(c.tenant_id || ':' || c.feature || ':' || coalesce(c.object_id, c.organisation_id) || ':' || c.day, 31));
    SELECT k.id INTO v_id FROM core.contribution k
      WHERE k.tenant_id = c.tenant_id AND k.day = c.day AND k.feature = c.feature AND k.kind = 'hours' AND k.state <> 'withdrawn' AND k.once IS NOT NULL
        AND k.organisation_id = c.organisation_id AND k.object_id IS NOT DISTINCT FROM c.object_id
        AND (k.person_id = c.person_id OR k.holder_hash = c.holder_hash
          OR ((k.person_id IS NULL OR c.person_id IS NULL) AND k.address_hash = c.address_hash AND lower(trim(k.name)) = lower(trim(c.name))))
      ORDER BY k.created_at, k.id LIMIT 1;
    IF v_id IS NOT NULL THEN RETURN v_id; END IF;
  END IF;
  INSERT INTO core.contribution (id, tenant_id, audience_id, party, kind, feature, programme, organisation_id, organisation, object_id, subject_id,
      about, once, day, ward, lsoa, decile, vintage, person_id, holder_hash, address_hash, name, given_how, created_at, since)
    VALUES (c.id, c.tenant_id, c.tenant_id, 'host', c.kind, c.feature, c.programme, c.organisation_id, c.organisation, c.object_id, c.subject_id,
      c.about, c.once, c.day, c.ward, c.lsoa, c.decile, c.vintage, c.person_id, c.holder_hash, c.address_hash, c.name, c.given_how, core.at(), core.at())
    ON CONFLICT DO NOTHING RETURNING id INTO v_id;
  IF v_id IS NULL THEN
    SELECT k.id INTO v_id FROM core.contribution k
      WHERE (k.id = c.id AND k.tenant_id = c.tenant_id) OR (k.tenant_id = c.tenant_id AND k.feature = c.feature AND k.once = c.once AND k.state <> 'withdrawn');
    RETURN v_id;
  END IF;
  PERFORM core.append_entry(c, 'logged', p_amount, 'logged', c.given_how, NULL);
  IF c.given_how <> 'self' AND NOT core.is_giver(c) AND NOT coalesce((p_given ->> 'own')::boolean, false) THEN
    PERFORM core.append_entry(c, 'confirmed', 0, 'confirmed', c.given_how, NULL);
  END IF;
  RETURN v_id;
END
$$;
