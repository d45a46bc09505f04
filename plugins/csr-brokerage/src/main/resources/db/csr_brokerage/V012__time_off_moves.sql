-- The only ways in which time off and allowances change. Who may do what is the service's to decide; what must never happen is refused here.
-- Locks are taken in this order: the host's day, the time off, the allowance.

CREATE FUNCTION csr_brokerage.today() RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (core.at() AT TIME ZONE p.zone)::date FROM core.partnership p WHERE p.id = core.partnership()
$$;
ALTER FUNCTION csr_brokerage.today() OWNER TO yp_desk;

-- Whether a time of a day has come.
CREATE FUNCTION csr_brokerage.begun(p_day date, p_starts integer) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (core.at() AT TIME ZONE p.zone) >= p_day + make_interval(mins => p_starts) FROM core.partnership p WHERE p.id = core.partnership()
$$;
ALTER FUNCTION csr_brokerage.begun(date, integer) OWNER TO yp_desk;

-- Every record of the person whose record this is: two that were merged are one person.
CREATE FUNCTION csr_brokerage.records_of(p_tenant bigint, p_member uuid) RETURNS TABLE (id uuid, person_id uuid, email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT b.id, b.person_id, b.email::text FROM core.membership a JOIN core.membership b ON b.tenant_id = a.tenant_id
      AND (b.id = coalesce(a.merged_into, a.id) OR b.merged_into = coalesce(a.merged_into, a.id))
    WHERE a.tenant_id = p_tenant AND a.id = p_member
$$;
ALTER FUNCTION csr_brokerage.records_of(bigint, uuid) OWNER TO yp_desk;

-- Whether somebody's last day is before this one. Whom the directory took out has left from now on; what they did before stays.
CREATE FUNCTION csr_brokerage.has_left(p_tenant bigint, p_member uuid, p_day date) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  SELECT CASE WHEN NOT EXISTS (SELECT FROM core.membership m WHERE m.id = p_member AND m.tenant_id = p_tenant)
    THEN p_day >= csr_brokerage.today()
    ELSE EXISTS (SELECT FROM core.membership m JOIN core.membership k ON k.id = coalesce(m.merged_into, m.id) AND k.tenant_id = m.tenant_id
        JOIN core.partnership p ON p.id = core.partnership() LEFT JOIN csr_brokerage.employee e ON e.id = k.id AND e.tenant_id = k.tenant_id
      WHERE m.id = p_member AND m.tenant_id = p_tenant
        AND (((k.until - interval '1 microsecond') AT TIME ZONE p.zone)::date < p_day OR e.ends_on < p_day)) END
$$;
ALTER FUNCTION csr_brokerage.has_left(bigint, uuid, date) OWNER TO yp_desk;

CREATE FUNCTION csr_brokerage.post(p_allowance uuid, p_tenant bigint, p_kind text, p_minutes integer, p_time_off uuid, p_policy uuid, p_version integer)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  INSERT INTO csr_brokerage.allowance_entry (id, tenant_id, audience_id, allowance_id, member_id, number, kind, minutes, time_off_id, policy_id,
      policy_version, by_id, at)
    SELECT gen_random_uuid(), a.tenant_id, a.tenant_id, a.id, a.member_id, a.entries + 1, p_kind, p_minutes, p_time_off, p_policy, p_version,
      core.actor(), core.at() FROM csr_brokerage.allowance a WHERE a.id = p_allowance AND a.tenant_id = p_tenant AND p_minutes <> 0
$$;
ALTER FUNCTION csr_brokerage.post(uuid, bigint, text, integer, uuid, uuid, integer) OWNER TO yp_desk;

-- The row of a member, day and pot; made when there is none. A year that was begun under an earlier start runs on: no day lies in two.
CREATE FUNCTION csr_brokerage.allowance_on(p_tenant bigint, p_member uuid, p_pot text, p_day date, p_from date, p_until date) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE v_id uuid; v_from date; v_until date;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_tenant || ' allowance ' || p_member, 42));
  SELECT id INTO v_id FROM csr_brokerage.allowance WHERE tenant_id = p_tenant AND member_id = p_member AND pot = p_pot
    AND year_from <= p_day AND year_until > p_day;
  IF v_id IS NOT NULL THEN RETURN v_id; END IF;
  SELECT greatest(p_from, max(year_until)) INTO v_from FROM csr_brokerage.allowance
    WHERE tenant_id = p_tenant AND member_id = p_member AND pot = p_pot AND year_until <= p_day AND year_until > p_from;
  SELECT least(p_until, min(year_from)) INTO v_until FROM csr_brokerage.allowance
    WHERE tenant_id = p_tenant AND member_id = p_member AND pot = p_pot AND year_from > p_day AND year_from < p_until;
  v_id := gen_random_uuid();
  INSERT INTO csr_brokerage.allowance (id, tenant_id, audience_id, member_id, pot, year_from, year_until)
    VALUES (v_id, p_tenant, p_tenant, p_member, p_pot, coalesce(v_from, p_from), coalesce(v_until, p_until));
  RETURN v_id;
