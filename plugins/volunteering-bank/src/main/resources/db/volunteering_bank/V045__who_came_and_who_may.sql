-- Somebody who came without a place is written down by whoever takes the roll, and takes none; who was there for less or more than the whole
-- shift is written down so. And a second defence: whatever a service forgets, nobody young has a place before a guardian has agreed.
ALTER TABLE volunteering_bank.booking
  ADD COLUMN walk_in boolean NOT NULL DEFAULT false,                 -- came without having booked
  ADD COLUMN minutes integer CHECK (minutes BETWEEN 5 AND 1440),     -- how long they were there, when it was not the whole shift
  ADD COLUMN guardian_free boolean NOT NULL DEFAULT false,           -- 16 or 17, and the partnership's setting asks no guardian first
  DROP CONSTRAINT booking_check,
  ADD CONSTRAINT booking_reached CHECK (team_id IS NOT NULL OR walk_in
    OR (name IS NOT NULL AND age_band IS NOT NULL AND (email IS NOT NULL OR phone IS NOT NULL))),
  ADD CONSTRAINT booking_walk_in CHECK (NOT walk_in OR (name IS NOT NULL AND age_band IS NOT NULL AND person_id IS NULL
    AND (age_band = '18-plus' OR coalesce(email, phone, guardian_name, guardian_contact) IS NULL))),
  ALTER COLUMN seat SET EXPRESSION AS (state IN ('booked', 'attended', 'no-show', 'excused') AND NOT walk_in);
ALTER TABLE volunteering_bank.regular_place ADD COLUMN guardian_free boolean NOT NULL DEFAULT false;
ALTER TABLE volunteering_bank.booking_step
  ADD COLUMN minutes integer CHECK (minutes BETWEEN 5 AND 1440),
  ADD CHECK (minutes IS NULL OR state = 'attended');
SELECT core.classify('volunteering_bank.booking', 'tenant: walk_in, minutes, guardian_free');
SELECT core.classify('volunteering_bank.regular_place', 'tenant: guardian_free');
SELECT core.classify('volunteering_bank.booking_step', 'tenant: minutes');
GRANT INSERT (guardian_free) ON volunteering_bank.booking, volunteering_bank.regular_place TO yp_app;
-- Whoever has a place at 16 or 17 got it by the setting of then, or with a guardian's yes.
UPDATE volunteering_bank.booking SET guardian_free = true WHERE age_band = '16-17';
UPDATE volunteering_bank.regular_place SET guardian_free = true WHERE age_band = '16-17';

