-- Who types an address of an organisation whose own sign-on is the only way in is led straight there: the doors say so.

DROP FUNCTION core.sign_on_doors();
CREATE FUNCTION core.sign_on_doors() RETURNS TABLE (tenant_id bigint, domains text[], sso_only boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT p.tenant_id, p.domains, t.sso_only FROM core.oidc_provider p JOIN core.tenant t ON t.id = p.tenant_id
  WHERE t.partnership_id = core.partnership() AND p.enabled
$$;
ALTER FUNCTION core.sign_on_doors() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.sign_on_doors() TO yp_app;
