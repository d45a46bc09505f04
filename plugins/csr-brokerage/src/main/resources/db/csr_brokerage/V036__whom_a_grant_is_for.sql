-- A grant is an organisation's by its number in a register first, and by its name only where no number says otherwise.
CREATE OR REPLACE FUNCTION csr_brokerage.interests(p_person uuid, p_organisation uuid, p_need uuid)
RETURNS TABLE (kind text, about text, council_id bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE v_bare text; v_numbers text[]; v_council bigint := csr_brokerage.council_of(p_person);
BEGIN
  SELECT bare_name, org_ids INTO v_bare, v_numbers FROM core.organisation WHERE id = p_organisation;
  RETURN QUERY WITH funding AS (
      SELECT r.tenant_id, t.name, t.kind = 'council' AS council, max(coalesce(r.ends, r.starts)) AS latest FROM core.relationship r
      JOIN core.tenant t ON t.id = r.tenant_id AND t.partnership_id = core.partnership()
      WHERE r.kind = 'funding' AND (r.code = ANY (v_numbers)
          OR (r.organisation_id = p_organisation OR r.bare_name = v_bare) AND NOT core.another_number(r.code, v_numbers))
        AND coalesce(r.ends, r.starts) > (csr_brokerage.today() - interval '3 years')::date GROUP BY 1, 2, 3),
    place AS (
      SELECT m.tenant_id, t.name, coalesce((SELECT e.councillor FROM csr_brokerage.employee e WHERE e.id = m.id AND e.tenant_id = m.tenant_id),
        false) AS councillor FROM core.membership m JOIN core.tenant t ON t.id = m.tenant_id
      WHERE m.person_id = p_person AND m.since <= core.at() AND m.until > core.at())
    SELECT 'council-funding', f.name, f.tenant_id FROM funding f
      WHERE EXISTS (SELECT FROM place p WHERE p.tenant_id = f.tenant_id AND p.councillor)
        OR f.council AND EXISTS (SELECT FROM csr_brokerage.role_offer o WHERE o.person_id = p_person AND o.councillor)
    UNION ALL
    SELECT 'employer-funds', f.name, v_council FROM funding f JOIN place p ON p.tenant_id = f.tenant_id AND NOT p.councillor
    UNION ALL
    SELECT 'belongs-to-it', p.name, v_council FROM place p JOIN core.organisation g ON g.tenant_id = p.tenant_id AND NOT g.hosted
      WHERE g.id = p_organisation
    UNION ALL
    SELECT 'trustee-elsewhere', r.organisation, v_council FROM core.relationship r WHERE r.person_id = p_person AND r.kind = 'trusteeship'
      AND (r.ends IS NULL OR r.ends >= csr_brokerage.today()) AND r.organisation_id IS DISTINCT FROM p_organisation
    UNION ALL
    SELECT 'placed-elsewhere', x.title || ', ' || x.organisation, v_council FROM csr_brokerage.placement x
      WHERE x.person_id = p_person AND x.need_id <> p_need AND x.stage IN ('introduced', 'met', 'scope-agreed', 'trial', 'active')
        AND NOT (x.kind = 'trustee' AND x.stage = 'active');
END
$$;
ALTER FUNCTION csr_brokerage.interests(uuid, uuid, uuid) OWNER TO yp_desk;

-- The same as found_interests() for many people at once: a desk that shows a hundred asks once.
CREATE FUNCTION csr_brokerage.found_interests_of(p_people uuid[], p_organisation uuid, p_need uuid)
RETURNS TABLE (person_id uuid, kind text, about text, council_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  SELECT DISTINCT x.person, i.kind, i.about, i.council_id
  FROM (SELECT o.person FROM unnest(p_people) o (person) WHERE csr_brokerage.is_broker() AND (csr_brokerage.may_suggest(o.person, core.tenant())
    OR EXISTS (SELECT FROM csr_brokerage.placement p WHERE p.person_id = o.person AND p.need_id = p_need AND p.tenant_id = core.tenant()
      AND p.stage NOT IN ('ended', 'not-this-time', 'lapsed')))) x
  CROSS JOIN LATERAL csr_brokerage.interests(x.person, p_organisation, p_need) i
  ORDER BY 1, 2, 3
$$;
ALTER FUNCTION csr_brokerage.found_interests_of(uuid[], uuid, uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.found_interests_of(uuid[], uuid, uuid) TO yp_app;