END
$$;
ALTER FUNCTION csr_brokerage.allowance_on(bigint, uuid, text, date, date, date) OWNER TO yp_desk;

-- Brings what somebody was granted up to the rule, by entries: never below what is taken and booked, and what another record of the same
-- person took counts as taken. p_minutes is for the whole of p_from to p_until; a year that was cut short has its share.
CREATE FUNCTION csr_brokerage.grant_allowance(p_member uuid, p_pot text, p_day date, p_from date, p_until date, p_minutes integer, p_policy uuid,
  p_version integer) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE v_id uuid; a csr_brokerage.allowance; v_want integer; v_elsewhere integer;
BEGIN
  IF core.tenant() IS NULL OR core.linked() IS NOT NULL OR p_day < p_from OR p_day >= p_until OR p_minutes < 0 THEN
    RAISE EXCEPTION 'for an employer' USING ERRCODE = 'YP003';
  END IF;
  v_id := csr_brokerage.allowance_on(core.tenant(), p_member, p_pot, p_day, p_from, p_until);
  SELECT * INTO a FROM csr_brokerage.allowance WHERE id = v_id AND tenant_id = core.tenant() FOR NO KEY UPDATE;
  v_want := CASE WHEN a.year_from = p_from AND a.year_until >= p_until THEN p_minutes
    ELSE round(p_minutes::numeric * (a.year_until - a.year_from) / (p_until - p_from)) END;
  SELECT coalesce(sum(o.held), 0) INTO v_elsewhere FROM core.membership m JOIN csr_brokerage.allowance o
      ON o.member_id = m.id AND o.tenant_id = m.tenant_id AND o.pot = p_pot AND o.year_from < a.year_until AND o.year_until > a.year_from
    WHERE m.tenant_id = core.tenant() AND m.merged_into = p_member;
  v_want := greatest(v_want - v_elsewhere, a.held + a.expired - a.carried, 0);
  PERFORM csr_brokerage.post(a.id, a.tenant_id, 'granted', v_want - a.granted, NULL, p_policy, p_version);
  RETURN a.id;
END
$$;
ALTER FUNCTION csr_brokerage.grant_allowance(uuid, text, date, date, date, integer, uuid, integer) OWNER TO yp_desk;

-- Makes entries, absence and sums say what the time off and the host's word say now: what was given on a day that was refused or called off is
-- one's own time at once, and an absence that was none is put right. Again changes nothing.
CREATE FUNCTION csr_brokerage.settle(p_tenant bigint, p_id uuid) RETURNS void
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
ALTER FUNCTION csr_brokerage.settle(bigint, uuid) OWNER TO yp_desk;

