-- Who may be suggested, and what may pull them two ways. Each function says by itself who may ask.
DO $$
BEGIN
  IF to_regclass('csr_brokerage.employee') IS NOT NULL AND NOT EXISTS (SELECT FROM pg_policy
      WHERE polrelid = to_regclass('csr_brokerage.employee') AND polname = 'yp_desk_all') THEN
    PERFORM core.let_definer('csr_brokerage.employee', 'yp_desk', 'SELECT');
  END IF;
END
$$;

-- Whether the asking organisation brings people and groups together: it supports somebody.
CREATE FUNCTION csr_brokerage.is_broker() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT core.linked() IS NULL AND EXISTS (SELECT FROM core.tenant WHERE supporter_id = core.tenant())
$$;
ALTER FUNCTION csr_brokerage.is_broker() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.is_broker() TO yp_app;

-- Whether a person lets an organisation suggest them. Their consent decides, at once.
CREATE FUNCTION csr_brokerage.may_suggest(p_person uuid, p_tenant bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT EXISTS (SELECT FROM core.consent c WHERE c.person_id = p_person AND c.tenant_id = p_tenant AND c.purpose = 'suggested-for-roles'
    AND c.withdrawn_at IS NULL)
$$;
ALTER FUNCTION csr_brokerage.may_suggest(uuid, bigint) OWNER TO yp_desk;

-- A councillor by their own word, or by that of a council whose staff list says so.
CREATE FUNCTION csr_brokerage.is_councillor(p_person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM csr_brokerage.role_offer WHERE person_id = p_person AND councillor)
    OR EXISTS (SELECT FROM core.membership m JOIN csr_brokerage.employee e ON e.id = m.id AND e.tenant_id = m.tenant_id
      WHERE m.person_id = p_person AND m.until > core.at() AND e.councillor);
END
$$;
ALTER FUNCTION csr_brokerage.is_councillor(uuid) OWNER TO yp_desk;

-- Of which council somebody is a councillor: what its staff list says, else where they belong, else the only one there is.
CREATE FUNCTION csr_brokerage.council_of(p_person uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  WITH council AS (
    SELECT t.id, (SELECT max(CASE WHEN e.councillor THEN 2 ELSE 1 END) FROM core.membership m
        LEFT JOIN csr_brokerage.employee e ON e.id = m.id AND e.tenant_id = m.tenant_id
        WHERE m.person_id = p_person AND m.tenant_id = t.id AND m.until > core.at()) AS belongs
    FROM core.tenant t WHERE t.kind = 'council' AND t.partnership_id = core.partnership())
  SELECT c.id FROM council c
  WHERE csr_brokerage.is_councillor(p_person) AND (c.belongs IS NOT NULL OR (SELECT count(*) FROM council) = 1)
  ORDER BY c.belongs DESC NULLS LAST, c.id LIMIT 1
$$;
ALTER FUNCTION csr_brokerage.council_of(uuid) OWNER TO yp_desk;

-- People who let the asking broker suggest them. No address, no employer: what they wrote themselves, and their name.
CREATE FUNCTION csr_brokerage.candidates(p_person uuid, p_limit integer) RETURNS TABLE (person_id uuid, name text, kinds text[], skills text[],
  causes text[], areas text[], minutes integer, about text, councillor boolean, underway bigint, written_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  SELECT o.person_id, p.name, o.kinds, o.skills, o.causes, o.areas, o.minutes, o.about, csr_brokerage.is_councillor(o.person_id),
    (SELECT count(*) FROM csr_brokerage.placement x WHERE x.person_id = o.person_id AND x.stage NOT IN ('ended', 'not-this-time', 'lapsed')),
    o.written_at
  FROM core.consent c JOIN csr_brokerage.role_offer o ON o.person_id = c.person_id JOIN core.person p ON p.id = o.person_id
  WHERE csr_brokerage.is_broker() AND c.tenant_id = core.tenant() AND c.purpose = 'suggested-for-roles' AND c.withdrawn_at IS NULL
    AND (p_person IS NULL OR o.person_id = p_person) AND cardinality(o.kinds) > 0
  ORDER BY o.written_at DESC, o.person_id LIMIT p_limit
$$;

ALTER FUNCTION csr_brokerage.candidates(uuid, integer) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.candidates(uuid, integer) TO yp_app;

-- What the partnership knows that may pull somebody two ways if they act for an organisation. Funding counts while it runs and for three
-- years after. What pulls a councillor is their council's to advise on, whatever it is. Only for the functions here: found_interests() asks who may know.
CREATE FUNCTION csr_brokerage.interests(p_person uuid, p_organisation uuid, p_need uuid)
RETURNS TABLE (kind text, about text, council_id bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE v_bare text; v_council bigint := csr_brokerage.council_of(p_person);
BEGIN
  SELECT bare_name INTO v_bare FROM core.organisation WHERE id = p_organisation;
  RETURN QUERY WITH funding AS (
      SELECT r.tenant_id, t.name, t.kind = 'council' AS council, max(coalesce(r.ends, r.starts)) AS latest FROM core.relationship r
      JOIN core.tenant t ON t.id = r.tenant_id AND t.partnership_id = core.partnership()
      WHERE r.kind = 'funding' AND (r.organisation_id = p_organisation OR r.bare_name = v_bare)
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

-- For the broker, while the person lets it suggest them or it has a placement of theirs that is not over.
CREATE FUNCTION csr_brokerage.found_interests(p_person uuid, p_organisation uuid, p_need uuid)
RETURNS TABLE (kind text, about text, council_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  SELECT i.kind, i.about, i.council_id FROM csr_brokerage.interests(p_person, p_organisation, p_need) i
  WHERE csr_brokerage.is_broker() AND (csr_brokerage.may_suggest(p_person, core.tenant())
    OR EXISTS (SELECT FROM csr_brokerage.placement x WHERE x.person_id = p_person AND x.need_id = p_need AND x.tenant_id = core.tenant()
      AND x.stage NOT IN ('ended', 'not-this-time', 'lapsed')))
  ORDER BY 1, 2
$$;
ALTER FUNCTION csr_brokerage.found_interests(uuid, uuid, uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.found_interests(uuid, uuid, uuid) TO yp_app;

-- Whether the advice of a council is missing. Only a councillor's interests ever name one; what was written down stays, whatever they say now.
CREATE FUNCTION csr_brokerage.advice_missing(p csr_brokerage.placement) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM (SELECT i.council_id FROM csr_brokerage.interests(p.person_id, p.organisation_id, p.need_id) i WHERE i.council_id IS NOT NULL
      UNION SELECT d.council_id FROM csr_brokerage.interest d WHERE d.placement_id = p.id AND d.council_id IS NOT NULL) c
    WHERE NOT EXISTS (SELECT FROM csr_brokerage.interest_advice a WHERE a.placement_id = p.id AND a.council_id = c.council_id
      AND a.advised_at IS NOT NULL))
$$;
ALTER FUNCTION csr_brokerage.advice_missing(csr_brokerage.placement) OWNER TO yp_desk;
