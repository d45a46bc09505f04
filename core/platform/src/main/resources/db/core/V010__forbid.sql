-- Takes a right on an isolated table from the application for good: the grant and the policies behind it. A policy that no grant reaches
-- would let everything of its tenant through on the day that somebody grants the right for one column.
CREATE FUNCTION core.forbid(tbl regclass, rights text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, core AS $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY string_to_array(rights, ',') LOOP
    r := upper(trim(r));
    IF r NOT IN ('INSERT', 'UPDATE', 'DELETE') THEN
      RAISE EXCEPTION 'forbid: % is none of INSERT, UPDATE, DELETE', r;
    END IF;
    EXECUTE format('REVOKE %s ON %s FROM yp_app', r, tbl);
    EXECUTE format('DROP POLICY IF EXISTS %I ON %s', 'tenant_' || lower(r), tbl);
    EXECUTE format('DROP POLICY IF EXISTS %I ON %s', 'link_' || lower(r), tbl);
  END LOOP;
END
$$;
