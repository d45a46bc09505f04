-- As in V006; new: an organisation's own mailed link sees the entries of what the organisation asks for, so that they can follow when it
-- writes by that link.
ALTER POLICY link_read ON core.catalogue_entry USING ((SELECT core.linked()) IS NULL OR audience_id = (SELECT core.public_audience())
  OR organisation_id = (SELECT core.linked()));

-- Whether the organisation that a mailed link is about is trusted: the word is for members, whom a link does not make its holder.
CREATE FUNCTION core.linked_is_trusted() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT coalesce((SELECT w.trusted FROM core.organisation o JOIN core.tenant k ON k.id = o.tenant_id
    JOIN core.organisation_trust w ON w.id = o.id AND w.tenant_id = CASE WHEN o.hosted THEN o.tenant_id ELSE k.supporter_id END
    WHERE o.id = core.linked() AND o.tenant_id = core.tenant()), false)
$$;
ALTER FUNCTION core.linked_is_trusted() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.linked_is_trusted() TO yp_app;
