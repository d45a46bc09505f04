-- What is over is settled one by one, each in a transaction of its own: several in one would lock in another order than whoever decides does.
DROP FUNCTION csr_brokerage.settle_due(date);

-- What has something to be settled: nothing twice, once it is. Before its day only what somebody who left asked for.
CREATE FUNCTION csr_brokerage.due(p_lapse date) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  SELECT t.id FROM csr_brokerage.time_off t WHERE t.tenant_id = core.tenant() AND core.linked() IS NULL AND t.state IN ('waiting', 'approved')
    AND ((t.state = 'waiting' AND t.day < p_lapse)
      OR (t.day >= p_lapse AND csr_brokerage.has_left(t.tenant_id, t.member_id, t.day))
      OR (t.state = 'approved' AND t.day < (SELECT csr_brokerage.today())
        AND CASE WHEN EXISTS (SELECT FROM csr_brokerage.host_day h WHERE h.ref = t.ref AND h.said_at IS NOT NULL)
          THEN NOT EXISTS (SELECT FROM csr_brokerage.allowance_entry e WHERE e.time_off_id = t.id AND e.tenant_id = t.tenant_id
            AND e.kind IN ('taken', 'unbooked'))
          ELSE t.day < p_lapse END)
      OR (t.state = 'approved' AND t.day < (SELECT csr_brokerage.today()) AND t.away <> 0
        AND NOT EXISTS (SELECT FROM csr_brokerage.absence_line l WHERE l.time_off_id = t.id AND l.tenant_id = t.tenant_id)))
  ORDER BY t.day, t.id
$$;
ALTER FUNCTION csr_brokerage.due(date) OWNER TO yp_desk;

-- Whoever has left is not away any more, and what nobody answered for so long is given back; a host who waits for them is told. Gives which.
CREATE FUNCTION csr_brokerage.settle_one(p_id uuid, p_lapse date) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE v_ref text; v_left boolean;
BEGIN
  IF core.tenant() IS NULL OR core.linked() IS NOT NULL THEN RAISE EXCEPTION 'for an employer' USING ERRCODE = 'YP003'; END IF;
  PERFORM FROM csr_brokerage.host_day h JOIN csr_brokerage.time_off o ON o.ref = h.ref WHERE o.id = p_id AND o.tenant_id = core.tenant()
    FOR NO KEY UPDATE OF h;
  SELECT csr_brokerage.has_left(t.tenant_id, t.member_id, t.day) INTO v_left FROM csr_brokerage.time_off t
    WHERE t.id = p_id AND t.tenant_id = core.tenant();
  UPDATE csr_brokerage.time_off t SET state = 'withdrawn', other_day = NULL, other_starts = NULL, other_ends = NULL
    WHERE t.id = p_id AND t.tenant_id = core.tenant() AND t.state IN ('waiting', 'approved')
      AND ((t.state = 'waiting' AND t.day < p_lapse) OR (v_left AND t.day >= p_lapse)) RETURNING t.ref INTO v_ref;
  UPDATE csr_brokerage.host_day SET state = 'called-off', untold = CASE WHEN day >= csr_brokerage.today() THEN 'called-off' END
    WHERE ref = v_ref AND state = 'expected';
  UPDATE csr_brokerage.time_off t SET state = 'lapsed' WHERE t.id = p_id AND t.tenant_id = core.tenant() AND t.state = 'approved' AND t.day < p_lapse
    AND NOT EXISTS (SELECT FROM csr_brokerage.host_day h WHERE h.ref = t.ref AND h.said_at IS NOT NULL);
  PERFORM csr_brokerage.settle(core.tenant(), p_id);
  RETURN CASE WHEN v_ref IS NULL THEN 'settled' WHEN v_left THEN 'left' ELSE 'unanswered' END;
END
$$;
ALTER FUNCTION csr_brokerage.settle_one(uuid, date) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.due(date), csr_brokerage.settle_one(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csr_brokerage.due(date), csr_brokerage.settle_one(uuid, date) TO yp_app;
