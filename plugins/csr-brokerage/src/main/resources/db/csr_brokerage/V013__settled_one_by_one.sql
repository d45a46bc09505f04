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

-- As in V012; new: what was given on a day that was refused or called off is one's own time at once, and an absence that was none is put right.
CREATE OR REPLACE FUNCTION csr_brokerage.settle(p_tenant bigint, p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE t csr_brokerage.time_off; a csr_brokerage.allowance; v_said integer; v_decile smallint; v_word text;
  v_passed boolean; v_booked integer; v_taken integer; want_booked integer := 0; want_taken integer := 0; v_more integer; v_again integer;
  v_away integer; want_away integer;
BEGIN
  SELECT * INTO t FROM csr_brokerage.time_off WHERE id = p_id AND tenant_id = p_tenant FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO a FROM csr_brokerage.allowance WHERE id = t.allowance_id AND tenant_id = p_tenant FOR NO KEY UPDATE;
  SELECT h.state, h.said_minutes, coalesce(h.decile, 0) INTO v_word, v_said, v_decile FROM csr_brokerage.host_day h WHERE h.ref = t.ref;
  v_passed := t.day < csr_brokerage.today();
  IF t.state = 'waiting' OR (t.state = 'approved' AND NOT (v_passed AND coalesce(v_word, '') IN ('confirmed', 'disputed', 'not-so'))) THEN
    want_booked := t.minutes;
  ELSIF t.state IN ('approved', 'lapsed') AND v_passed AND v_word IN ('confirmed', 'disputed') THEN
    want_taken := least(t.minutes, v_said);
  END IF;
  SELECT coalesce(sum(CASE kind WHEN 'booked' THEN minutes ELSE -minutes END), 0), coalesce(sum(minutes) FILTER (WHERE kind = 'taken'), 0)
    INTO v_booked, v_taken FROM csr_brokerage.allowance_entry WHERE time_off_id = t.id AND tenant_id = p_tenant;
  -- what was given back, and the year perhaps over: taken up again as far as there is any
  v_more := greatest(want_booked + want_taken - v_booked - v_taken, 0);
  v_again := least(greatest(v_more - (a.granted + a.carried - a.held - a.expired), 0), a.expired);
  PERFORM csr_brokerage.post(a.id, p_tenant, 'expired', -v_again, NULL, NULL, NULL);
  v_more := least(v_more, a.granted + a.carried - a.held - a.expired + v_again);
  PERFORM csr_brokerage.post(a.id, p_tenant, 'booked', v_more, t.id, t.policy_id, t.policy_version);
  want_taken := least(want_taken, v_taken + v_booked + v_more);
  PERFORM csr_brokerage.post(a.id, p_tenant, 'taken', want_taken - v_taken, t.id, t.policy_id, t.policy_version);
  v_booked := v_booked + v_more - (want_taken - v_taken);
  PERFORM csr_brokerage.post(a.id, p_tenant, 'unbooked', greatest(v_booked - want_booked, 0), t.id, t.policy_id, t.policy_version);
  -- whoever was let go was away, whatever the host says; who turns out to have left before was not
  SELECT coalesce(sum(minutes), 0) INTO v_away FROM csr_brokerage.absence_line WHERE time_off_id = t.id AND tenant_id = p_tenant;
  want_away := CASE WHEN v_passed AND t.state IN ('approved', 'lapsed') THEN t.away ELSE 0 END;
  IF want_away <> v_away THEN
    INSERT INTO csr_brokerage.absence_line (id, tenant_id, audience_id, time_off_id, member_id, number, day, pot, minutes, reason, at)
      SELECT gen_random_uuid(), p_tenant, p_tenant, t.id, t.member_id, count(*) + 1, t.day, t.pot, want_away - v_away,
        CASE WHEN v_away <> 0 THEN t.reason END, core.at() FROM csr_brokerage.absence_line WHERE time_off_id = t.id AND tenant_id = p_tenant;
  END IF;
  PERFORM csr_brokerage.count_effort(p_tenant, t.ref, t.day, v_decile, want_taken,
    CASE WHEN v_word IN ('confirmed', 'disputed') AND (t.state IN ('refused', 'withdrawn') OR (v_passed AND t.state <> 'waiting'))
      THEN v_said - want_taken ELSE 0 END);
END
$$;
