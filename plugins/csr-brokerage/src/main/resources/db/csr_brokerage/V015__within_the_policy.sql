-- For whoever decides, also by a mailed link: what the version asks for that the time off was booked under. The line is the closest one for the
-- terms that the employee has now, as where it is booked; without one, or before it opens, the day lies outside.
CREATE FUNCTION csr_brokerage.asked_of(p_id uuid) RETURNS TABLE (notice_days integer, opens date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  SELECT p.notice_days::integer, (SELECT greatest(p.starts_on, coalesce(r.opens_on, p.starts_on))
    FROM csr_brokerage.records_of(t.tenant_id, t.member_id) own JOIN csr_brokerage.employee e ON e.id = own.id AND e.tenant_id = t.tenant_id
    JOIN csr_brokerage.policy_rule r ON r.policy_id = p.id AND r.tenant_id = p.tenant_id
      AND (r.grade IS NULL OR lower(r.grade) = e.bare_grade) AND (r.contract IS NULL OR r.contract = e.contract)
    WHERE NOT e.councillor AND (cardinality(p.sites) = 0 OR EXISTS (SELECT FROM unnest(p.sites) s (site) WHERE lower(s.site) = e.bare_site))
    ORDER BY own.id <> t.member_id, e.changed_at DESC, r.grade IS NULL, r.contract IS NULL LIMIT 1)
  FROM csr_brokerage.time_off t JOIN csr_brokerage.policy p ON p.id = t.policy_id AND p.tenant_id = t.tenant_id
  WHERE t.id = p_id AND t.tenant_id = core.tenant() AND (core.linked() IS NULL OR core.linked() = t.id)
$$;
ALTER FUNCTION csr_brokerage.asked_of(uuid) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.asked_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csr_brokerage.asked_of(uuid) TO yp_app;
