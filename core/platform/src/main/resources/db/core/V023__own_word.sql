-- As in V019; new: work after commit has no actor, so who knows that the giver said it themselves ('own') says so: the host's word is still owed.
CREATE OR REPLACE FUNCTION core.contribute(p_given jsonb, p_amount bigint) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.contribution := jsonb_populate_record(NULL::core.contribution, p_given); v_id uuid;
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
