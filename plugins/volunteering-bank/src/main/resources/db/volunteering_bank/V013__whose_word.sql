-- Whose word a roll is, told apart under the shift's lock: 'own' is a member's of the organisation, or a leader's, about themselves.
ALTER TABLE volunteering_bank.booking_step DROP CONSTRAINT booking_step_by_kind_check;
ALTER TABLE volunteering_bank.booking_step ADD CONSTRAINT booking_step_by_kind_check CHECK (by_kind IN ('person', 'organisation', 'own', 'nobody'));
ALTER TABLE volunteering_bank.booking ADD COLUMN said_by text CHECK (said_by IN ('person', 'organisation', 'own', 'nobody'));   -- whose word its state is
SELECT core.classify('volunteering_bank.booking', 'tenant: said_by');
UPDATE volunteering_bank.booking b SET said_by = (SELECT p.by_kind FROM volunteering_bank.booking_step p
    WHERE p.booking_id = b.id AND p.tenant_id = b.tenant_id AND p.state = b.state ORDER BY p.at DESC, p.by_kind LIMIT 1)
  WHERE b.state IN ('attended', 'no-show', 'excused');

-- Whether who acts for the organisation has this place themselves: the ledger's own rule.
CREATE FUNCTION volunteering_bank.is_own(p_booking uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT coalesce((SELECT core.is_giver(jsonb_populate_record(NULL::core.contribution,
      jsonb_build_object('person_id', b.person_id, 'address_hash', core.address_hash(b.email))))
    FROM volunteering_bank.booking b WHERE b.id = p_booking AND b.tenant_id = core.tenant()), false)
$$;
ALTER FUNCTION volunteering_bank.is_own(uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.is_own(uuid) TO yp_app;

-- What the application writes about a place: the organisation's word alone, said now. The functions of this schema say the rest.
CREATE FUNCTION volunteering_bank.say_step() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  IF current_user IN ('yp_desk', 'yp_owner') THEN RETURN NEW; END IF;
  IF NEW.state NOT IN ('cancelled', 'attended', 'no-show', 'excused') THEN
    RAISE EXCEPTION 'not for the organisation to say' USING ERRCODE = 'YP011';
  END IF;
  NEW.at := core.at();
  NEW.by_kind := CASE WHEN NEW.state = 'cancelled' AND NEW.by_kind = 'nobody' AND core.actor() IS NULL AND core.linked() IS NULL THEN 'nobody'
    WHEN NEW.state <> 'cancelled' AND volunteering_bank.is_own(NEW.booking_id) THEN 'own' ELSE 'organisation' END;
  RETURN NEW;
END
$$;
CREATE TRIGGER say_step BEFORE INSERT ON volunteering_bank.booking_step FOR EACH ROW EXECUTE FUNCTION volunteering_bank.say_step();

-- As in V007; new: only who has a place and of whom nothing is written down yet checks themselves in, and the booking says whose word it is.
CREATE OR REPLACE FUNCTION volunteering_bank.move_booking() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE b volunteering_bank.booking;
BEGIN
  PERFORM FROM volunteering_bank.shift WHERE id = NEW.shift_id AND tenant_id = NEW.tenant_id FOR NO KEY UPDATE;
  SELECT * INTO b FROM volunteering_bank.booking WHERE id = NEW.booking_id AND tenant_id = NEW.tenant_id AND shift_id = NEW.shift_id
    FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such booking' USING ERRCODE = 'YP003'; END IF;
  -- Who checked themselves in is written down once more by the organisation: only that is its word.
  IF b.state = 'cancelled' OR (b.state = 'waiting' AND NEW.state <> 'cancelled')
      OR (b.state = NEW.state AND NOT (NEW.by_kind = 'organisation' AND b.said_by IS DISTINCT FROM 'organisation'))
      OR (NEW.state = 'attended' AND NEW.by_kind = 'person' AND b.state <> 'booked')
      OR (NEW.state = 'cancelled' AND b.state NOT IN ('booked', 'waiting')) THEN
    RAISE EXCEPTION 'a booking that is % does not become %', b.state, NEW.state USING ERRCODE = 'YP011';
  END IF;
  UPDATE volunteering_bank.booking SET state = NEW.state, since = NEW.at, said_by = NEW.by_kind
    WHERE id = b.id AND tenant_id = b.tenant_id;
  IF NEW.state = 'cancelled' THEN
    UPDATE volunteering_bank.shift SET taken = taken - CASE WHEN b.seat THEN 1 ELSE 0 END,
        waiting = waiting - CASE WHEN b.seat THEN 0 ELSE 1 END
      WHERE id = NEW.shift_id AND tenant_id = NEW.tenant_id;
    PERFORM volunteering_bank.promote(NEW.shift_id, NEW.tenant_id);
  END IF;
  RETURN NULL;
END
$$;

-- As in V007; new: what the organisation wrote down stands (SQLSTATE YP011).
CREATE OR REPLACE FUNCTION volunteering_bank.check_in(p_shift uuid, p_word text, p_reference text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE b volunteering_bank.booking;
BEGIN
  SELECT k.* INTO b FROM volunteering_bank.booking k
    JOIN volunteering_bank.shift s ON s.id = k.shift_id AND s.tenant_id = k.tenant_id
    JOIN volunteering_bank.shift_lead l ON l.id = s.id AND l.tenant_id = s.tenant_id
    JOIN core.tenant t ON t.id = s.tenant_id AND t.partnership_id = core.partnership()
    WHERE k.shift_id = p_shift AND l.word = p_word AND s.status = 'scheduled' AND k.seat
      AND core.at() BETWEEN s.starts - interval '30 minutes' AND s.ends + interval '1 hour'
      AND (k.person_id = core.me() OR k.holder_hash = core.holder() OR k.reference = upper(p_reference))
    ORDER BY k.state = 'booked' DESC, k.line LIMIT 1;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such booking' USING ERRCODE = 'YP003'; END IF;
  IF b.state = 'attended' THEN RETURN false; END IF;
  IF b.state <> 'booked' THEN RAISE EXCEPTION 'the roll says %', b.state USING ERRCODE = 'YP011'; END IF;
  INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, at, by_kind)
    VALUES (gen_random_uuid(), b.tenant_id, b.audience_id, b.id, b.shift_id, b.organisation_id, 'attended', core.at(), 'person');
  RETURN true;
END
$$;

-- As in V007; new: a shift that is full and has no line is left out, and so is a date that the person or the organisation gave up: only
-- what the pause gave back comes again.
CREATE OR REPLACE FUNCTION volunteering_bank.book_regular(p_regular volunteering_bank.regular_place, p_only uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  PERFORM FROM volunteering_bank.shift s WHERE s.series_id = p_regular.series_id AND s.tenant_id = p_regular.tenant_id
      AND s.status = 'scheduled' AND s.starts > core.at() AND (p_only IS NULL OR s.id = p_only)
    ORDER BY s.id FOR NO KEY UPDATE;
  INSERT INTO volunteering_bank.booking (id, tenant_id, audience_id, shift_id, organisation_id, organisation, regular_id, person_id, holder_hash,
      reference, age_band, name, email, phone, guardian_name, guardian_contact, locale, created_at)
    SELECT gen_random_uuid(), s.tenant_id, s.tenant_id, s.id, s.organisation_id, p_regular.organisation, p_regular.id, p_regular.person_id,
      p_regular.holder_hash, p_regular.reference, p_regular.age_band, p_regular.name, p_regular.email, p_regular.phone, p_regular.guardian_name,
      p_regular.guardian_contact, p_regular.locale, core.at()
    FROM volunteering_bank.shift s
    WHERE s.series_id = p_regular.series_id AND s.tenant_id = p_regular.tenant_id AND s.status = 'scheduled' AND s.starts > core.at()
      AND (p_only IS NULL OR s.id = p_only)
      AND (s.waits OR (s.waiting = 0 AND s.taken < s.capacity))
      AND (p_regular.paused_from IS NULL OR s.starts < p_regular.paused_from OR s.starts >= p_regular.resumes)
      AND NOT EXISTS (SELECT FROM volunteering_bank.booking b WHERE b.shift_id = s.id AND b.tenant_id = s.tenant_id
        AND b.state IN ('booked', 'waiting') AND (b.regular_id = p_regular.id OR b.person_id = p_regular.person_id))
      AND coalesce((SELECT EXISTS (SELECT FROM volunteering_bank.booking_step p WHERE p.booking_id = b.id AND p.tenant_id = b.tenant_id
          AND p.state = 'cancelled' AND p.reason = 'paused' AND p.by_kind = 'person')
        FROM volunteering_bank.booking b WHERE b.shift_id = s.id AND b.tenant_id = s.tenant_id AND b.regular_id = p_regular.id
        ORDER BY b.line DESC LIMIT 1), true)
    ORDER BY s.id
    ON CONFLICT DO NOTHING;
END
$$;

-- As in V007; new: one pause at a time (SQLSTATE YP012), since a second would take up again what the first gave back.
CREATE OR REPLACE FUNCTION volunteering_bank.pause_regular(p_regular uuid, p_from timestamptz, p_until timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE r volunteering_bank.regular_place;
BEGIN
  SELECT * INTO r FROM volunteering_bank.regular_place
    WHERE id = p_regular AND ended_at IS NULL AND (person_id = core.me() OR holder_hash = core.holder()) FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such place' USING ERRCODE = 'YP003'; END IF;
  IF p_until IS NOT NULL AND r.paused_from IS NOT NULL AND r.resumes > core.at() THEN
    RAISE EXCEPTION 'a pause is planned' USING ERRCODE = 'YP012';
  END IF;
  UPDATE volunteering_bank.regular_place SET paused_from = CASE WHEN p_until IS NOT NULL THEN p_from END, resumes = p_until,
      ended_at = CASE WHEN p_from IS NOT NULL AND p_until IS NULL THEN core.at() END
    WHERE id = r.id AND tenant_id = r.tenant_id RETURNING * INTO r;
  INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, reason, at, by_kind)
    SELECT gen_random_uuid(), b.tenant_id, b.audience_id, b.id, b.shift_id, b.organisation_id, 'cancelled',
      CASE WHEN p_until IS NULL THEN 'ended' ELSE 'paused' END, core.at(), 'person'
    FROM volunteering_bank.booking b JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id
    WHERE b.regular_id = r.id AND b.tenant_id = r.tenant_id AND b.state IN ('booked', 'waiting') AND s.starts > core.at()
      AND s.starts >= p_from AND (p_until IS NULL OR s.starts < p_until)
    ORDER BY s.id;
  IF p_from IS NULL THEN PERFORM volunteering_bank.book_regular(r, NULL); END IF;
END
$$;

-- The shifts at which the asking person, guest or team has a place: theirs to see whatever becomes of the listing.
CREATE FUNCTION volunteering_bank.my_shifts() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT coalesce(array_agg(shift_id), '{}') FROM (
    SELECT shift_id FROM volunteering_bank.booking WHERE person_id = core.me()
    UNION SELECT shift_id FROM volunteering_bank.booking WHERE holder_hash = core.holder()
    UNION SELECT shift_id FROM volunteering_bank.regular_place WHERE person_id = core.me() OR holder_hash = core.holder()
    UNION SELECT shift_id FROM volunteering_bank.team WHERE person_id = core.me() OR holder_hash = core.holder()) mine
$$;
ALTER FUNCTION volunteering_bank.my_shifts() OWNER TO yp_desk;
CREATE FUNCTION volunteering_bank.linked_shift() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT shift_id FROM volunteering_bank.booking WHERE id = core.linked() AND tenant_id = core.tenant()
$$;
ALTER FUNCTION volunteering_bank.linked_shift() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.my_shifts(), volunteering_bank.linked_shift() TO yp_app;
CREATE POLICY mine ON volunteering_bank.shift FOR SELECT TO yp_app USING (id = ANY ((SELECT volunteering_bank.my_shifts())::uuid[]));
ALTER POLICY link_read ON volunteering_bank.shift USING ((SELECT core.linked()) IS NULL OR audience_id = (SELECT core.public_audience())
  OR organisation_id = (SELECT core.linked()) OR id = (SELECT core.linked()) OR id = (SELECT volunteering_bank.linked_shift()));

-- A booking is given back, never deleted: the shift counts it.
SELECT core.forbid('volunteering_bank.booking', 'DELETE');

-- As in V007; new: at a desk a team's places are its coordinator's to hold, at the team's shift and no more than asked for (SQLSTATE YP003).
CREATE OR REPLACE FUNCTION volunteering_bank.take_place() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE s record; v_state text;
BEGIN
  UPDATE volunteering_bank.shift SET line = line + 1,
      taken = taken + CASE WHEN waiting = 0 AND taken < capacity THEN 1 ELSE 0 END,
      waiting = waiting + CASE WHEN waiting = 0 AND taken < capacity THEN 0 ELSE 1 END
    WHERE id = NEW.shift_id AND tenant_id = NEW.tenant_id AND status = 'scheduled' AND (waits OR (waiting = 0 AND taken < capacity))
    RETURNING waiting > 0 AS in_line, line, sequence INTO s;
  IF NOT FOUND THEN
    IF EXISTS (SELECT FROM volunteering_bank.shift WHERE id = NEW.shift_id AND tenant_id = NEW.tenant_id AND status = 'scheduled') THEN
      RAISE EXCEPTION 'full' USING ERRCODE = 'YP010';
    END IF;
    RAISE EXCEPTION 'no such shift' USING ERRCODE = 'YP003';
  END IF;
  IF NEW.team_id IS NOT NULL AND core.desk() IS NOT NULL AND NOT EXISTS (SELECT FROM volunteering_bank.team t
      WHERE t.id = NEW.team_id AND t.tenant_id = NEW.tenant_id AND t.shift_id = NEW.shift_id
        AND (t.person_id = core.me() OR t.holder_hash = core.holder())
        AND t.places >= (SELECT count(*) FROM volunteering_bank.booking b WHERE b.team_id = t.id AND b.tenant_id = t.tenant_id)) THEN
    RAISE EXCEPTION 'no such team' USING ERRCODE = 'YP003';
  END IF;
  v_state := CASE WHEN s.in_line THEN 'waiting' ELSE 'booked' END;
  UPDATE volunteering_bank.booking SET state = v_state, line = s.line, since = NEW.created_at, told_sequence = s.sequence
    WHERE id = NEW.id AND tenant_id = NEW.tenant_id;
  INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, at, by_kind)
    VALUES (gen_random_uuid(), NEW.tenant_id, NEW.audience_id, NEW.id, NEW.shift_id, NEW.organisation_id, v_state, NEW.created_at, 'person');
  RETURN NULL;
END
$$;

-- As in V007; new: what would be a second place of theirs at a shift, or a second regular one, stays the guest's.
CREATE OR REPLACE FUNCTION volunteering_bank.adopt() RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
  WITH adopted AS (UPDATE volunteering_bank.application SET person_id = core.me()
      WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL RETURNING id),
    places AS (UPDATE volunteering_bank.booking b SET person_id = core.me()
      WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL
        AND NOT (b.state IN ('booked', 'waiting') AND EXISTS (SELECT FROM volunteering_bank.booking o WHERE o.shift_id = b.shift_id
          AND o.tenant_id = b.tenant_id AND o.person_id = core.me() AND o.state IN ('booked', 'waiting'))) RETURNING id),
    regulars AS (UPDATE volunteering_bank.regular_place r SET person_id = core.me()
      WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL
        AND NOT (r.ended_at IS NULL AND EXISTS (SELECT FROM volunteering_bank.regular_place o WHERE o.series_id = r.series_id
          AND o.tenant_id = r.tenant_id AND o.person_id = core.me() AND o.ended_at IS NULL)) RETURNING id),
    teams AS (UPDATE volunteering_bank.team SET person_id = core.me()
      WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL RETURNING id)
  SELECT (SELECT count(*) FROM adopted)::integer + (SELECT count(*) FROM places)::integer + (SELECT count(*) FROM regulars)::integer
    + (SELECT count(*) FROM teams)::integer
$$;
