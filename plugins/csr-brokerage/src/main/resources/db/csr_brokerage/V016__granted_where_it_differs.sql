-- What a row is to hold by the rule: never below what is taken and booked, and what another record of the same person took counts as taken.
CREATE FUNCTION csr_brokerage.wanted(a csr_brokerage.allowance, p_from date, p_until date, p_minutes integer) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  SELECT greatest(CASE WHEN a.year_from = p_from AND a.year_until >= p_until THEN p_minutes
      ELSE round(p_minutes::numeric * (a.year_until - a.year_from) / (p_until - p_from))::integer END
    - (SELECT coalesce(sum(o.held), 0)::integer FROM core.membership m JOIN csr_brokerage.allowance o
        ON o.member_id = m.id AND o.tenant_id = m.tenant_id AND o.pot = a.pot AND o.year_from < a.year_until AND o.year_until > a.year_from
      WHERE m.tenant_id = a.tenant_id AND m.merged_into = a.member_id),
    a.held + a.expired - a.carried, 0)
$$;
ALTER FUNCTION csr_brokerage.wanted(csr_brokerage.allowance, date, date, integer) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.wanted(csr_brokerage.allowance, date, date, integer) FROM PUBLIC;

-- Brings what somebody was granted up to the rule, by entries: never below what is taken and booked, and what another record of the same
-- person took counts as taken. p_minutes is for the whole of p_from to p_until; a year that was cut short has its share.
CREATE OR REPLACE FUNCTION csr_brokerage.grant_allowance(p_member uuid, p_pot text, p_day date, p_from date, p_until date, p_minutes integer, p_policy uuid,
  p_version integer) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE v_id uuid; a csr_brokerage.allowance; v_want integer;
BEGIN
  IF core.tenant() IS NULL OR core.linked() IS NOT NULL OR p_day < p_from OR p_day >= p_until OR p_minutes < 0 THEN
    RAISE EXCEPTION 'for an employer' USING ERRCODE = 'YP003';
  END IF;
  v_id := csr_brokerage.allowance_on(core.tenant(), p_member, p_pot, p_day, p_from, p_until);
  SELECT * INTO a FROM csr_brokerage.allowance WHERE id = v_id AND tenant_id = core.tenant() FOR NO KEY UPDATE;
  v_want := csr_brokerage.wanted(a, p_from, p_until, p_minutes);
  PERFORM csr_brokerage.post(a.id, a.tenant_id, 'granted', v_want - a.granted, NULL, p_policy, p_version);
  RETURN a.id;
END
$$;

-- Which of these rules, one for each member and pot, are not in the ledger as they stand: so that nobody is written for whom nothing changed.
CREATE FUNCTION csr_brokerage.ungranted(p_day date, p_members uuid[], p_pots text[], p_from date[], p_until date[], p_minutes integer[])
RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  SELECT DISTINCT w.member FROM unnest(p_members, p_pots, p_from, p_until, p_minutes) w (member, pot, year_from, year_until, minutes)
  LEFT JOIN csr_brokerage.allowance a ON a.tenant_id = core.tenant() AND a.member_id = w.member AND a.pot = w.pot AND a.year_from <= p_day
    AND a.year_until > p_day
  WHERE core.linked() IS NULL AND CASE WHEN a.id IS NULL THEN w.minutes > 0 OR EXISTS (SELECT FROM csr_brokerage.allowance o
      WHERE o.tenant_id = core.tenant() AND o.member_id = w.member AND o.pot = w.pot)
    ELSE a.granted <> csr_brokerage.wanted(a, w.year_from, w.year_until, w.minutes) END
$$;
ALTER FUNCTION csr_brokerage.ungranted(date, uuid[], text[], date[], date[], integer[]) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.ungranted(date, uuid[], text[], date[], date[], integer[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csr_brokerage.ungranted(date, uuid[], text[], date[], date[], integer[]) TO yp_app;