-- Whether a guardian has agreed to what tells an organisation who comes, or none has to.
CREATE FUNCTION volunteering_bank.guarded(p_age_band text, p_free boolean, p_person uuid, p_tenant bigint, p_organisation uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
  SELECT p_age_band IS NULL OR p_age_band = '18-plus' OR (p_age_band = '16-17' AND p_free)
    OR EXISTS (SELECT FROM volunteering_bank.application a
      JOIN volunteering_bank.application_progress p ON p.id = a.id AND p.tenant_id = a.tenant_id
      WHERE a.person_id = p_person AND a.tenant_id = p_tenant AND a.organisation_id = p_organisation
        AND p.guardian IN ('agreed', 'overridden') AND p.state IN ('sent', 'contacted', 'started'))
$$;
ALTER FUNCTION volunteering_bank.guarded(text, boolean, uuid, bigint, uuid) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION volunteering_bank.guarded(text, boolean, uuid, bigint, uuid) FROM PUBLIC;

-- Nobody young has a place, or says yes to one, before that (SQLSTATE YP022). Of who just came there is a name and no way to reach them.
CREATE FUNCTION volunteering_bank.mind_young() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  IF NOT volunteering_bank.guarded(NEW.age_band, NEW.guardian_free, NEW.person_id, NEW.tenant_id, NEW.organisation_id) THEN
    RAISE EXCEPTION 'a guardian first' USING ERRCODE = 'YP022';
  END IF;
  RETURN NEW;
END
$$;
ALTER FUNCTION volunteering_bank.mind_young() OWNER TO yp_desk;
CREATE TRIGGER mind_young BEFORE INSERT ON volunteering_bank.booking FOR EACH ROW
  WHEN (NEW.age_band <> '18-plus' AND NOT NEW.walk_in) EXECUTE FUNCTION volunteering_bank.mind_young();
CREATE TRIGGER mind_young_later BEFORE UPDATE OF age_band, guardian_free, walk_in ON volunteering_bank.booking FOR EACH ROW
  WHEN (NEW.age_band <> '18-plus' AND NOT NEW.walk_in
    AND (NEW.age_band, NEW.guardian_free, NEW.walk_in) IS DISTINCT FROM (OLD.age_band, OLD.guardian_free, OLD.walk_in))
  EXECUTE FUNCTION volunteering_bank.mind_young();
CREATE TRIGGER mind_young BEFORE INSERT ON volunteering_bank.regular_place FOR EACH ROW
  WHEN (NEW.age_band <> '18-plus') EXECUTE FUNCTION volunteering_bank.mind_young();

-- As in V013; new: somebody young for whom that is no longer so is left out.
CREATE OR REPLACE FUNCTION volunteering_bank.book_regular(p_regular volunteering_bank.regular_place, p_only uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  PERFORM FROM volunteering_bank.shift s WHERE s.series_id = p_regular.series_id AND s.tenant_id = p_regular.tenant_id
      AND s.status = 'scheduled' AND s.starts > core.at() AND (p_only IS NULL OR s.id = p_only)
    ORDER BY s.id FOR NO KEY UPDATE;
  IF NOT volunteering_bank.guarded(p_regular.age_band, p_regular.guardian_free, p_regular.person_id, p_regular.tenant_id,
      p_regular.organisation_id) THEN
    RETURN;
  END IF;
  INSERT INTO volunteering_bank.booking (id, tenant_id, audience_id, shift_id, organisation_id, organisation, regular_id, person_id, holder_hash,
      reference, age_band, guardian_free, name, email, phone, guardian_name, guardian_contact, locale, created_at)
    SELECT gen_random_uuid(), s.tenant_id, s.tenant_id, s.id, s.organisation_id, p_regular.organisation, p_regular.id, p_regular.person_id,
      p_regular.holder_hash, p_regular.reference, p_regular.age_band, p_regular.guardian_free, p_regular.name, p_regular.email, p_regular.phone,
      p_regular.guardian_name, p_regular.guardian_contact, p_regular.locale, core.at()
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

-- As in V016; new: the setting for 16 and 17, as the service read it.
DROP FUNCTION volunteering_bank.say_yes(text, text, text, text, text, text, text, text);
CREATE FUNCTION volunteering_bank.say_yes(p_name text, p_email text, p_phone text, p_age_band text, p_guardian_free boolean, p_guardian_name text,
  p_guardian_contact text, p_locale text, p_holder text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE b volunteering_bank.booking;
BEGIN
  UPDATE volunteering_bank.booking SET name = p_name, email = p_email, phone = p_phone, age_band = p_age_band, guardian_free = p_guardian_free,
      guardian_name = p_guardian_name, guardian_contact = p_guardian_contact, locale = p_locale, person_id = core.me(), holder_hash = p_holder
    WHERE holder_hash = core.holder() AND team_id IS NOT NULL AND name IS NULL AND state IN ('booked', 'waiting')
    RETURNING * INTO b;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such place' USING ERRCODE = 'YP003'; END IF;
  INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, at, by_kind)
    VALUES (gen_random_uuid(), b.tenant_id, b.audience_id, b.id, b.shift_id, b.organisation_id, 'said-yes', core.at(), 'person');
  RETURN b.id;
END
$$;
ALTER FUNCTION volunteering_bank.say_yes(text, text, text, text, boolean, text, text, text, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.say_yes(text, text, text, text, boolean, text, text, text, text) TO yp_app;

-- Who just came takes no place and no number.
DROP TRIGGER take_place ON volunteering_bank.booking;
CREATE TRIGGER take_place AFTER INSERT ON volunteering_bank.booking FOR EACH ROW WHEN (NOT NEW.walk_in)
  EXECUTE FUNCTION volunteering_bank.take_place();

-- As in V013; new: how long somebody was there, which the organisation may say anew.
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
      OR (b.state = NEW.state AND NOT (NEW.by_kind = 'organisation'
        AND (b.said_by IS DISTINCT FROM 'organisation' OR b.minutes IS DISTINCT FROM NEW.minutes)))
      OR (NEW.state = 'attended' AND NEW.by_kind = 'person' AND b.state <> 'booked')
      OR (NEW.state = 'cancelled' AND b.state NOT IN ('booked', 'waiting')) THEN
    RAISE EXCEPTION 'a booking that is % does not become %', b.state, NEW.state USING ERRCODE = 'YP011';
  END IF;
  UPDATE volunteering_bank.booking SET state = NEW.state, since = NEW.at, said_by = NEW.by_kind, minutes = NEW.minutes
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

-- Somebody came who had not booked: from an hour before the shift, by a member or by the link of the shift or of its organisation. Said twice
-- with the same id it is written down once (SQLSTATE YP013: too early; YP014: somebody of that name is on the roll). Gives whether it was new.
CREATE FUNCTION volunteering_bank.write_in(p_id uuid, p_shift uuid, p_name text, p_email text, p_phone text, p_age_band text, p_minutes integer,
  p_reference text, p_holder text, p_locale text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE s volunteering_bank.shift;
BEGIN
  UPDATE volunteering_bank.shift SET line = line + 1 WHERE id = p_shift AND tenant_id = core.tenant() AND status = 'scheduled'
      AND (core.linked() IS NULL OR core.linked() IN (id, organisation_id)) RETURNING * INTO s;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such shift' USING ERRCODE = 'YP003'; END IF;
  IF core.at() < s.starts - interval '1 hour' THEN RAISE EXCEPTION 'too early' USING ERRCODE = 'YP013'; END IF;
  IF EXISTS (SELECT FROM volunteering_bank.booking WHERE id = p_id AND tenant_id = s.tenant_id AND shift_id = s.id AND walk_in) THEN
    RETURN false;
  END IF;
  IF EXISTS (SELECT FROM volunteering_bank.booking b WHERE b.shift_id = s.id AND b.tenant_id = s.tenant_id
      AND b.state NOT IN ('waiting', 'cancelled') AND lower(trim(b.name)) = lower(trim(p_name))
      AND (coalesce(b.email, b.phone) IS NULL OR coalesce(p_email, p_phone) IS NULL OR lower(b.email) = lower(p_email) OR b.phone = p_phone)) THEN
    RAISE EXCEPTION 'on the roll already' USING ERRCODE = 'YP014';
  END IF;
  INSERT INTO volunteering_bank.booking (id, tenant_id, shift_id, organisation_id, organisation, walk_in, holder_hash, reference, age_band, name,
      email, phone, locale, state, line, reminders, told_sequence, created_at)
    SELECT p_id, s.tenant_id, s.id, s.organisation_id, coalesce((SELECT g.name FROM core.organisation g WHERE g.id = s.organisation_id), ''), true,
      p_holder, p_reference, p_age_band, p_name, p_email, p_phone, p_locale, 'booked', s.line, false, s.sequence, core.at();
  INSERT INTO volunteering_bank.booking_step (id, tenant_id, booking_id, shift_id, organisation_id, state, minutes, at, by_kind)
    VALUES (gen_random_uuid(), s.tenant_id, p_id, s.id, s.organisation_id, 'attended', p_minutes, core.at(),
      CASE WHEN volunteering_bank.is_own(p_id) THEN 'own' ELSE 'organisation' END);
  RETURN true;
END
$$;
ALTER FUNCTION volunteering_bank.write_in(uuid, uuid, text, text, text, text, integer, text, text, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.write_in(uuid, uuid, text, text, text, text, integer, text, text, text) TO yp_app;
