-- The job that hides a placement from an employer whom somebody left: only where the clock may say so at that stage.
CREATE OR REPLACE FUNCTION csr_brokerage.shown_in_vain() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  SELECT p.id FROM csr_brokerage.placement p WHERE p.tenant_id = core.tenant() AND core.linked() IS NULL AND p.employer_id IS NOT NULL
    AND EXISTS (SELECT FROM csr_brokerage.follows(p.stage, 'clock', 'hidden'))
    AND NOT csr_brokerage.belongs(p.person_id, p.employer_id) ORDER BY p.id LIMIT 500
$$;
