-- Whether any employer of the partnership keeps staff's terms for a programme that is on: only then do public pages offer to ask for time off.
-- It says that there is one, and not which.
CREATE FUNCTION csr_brokerage.programme_runs() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM core.tenant_feature f JOIN core.tenant t ON t.id = f.tenant_id
    WHERE f.feature = 'csr-brokerage' AND f.enabled AND t.partnership_id = core.partnership()
      AND EXISTS (SELECT FROM csr_brokerage.employee e WHERE e.tenant_id = f.tenant_id))
$$;
ALTER FUNCTION csr_brokerage.programme_runs() OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.programme_runs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csr_brokerage.programme_runs() TO yp_app;
