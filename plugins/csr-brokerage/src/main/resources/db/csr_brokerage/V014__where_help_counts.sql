-- Where help counts, as far as a version of the policy says. It is applied where both sides are known, and the employer hears nothing of it.
SELECT core.let_definer('csr_brokerage.policy', 'yp_desk');
SELECT core.let_definer('csr_brokerage.policy_rule', 'yp_desk');

-- For the owner of time off alone: the wards in which help counts by the version that it was booked under. Empty: anywhere.
CREATE FUNCTION csr_brokerage.areas_for(p_ref text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  SELECT p.areas FROM csr_brokerage.time_off o JOIN csr_brokerage.policy p ON p.id = o.policy_id AND p.tenant_id = o.tenant_id
    WHERE o.ref = p_ref AND core.tenant() IS NULL
      AND EXISTS (SELECT FROM csr_brokerage.records_of(o.tenant_id, o.member_id) r WHERE r.person_id = core.me())
$$;
ALTER FUNCTION csr_brokerage.areas_for(text) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.areas_for(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csr_brokerage.areas_for(text) TO yp_app;

-- Makes entries, absence and sums say what the time off and the host's word say now: what was given on a day that was refused or called off is
-- one's own time at once, and an absence that was none is put right. Again changes nothing. Help elsewhere than the
-- policy says is one's own time: the employer sees that the hours are given back, as when nobody came.
CREATE OR REPLACE FUNCTION csr_brokerage.settle(p_tenant bigint, p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE t csr_brokerage.time_off; a csr_brokerage.allowance; v_said integer; v_decile smallint; v_word text; v_counts boolean;
  v_passed boolean; v_booked integer; v_taken integer; want_booked integer := 0; want_taken integer := 0; v_more integer; v_again integer;
  v_away integer; want_away integer;
BEGIN
  SELECT * INTO t FROM csr_brokerage.time_off WHERE id = p_id AND tenant_id = p_tenant FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO a FROM csr_brokerage.allowance WHERE id = t.allowance_id AND tenant_id = p_tenant FOR NO KEY UPDATE;
  SELECT h.state, h.said_minutes, coalesce(h.decile, 0), cardinality(p.areas) = 0 OR coalesce(h.ward = ANY (p.areas), false)
    INTO v_word, v_said, v_decile, v_counts FROM csr_brokerage.host_day h JOIN csr_brokerage.policy p ON p.id = t.policy_id AND p.tenant_id = p_tenant
    WHERE h.ref = t.ref;
  v_passed := t.day < csr_brokerage.today();
  IF t.state = 'waiting' OR (t.state = 'approved' AND NOT (v_passed AND coalesce(v_word, '') IN ('confirmed', 'disputed', 'not-so'))) THEN
    want_booked := t.minutes;
  ELSIF t.state IN ('approved', 'lapsed') AND v_passed AND v_counts AND v_word IN ('confirmed', 'disputed') THEN
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