CREATE FUNCTION csr_brokerage.count_effort(p_tenant bigint, p_ref text, p_day date, p_decile smallint, p_taken integer, p_own integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE c csr_brokerage.effort_counted;
BEGIN
  SELECT * INTO c FROM csr_brokerage.effort_counted WHERE ref = p_ref AND tenant_id = p_tenant FOR NO KEY UPDATE;
  IF c.ref IS NULL THEN
    IF p_taken = 0 AND p_own = 0 THEN RETURN; END IF;
    INSERT INTO csr_brokerage.effort_counted (ref, tenant_id, quarter, decile, taken, own)
      VALUES (p_ref, p_tenant, date_trunc('quarter', p_day)::date, p_decile, 0, 0) RETURNING * INTO c;
  END IF;
  IF (c.taken, c.own) = (p_taken, p_own) THEN RETURN; END IF;
  INSERT INTO csr_brokerage.effort AS e (quarter, decile, own_time, tenant_id, audience_id, minutes, days)
    SELECT c.quarter, c.decile, one.own_time, p_tenant, p_tenant, one.now, sign(one.now)::integer
    FROM (VALUES (false, p_taken, c.taken), (true, p_own, c.own)) AS one (own_time, now, before) WHERE one.now <> one.before
    ORDER BY one.own_time
    ON CONFLICT (quarter, decile, own_time, tenant_id) DO UPDATE SET
      minutes = e.minutes + EXCLUDED.minutes - CASE WHEN EXCLUDED.own_time THEN c.own ELSE c.taken END,
      days = e.days + EXCLUDED.days - sign(CASE WHEN EXCLUDED.own_time THEN c.own ELSE c.taken END)::integer;
  UPDATE csr_brokerage.effort_counted SET taken = p_taken, own = p_own WHERE ref = p_ref AND tenant_id = p_tenant;
END
$$;
ALTER FUNCTION csr_brokerage.count_effort(bigint, text, date, smallint, integer, integer) OWNER TO yp_desk;

-- Books at the employer. The same again, as by a double tap, gives what stands; two at one time are refused (YP070).
CREATE FUNCTION csr_brokerage.book(p_id uuid, p_ref text, p_member uuid, p_allowance uuid, p_day date, p_starts integer, p_ends integer, p_minutes integer,
  p_policy uuid, p_version integer, p_decider uuid, p_passed_on integer, p_shown text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE a csr_brokerage.allowance; v_same uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(core.tenant() || ' allowance ' || p_member, 42));
  SELECT * INTO a FROM csr_brokerage.allowance WHERE id = p_allowance AND tenant_id = core.tenant() AND member_id = p_member
    AND year_from <= p_day AND year_until > p_day FOR NO KEY UPDATE;
  IF NOT FOUND OR core.linked() IS NOT NULL THEN RAISE EXCEPTION 'no such allowance' USING ERRCODE = 'YP003'; END IF;
  SELECT id INTO v_same FROM csr_brokerage.time_off WHERE tenant_id = core.tenant() AND member_id = p_member AND day = p_day
    AND starts = p_starts AND ends = p_ends AND pot = a.pot AND state IN ('waiting', 'approved');
  IF FOUND THEN RETURN v_same; END IF;
  IF EXISTS (SELECT FROM csr_brokerage.time_off WHERE tenant_id = core.tenant() AND day = p_day AND starts < p_ends AND ends > p_starts
      AND member_id IN (SELECT r.id FROM csr_brokerage.records_of(core.tenant(), p_member) r) AND state IN ('waiting', 'approved')) THEN
    RAISE EXCEPTION 'two at one time' USING ERRCODE = 'YP070';
  END IF;
  IF a.granted + a.carried - a.held - a.expired < p_minutes THEN
    RAISE EXCEPTION 'too little is left' USING ERRCODE = 'YP071';
  END IF;
  INSERT INTO csr_brokerage.time_off (id, tenant_id, audience_id, ref, member_id, allowance_id, pot, day, starts, ends, minutes, away, policy_id,
      policy_version, shown, state, asked_at, decider_id, owed_since, passed_on)
    VALUES (p_id, core.tenant(), core.tenant(), p_ref, p_member, a.id, a.pot, p_day, p_starts, p_ends, p_minutes, p_minutes, p_policy, p_version,
      p_shown, 'waiting', core.at(), p_decider, core.at(), p_passed_on);
  PERFORM csr_brokerage.post(a.id, a.tenant_id, 'booked', p_minutes, p_id, p_policy, p_version);
  RETURN p_id;
END
$$;
ALTER FUNCTION csr_brokerage.book(uuid, text, uuid, uuid, date, integer, integer, integer, uuid, integer, uuid, integer, text) OWNER TO yp_desk;

-- A word on what waits: approved, refused or another time suggested. Nobody decides their own (YP072), and what does not wait is not decided
-- (YP073); the same word again changes nothing. Gives whether anything changed.
CREATE FUNCTION csr_brokerage.decide(p_id uuid, p_answer text, p_reason text, p_by uuid, p_day date, p_starts integer, p_ends integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE t csr_brokerage.time_off;
BEGIN
  SELECT * INTO t FROM csr_brokerage.time_off WHERE id = p_id AND tenant_id = core.tenant() AND (core.linked() IS NULL OR core.linked() = id)
    FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such time off' USING ERRCODE = 'YP003'; END IF;
  IF EXISTS (SELECT FROM csr_brokerage.records_of(t.tenant_id, t.member_id) r WHERE r.id = p_by OR r.person_id = core.actor()
      -- a link that went to an address of their own, such as a shared one, is their own word too
      OR (core.linked() IS NOT NULL AND EXISTS (SELECT FROM core.credential k WHERE k.object_id = core.linked() AND k.tenant_id = core.tenant()
        AND k.kind = 'link' AND k.revoked_at IS NULL AND k.expires_at > core.at() AND k.label = core.address_hash(r.email)))) THEN
    RAISE EXCEPTION 'nobody decides their own' USING ERRCODE = 'YP072';
  END IF;
  IF t.state = p_answer THEN RETURN false; END IF;
  IF t.state <> 'waiting' OR p_answer NOT IN ('approved', 'refused', 'suggested') THEN
    RAISE EXCEPTION 'it does not wait' USING ERRCODE = 'YP073';
  END IF;
  IF p_answer = 'suggested' THEN
    IF p_day < csr_brokerage.today() OR NOT EXISTS (SELECT FROM csr_brokerage.allowance a WHERE a.id = t.allowance_id AND a.tenant_id = t.tenant_id
        AND a.year_from <= p_day AND a.year_until > p_day) THEN
      RAISE EXCEPTION 'it could not be taken' USING ERRCODE = 'YP074';
    END IF;
    UPDATE csr_brokerage.time_off SET other_day = p_day, other_starts = p_starts, other_ends = p_ends, reason = p_reason, decided_by = p_by,
      owed_since = core.at() WHERE id = t.id AND tenant_id = t.tenant_id;
    RETURN true;
  END IF;
  UPDATE csr_brokerage.time_off SET state = p_answer, reason = p_reason, decided_by = p_by, decided_at = core.at(), other_day = NULL,
    other_starts = NULL, other_ends = NULL WHERE id = t.id AND tenant_id = t.tenant_id;
  PERFORM csr_brokerage.settle(t.tenant_id, t.id);
  RETURN true;
END
$$;
ALTER FUNCTION csr_brokerage.decide(uuid, text, text, uuid, date, integer, integer) OWNER TO yp_desk;

-- The employee takes it back, until it begins: what was booked is given back, and a host who waits for them is told. What is over, or has a
-- host's word, is not called off (YP074).
CREATE FUNCTION csr_brokerage.take_back(p_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE t csr_brokerage.time_off;
BEGIN
  PERFORM FROM csr_brokerage.host_day h JOIN csr_brokerage.time_off o ON o.ref = h.ref WHERE o.id = p_id AND o.tenant_id = core.tenant()
    AND core.linked() IS NULL FOR NO KEY UPDATE OF h;
  SELECT * INTO t FROM csr_brokerage.time_off WHERE id = p_id AND tenant_id = core.tenant() AND core.linked() IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such time off' USING ERRCODE = 'YP003'; END IF;
  IF t.state = 'withdrawn' THEN RETURN false; END IF;
  IF t.state NOT IN ('waiting', 'approved') OR (t.state = 'approved' AND (csr_brokerage.begun(t.day, t.starts)
      OR EXISTS (SELECT FROM csr_brokerage.host_day h WHERE h.ref = t.ref AND h.said_at IS NOT NULL))) THEN
    RAISE EXCEPTION 'it is over' USING ERRCODE = 'YP074';
  END IF;
  UPDATE csr_brokerage.host_day SET state = 'called-off', untold = 'called-off' WHERE ref = t.ref AND state = 'expected';
  UPDATE csr_brokerage.time_off SET state = 'withdrawn', other_day = NULL, other_starts = NULL, other_ends = NULL
    WHERE id = t.id AND tenant_id = t.tenant_id;
  PERFORM csr_brokerage.settle(t.tenant_id, t.id);
  RETURN true;
END
$$;
ALTER FUNCTION csr_brokerage.take_back(uuid) OWNER TO yp_desk;

-- The employee takes the time that was suggested: that is the yes of whoever suggested it. It must lie in the same year (YP074) and at no
-- other time that is booked (YP070). A host who waits for them is told.
CREATE FUNCTION csr_brokerage.take_other(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE t csr_brokerage.time_off;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(core.tenant() || ' allowance ' || member_id, 42)) FROM csr_brokerage.time_off
    WHERE id = p_id AND tenant_id = core.tenant();
  PERFORM FROM csr_brokerage.host_day h JOIN csr_brokerage.time_off o ON o.ref = h.ref WHERE o.id = p_id AND o.tenant_id = core.tenant()
    AND core.linked() IS NULL FOR NO KEY UPDATE OF h;
  SELECT * INTO t FROM csr_brokerage.time_off WHERE id = p_id AND tenant_id = core.tenant() AND core.linked() IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such time off' USING ERRCODE = 'YP003'; END IF;
  IF t.state = 'approved' AND t.other_day IS NULL THEN RETURN; END IF;
  PERFORM FROM csr_brokerage.allowance a WHERE a.id = t.allowance_id AND a.tenant_id = t.tenant_id AND a.year_from <= t.other_day
    AND a.year_until > t.other_day AND t.state = 'waiting' AND t.other_day >= csr_brokerage.today()
    AND t.minutes = t.other_ends - t.other_starts AND NOT EXISTS (SELECT FROM csr_brokerage.host_day h WHERE h.ref = t.ref AND h.said_at IS NOT NULL);
  IF NOT FOUND THEN RAISE EXCEPTION 'it cannot be moved' USING ERRCODE = 'YP074'; END IF;
  IF EXISTS (SELECT FROM csr_brokerage.time_off o WHERE o.tenant_id = t.tenant_id AND o.id <> t.id
      AND o.member_id IN (SELECT r.id FROM csr_brokerage.records_of(t.tenant_id, t.member_id) r) AND o.day = t.other_day AND o.starts < t.other_ends AND o.ends > t.other_starts AND o.state IN ('waiting', 'approved')) THEN
    RAISE EXCEPTION 'two at one time' USING ERRCODE = 'YP070';
  END IF;
  UPDATE csr_brokerage.host_day SET day = t.other_day, minutes = t.minutes, untold = 'moved' WHERE ref = t.ref AND state = 'expected';
  UPDATE csr_brokerage.time_off SET state = 'approved', day = other_day, starts = other_starts, ends = other_ends, decided_at = core.at(),
    other_day = NULL, other_starts = NULL, other_ends = NULL WHERE id = t.id AND tenant_id = t.tenant_id;
  PERFORM csr_brokerage.settle(t.tenant_id, t.id);
END
$$;
ALTER FUNCTION csr_brokerage.take_other(uuid) OWNER TO yp_desk;

-- Nobody answered: somebody else owes the word now. Gives whether it was passed on.
CREATE FUNCTION csr_brokerage.pass_on(p_id uuid, p_to uuid, p_step integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
BEGIN
  UPDATE csr_brokerage.time_off SET decider_id = p_to, passed_on = p_step, owed_since = core.at()
    WHERE id = p_id AND tenant_id = core.tenant() AND core.linked() IS NULL AND state = 'waiting' AND passed_on < p_step
      AND p_to IS DISTINCT FROM member_id;
  RETURN FOUND;
END
$$;
ALTER FUNCTION csr_brokerage.pass_on(uuid, uuid, integer) OWNER TO yp_desk;

-- The employee did not answer a suggestion: whoever owed the word owes it again.
CREATE FUNCTION csr_brokerage.ask_again(p_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
BEGIN
  UPDATE csr_brokerage.time_off SET other_day = NULL, other_starts = NULL, other_ends = NULL, reason = NULL, decided_by = NULL, owed_since = core.at()
    WHERE id = p_id AND tenant_id = core.tenant() AND core.linked() IS NULL AND state = 'waiting' AND other_day IS NOT NULL;
  RETURN FOUND;
END
$$;
ALTER FUNCTION csr_brokerage.ask_again(uuid) OWNER TO yp_desk;

-- The employer puts right how long somebody was away: the next payroll file has a counter-line.
CREATE FUNCTION csr_brokerage.correct_absence(p_id uuid, p_minutes integer, p_reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE t csr_brokerage.time_off;
BEGIN
  SELECT * INTO t FROM csr_brokerage.time_off WHERE id = p_id AND tenant_id = core.tenant() AND core.linked() IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such time off' USING ERRCODE = 'YP003'; END IF;
  IF t.state NOT IN ('approved', 'lapsed') OR t.day >= csr_brokerage.today() OR p_minutes NOT BETWEEN 0 AND 1440 OR p_reason IS NULL THEN
    RAISE EXCEPTION 'nothing to put right' USING ERRCODE = 'YP074';
  END IF;
  IF EXISTS (SELECT FROM csr_brokerage.records_of(t.tenant_id, t.member_id) r WHERE r.person_id = core.actor()) THEN
    RAISE EXCEPTION 'nobody puts their own right' USING ERRCODE = 'YP072';
  END IF;
  UPDATE csr_brokerage.time_off SET away = p_minutes, reason = p_reason WHERE id = t.id AND tenant_id = t.tenant_id;
  PERFORM csr_brokerage.settle(t.tenant_id, t.id);
END
$$;
ALTER FUNCTION csr_brokerage.correct_absence(uuid, integer, text) OWNER TO yp_desk;

-- What time does: settles what is over, and gives back what no host confirmed by a day. Gives how many.
CREATE FUNCTION csr_brokerage.settle_due(p_lapse date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE v_id uuid; v_count integer := 0;
BEGIN
  IF core.linked() IS NOT NULL THEN RETURN 0; END IF;
  FOR v_id IN SELECT t.id FROM csr_brokerage.time_off t WHERE t.tenant_id = core.tenant() AND t.state = 'approved' AND t.day < csr_brokerage.today()
      AND (t.day < p_lapse OR NOT EXISTS (SELECT FROM csr_brokerage.absence_line l WHERE l.time_off_id = t.id AND l.tenant_id = t.tenant_id)
        OR EXISTS (SELECT FROM csr_brokerage.host_day h WHERE h.ref = t.ref AND h.said_at IS NOT NULL))
      ORDER BY t.id LOOP
    UPDATE csr_brokerage.time_off t SET state = 'lapsed' WHERE t.id = v_id AND t.tenant_id = core.tenant() AND t.state = 'approved' AND t.day < p_lapse
      AND NOT EXISTS (SELECT FROM csr_brokerage.host_day h WHERE h.ref = t.ref AND h.said_at IS NOT NULL);
    PERFORM csr_brokerage.settle(core.tenant(), v_id);
    v_count := v_count + 1;
  END LOOP;
  RETURN v_count;
END
$$;
ALTER FUNCTION csr_brokerage.settle_due(date) OWNER TO yp_desk;

-- At the end of a year: what may go into the next year, of both pots together, goes; the rest expires. What is given back later goes the same way.
CREATE FUNCTION csr_brokerage.end_year(p_id uuid, p_most integer, p_into uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE a csr_brokerage.allowance; v_left integer; v_carry integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(core.tenant() || ' allowance ' || member_id, 42)) FROM csr_brokerage.allowance
    WHERE id = p_id AND tenant_id = core.tenant();
  PERFORM FROM csr_brokerage.allowance WHERE id IN (p_id, p_into) AND tenant_id = core.tenant() ORDER BY year_from FOR NO KEY UPDATE;
  SELECT * INTO a FROM csr_brokerage.allowance WHERE id = p_id AND tenant_id = core.tenant() AND core.linked() IS NULL
    AND year_until <= csr_brokerage.today();
  IF NOT FOUND THEN RETURN; END IF;
  v_left := a.granted + a.carried - a.held - a.expired;
  IF EXISTS (SELECT FROM csr_brokerage.allowance n WHERE n.id = p_into AND n.tenant_id = a.tenant_id AND n.member_id = a.member_id AND n.pot = a.pot
      AND n.year_from = a.year_until) THEN
    SELECT greatest(least(v_left, p_most - sum(csr_brokerage.carried_out(o.id, o.tenant_id))), 0) INTO v_carry FROM csr_brokerage.allowance o
      WHERE o.tenant_id = a.tenant_id AND o.member_id = a.member_id AND o.year_until = a.year_until;
  END IF;
  PERFORM csr_brokerage.post(a.id, a.tenant_id, 'carried', -v_carry, NULL, NULL, NULL);
  PERFORM csr_brokerage.post(p_into, a.tenant_id, 'carried', v_carry, NULL, NULL, NULL);
  PERFORM csr_brokerage.post(a.id, a.tenant_id, 'expired', v_left - v_carry, NULL, NULL, NULL);
END
$$;
CREATE FUNCTION csr_brokerage.carried_out(p_id uuid, p_tenant bigint) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  SELECT coalesce(-sum(minutes), 0)::integer FROM csr_brokerage.allowance_entry
    WHERE allowance_id = p_id AND tenant_id = p_tenant AND kind = 'carried' AND minutes < 0
$$;
ALTER FUNCTION csr_brokerage.end_year(uuid, integer, uuid) OWNER TO yp_desk;
ALTER FUNCTION csr_brokerage.carried_out(uuid, bigint) OWNER TO yp_desk;

-- For whoever decides, also by a mailed link that reaches nothing else, while they still work there: what is left after it, and who else of the same manager is off that day.
CREATE FUNCTION csr_brokerage.beside(p_id uuid) RETURNS TABLE (name text, left_after integer, others text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  SELECT m.name, a.granted + a.carried - a.held - a.expired,
    ARRAY(SELECT c.name FROM core.membership c JOIN csr_brokerage.time_off o ON o.member_id = c.id AND o.tenant_id = c.tenant_id
      WHERE c.tenant_id = t.tenant_id AND c.manager_id = m.manager_id AND c.id <> m.id AND o.day = t.day AND o.state IN ('waiting', 'approved')
      GROUP BY c.id, c.name ORDER BY c.name LIMIT 20)
  FROM csr_brokerage.time_off t JOIN csr_brokerage.allowance a ON a.id = t.allowance_id AND a.tenant_id = t.tenant_id
  LEFT JOIN core.membership m ON m.id = t.member_id AND m.tenant_id = t.tenant_id
  WHERE t.id = p_id AND t.tenant_id = core.tenant() AND (core.linked() IS NULL OR (core.linked() = t.id AND (t.decider_id IS NULL OR EXISTS (
    SELECT FROM core.membership d JOIN core.membership k ON k.id = coalesce(d.merged_into, d.id) AND k.tenant_id = d.tenant_id
    WHERE d.id = t.decider_id AND d.tenant_id = t.tenant_id AND k.until > core.at()))))
$$;
ALTER FUNCTION csr_brokerage.beside(uuid) OWNER TO yp_desk;

-- One more file of what has not been written out yet, up to the end of a month: its lines are never in another. NULL when there is nothing.
CREATE FUNCTION csr_brokerage.take_lines(p_file uuid, p_month date) RETURNS TABLE (number integer, name text, staff text, day date, pot text,
  minutes integer, line integer, reason text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE v_number integer; v_lines uuid[];
BEGIN
  IF core.tenant() IS NULL OR core.linked() IS NOT NULL THEN RAISE EXCEPTION 'for an employer' USING ERRCODE = 'YP003'; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(core.tenant() || ' absence files', 42));
  SELECT array_agg(open.id) INTO v_lines FROM (SELECT l.id FROM csr_brokerage.absence_line l
    WHERE l.tenant_id = core.tenant() AND l.file_id IS NULL AND l.day < p_month + interval '1 month' FOR NO KEY UPDATE) open;
  IF v_lines IS NULL THEN RETURN; END IF;
  SELECT coalesce(max(f.number), 0) + 1 INTO v_number FROM csr_brokerage.absence_file f WHERE f.tenant_id = core.tenant();
  INSERT INTO csr_brokerage.absence_file (id, tenant_id, audience_id, number, month, lines, content, made_at, made_by)
    VALUES (p_file, core.tenant(), core.tenant(), v_number, p_month, cardinality(v_lines), '', core.at(), core.actor());
  UPDATE csr_brokerage.absence_line l SET file_id = p_file WHERE l.tenant_id = core.tenant() AND l.id = ANY (v_lines);
  RETURN QUERY SELECT v_number, coalesce(k.name, ''), coalesce(k.external, ''), l.day, l.pot, l.minutes, l.number, coalesce(l.reason, '')
    FROM csr_brokerage.absence_line l LEFT JOIN core.membership m ON m.id = l.member_id AND m.tenant_id = l.tenant_id
    LEFT JOIN core.membership k ON k.id = coalesce(m.merged_into, m.id) AND k.tenant_id = m.tenant_id
    WHERE l.file_id = p_file AND l.tenant_id = core.tenant() ORDER BY l.day, k.name, l.time_off_id, l.number;
END
$$;
ALTER FUNCTION csr_brokerage.take_lines(uuid, date) OWNER TO yp_desk;
-- The file as it was written, once.
CREATE FUNCTION csr_brokerage.keep_file(p_file uuid, p_content text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  UPDATE csr_brokerage.absence_file SET content = p_content WHERE id = p_file AND tenant_id = core.tenant() AND content = ''
    AND core.linked() IS NULL
$$;
ALTER FUNCTION csr_brokerage.keep_file(uuid, text) OWNER TO yp_desk;
GRANT UPDATE ON csr_brokerage.absence_file TO yp_desk;

-- A person says at a host's desk that they will come: for a reference of their own that is not told to anybody yet.
CREATE FUNCTION csr_brokerage.come(p_id uuid, p_ref text, p_organisation uuid, p_name text, p_what text, p_object uuid, p_lsoa text, p_ward text,
  p_decile integer) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE t csr_brokerage.time_off; v_id uuid;
BEGIN
  SELECT o.* INTO t FROM csr_brokerage.time_off o WHERE o.ref = p_ref AND core.tenant() IS NULL AND o.state IN ('waiting', 'approved')
    AND EXISTS (SELECT FROM csr_brokerage.records_of(o.tenant_id, o.member_id) r WHERE r.person_id = core.me());
  IF NOT FOUND OR NOT EXISTS (SELECT FROM core.organisation g WHERE g.id = p_organisation AND g.tenant_id = core.desk()) THEN
    RAISE EXCEPTION 'no such time off' USING ERRCODE = 'YP003';
  END IF;
  INSERT INTO csr_brokerage.host_day (id, tenant_id, audience_id, organisation_id, ref, person_id, name, what, object_id, day, minutes, lsoa, ward,
      decile, created_at)
    VALUES (p_id, core.desk(), core.desk(), p_organisation, p_ref, core.me(), p_name, p_what, p_object, t.day, t.minutes, p_lsoa, p_ward, p_decile,
      core.at()) ON CONFLICT DO NOTHING;
  -- moved or called off while this was written
  SELECT o.* INTO t FROM csr_brokerage.time_off o WHERE o.ref = p_ref AND o.state IN ('waiting', 'approved') FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such time off' USING ERRCODE = 'YP003'; END IF;
  UPDATE csr_brokerage.host_day h SET day = t.day, minutes = t.minutes WHERE h.id = p_id AND h.tenant_id = core.desk()
    AND (h.day, h.minutes) IS DISTINCT FROM (t.day, t.minutes);
  SELECT h.id INTO v_id FROM csr_brokerage.host_day h WHERE h.ref = p_ref AND h.tenant_id = core.desk() AND h.organisation_id = p_organisation;
  IF NOT FOUND THEN RAISE EXCEPTION 'it was told to somebody else' USING ERRCODE = 'YP075'; END IF;
  RETURN v_id;
END
$$;
ALTER FUNCTION csr_brokerage.come(uuid, text, uuid, text, text, uuid, text, text, integer) OWNER TO yp_desk;

-- Whether who acts signed on the employer's side, or is the one who helped: theirs is not the host's word.
CREATE FUNCTION csr_brokerage.signed_already(t csr_brokerage.time_off) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  SELECT EXISTS (SELECT FROM unnest(ARRAY[t.member_id, t.decided_by, t.decider_id]) one (id)
    JOIN csr_brokerage.records_of(t.tenant_id, one.id) r ON r.person_id = core.actor())
$$;
ALTER FUNCTION csr_brokerage.signed_already(csr_brokerage.time_off) OWNER TO yp_desk;

-- The same by the host, from the reference that somebody without an account brought. No reference, another day or another host's: YP003.
-- An employer writes down no days of its own staff so: it could sign for itself. Their own word at its desk is what does.
CREATE FUNCTION csr_brokerage.came(p_id uuid, p_ref text, p_organisation uuid, p_name text, p_what text, p_day date, p_lsoa text, p_ward text,
  p_decile integer) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE v_id uuid;
BEGIN
  IF core.tenant() IS NULL OR core.linked() <> p_organisation OR NOT EXISTS (SELECT FROM core.organisation g
      WHERE g.id = p_organisation AND g.tenant_id = core.tenant()) THEN
    RAISE EXCEPTION 'for a host' USING ERRCODE = 'YP003';
  END IF;
  INSERT INTO csr_brokerage.host_day (id, tenant_id, audience_id, organisation_id, ref, person_id, name, what, day, minutes, lsoa, ward, decile,
      created_at)
    SELECT p_id, core.tenant(), core.tenant(), p_organisation, p_ref, m.person_id, p_name, p_what, o.day, o.minutes, p_lsoa, p_ward, p_decile, core.at()
    FROM csr_brokerage.time_off o JOIN core.tenant e ON e.id = o.tenant_id AND e.partnership_id = core.partnership()
    LEFT JOIN core.membership m ON m.id = o.member_id AND m.tenant_id = o.tenant_id
    WHERE o.ref = p_ref AND o.day = p_day AND o.state IN ('waiting', 'approved', 'lapsed', 'refused') AND o.tenant_id <> core.tenant()
      AND NOT csr_brokerage.signed_already(o)
    ON CONFLICT DO NOTHING;
  SELECT h.id INTO v_id FROM csr_brokerage.host_day h WHERE h.ref = p_ref AND h.tenant_id = core.tenant() AND h.organisation_id = p_organisation
    AND h.day = p_day;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such reference' USING ERRCODE = 'YP003'; END IF;
  RETURN v_id;
END
$$;
ALTER FUNCTION csr_brokerage.came(uuid, text, uuid, text, text, date, text, text, integer) OWNER TO yp_desk;

-- The host's word, which settles the employer's side at once; the employer hears the reference and the minutes. Nobody gives both (YP072).
CREATE FUNCTION csr_brokerage.say_day(p_id uuid, p_state text, p_minutes integer, p_reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE h csr_brokerage.host_day;
BEGIN
  SELECT * INTO h FROM csr_brokerage.host_day WHERE id = p_id AND tenant_id = core.tenant()
    AND (core.linked() IS NULL OR core.linked() = organisation_id) FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such day' USING ERRCODE = 'YP003'; END IF;
  IF EXISTS (SELECT FROM csr_brokerage.time_off t WHERE t.ref = h.ref AND csr_brokerage.signed_already(t)) THEN
    RAISE EXCEPTION 'they signed already' USING ERRCODE = 'YP072';
  END IF;
  IF h.day > csr_brokerage.today() OR h.state = 'called-off' OR p_state NOT IN ('confirmed', 'not-so') THEN
    RAISE EXCEPTION 'not now' USING ERRCODE = 'YP074';
  END IF;
  UPDATE csr_brokerage.host_day SET state = p_state, said_minutes = CASE p_state WHEN 'confirmed' THEN p_minutes END, said_at = core.at(),
    reason = p_reason WHERE id = h.id AND tenant_id = h.tenant_id;
  PERFORM csr_brokerage.settle(t.tenant_id, t.id) FROM csr_brokerage.time_off t WHERE t.ref = h.ref;
END
$$;
ALTER FUNCTION csr_brokerage.say_day(uuid, text, integer, text) OWNER TO yp_desk;

-- The person's word on their own day: called off before it, or disputed once the host said something; then the host is asked anew.
CREATE FUNCTION csr_brokerage.say_own_day(p_ref text, p_state text, p_reason text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
DECLARE h csr_brokerage.host_day;
BEGIN
  SELECT * INTO h FROM csr_brokerage.host_day WHERE ref = p_ref AND person_id = core.me() FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  IF p_state = 'called-off' AND h.state = 'expected' THEN
    UPDATE csr_brokerage.host_day SET state = 'called-off' WHERE id = h.id AND tenant_id = h.tenant_id;
  ELSIF p_state = 'disputed' AND h.state = 'confirmed' AND p_reason IS NOT NULL THEN
    UPDATE csr_brokerage.host_day SET state = 'disputed', reason = p_reason, reminded = 0 WHERE id = h.id AND tenant_id = h.tenant_id;
  ELSE
    RETURN false;
  END IF;
  RETURN true;
END
$$;
ALTER FUNCTION csr_brokerage.say_own_day(text, text, text) OWNER TO yp_desk;

-- What came of days without the host hearing of it: it counts as told now.
CREATE FUNCTION csr_brokerage.tell_days() RETURNS TABLE (id uuid, what text)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  WITH news AS (SELECT h.id, h.untold FROM csr_brokerage.host_day h WHERE h.tenant_id = core.tenant() AND core.linked() IS NULL AND h.untold IS NOT NULL
      ORDER BY h.id FOR NO KEY UPDATE),
    told AS (UPDATE csr_brokerage.host_day h SET untold = NULL FROM news WHERE h.id = news.id AND h.tenant_id = core.tenant())
  SELECT news.id, news.untold FROM news
$$;
ALTER FUNCTION csr_brokerage.tell_days() OWNER TO yp_desk;

-- Days that a host owes its word on and was not reminded of so often yet; they count as reminded of now.
CREATE FUNCTION csr_brokerage.remind_days(p_organisation uuid, p_before date, p_step integer) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
  WITH due AS (UPDATE csr_brokerage.host_day SET reminded = p_step WHERE tenant_id = core.tenant() AND core.linked() IS NULL
      AND organisation_id = p_organisation AND state IN ('expected', 'disputed') AND day < p_before AND reminded < p_step RETURNING id)
  SELECT count(*)::integer FROM due
$$;
ALTER FUNCTION csr_brokerage.remind_days(uuid, date, integer) OWNER TO yp_desk;

DO $$
DECLARE f text;
BEGIN
  FOR f IN SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'csr_brokerage' AND p.prosecdef AND p.proname IN ('today', 'post', 'allowance_on', 'grant_allowance', 'settle', 'count_effort',
        'book', 'decide', 'take_back', 'take_other', 'pass_on', 'correct_absence', 'settle_due', 'end_year', 'carried_out', 'beside', 'take_lines',
        'keep_file', 'come', 'came', 'say_day', 'say_own_day', 'remind_days', 'keep_allowance', 'begun', 'records_of', 'has_left', 'ask_again',
        'signed_already', 'tell_days') LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    IF f !~ '\.(post|allowance_on|settle|count_effort|carried_out|keep_allowance|begun|records_of|has_left|signed_already)\(' THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO yp_app', f);
    END IF;
  END LOOP;
END
$$;
