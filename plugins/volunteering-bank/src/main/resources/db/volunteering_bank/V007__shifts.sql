-- Shifts: the dated times at which a listing is done. They are seen by whoever sees the listing; places and the line of those who wait are
-- counted here, by triggers alone. Whoever locks several shifts in one transaction does it in the order of their ids.
ALTER TABLE volunteering_bank.opportunity ADD COLUMN in_shifts boolean NOT NULL DEFAULT false;   -- kept by a trigger
SELECT core.classify('volunteering_bank.opportunity', 'tenant: in_shifts');

CREATE TABLE volunteering_bank.shift (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),      -- the listing's, kept by triggers
  version         bigint NOT NULL DEFAULT 1,
  opportunity_id  uuid NOT NULL,
  organisation_id uuid NOT NULL,
  series_id       uuid,                -- shared by the shifts that were written as one repeating shift
  title           text NOT NULL DEFAULT '',                  -- the listing's, kept by triggers
  slug            text NOT NULL DEFAULT '',
  starts          timestamptz NOT NULL,
  ends            timestamptz NOT NULL,
  capacity        integer NOT NULL CHECK (capacity BETWEEN 1 AND 1000),
  taken           integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
  waiting         integer NOT NULL DEFAULT 0 CHECK (waiting >= 0),
  line            bigint NOT NULL DEFAULT 0,                 -- the number that was given out last
  waits           boolean NOT NULL DEFAULT true,             -- whether there is a waiting list
  place           text,                -- where, when it is not where the listing is
  note            text,
  status          text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled', 'cancelled')),
  status_reason   text,
  sequence        integer NOT NULL DEFAULT 0,                -- of its event in calendars: up with each change that people must hear of
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (id, tenant_id, organisation_id),
  FOREIGN KEY (opportunity_id, tenant_id, organisation_id) REFERENCES volunteering_bank.opportunity (id, tenant_id, organisation_id),
  CHECK (ends >= starts),
  CHECK (taken <= capacity)
);
CREATE INDEX shift_opportunity ON volunteering_bank.shift (opportunity_id, starts);
CREATE INDEX shift_own ON volunteering_bank.shift (tenant_id, starts, id);
CREATE INDEX shift_series ON volunteering_bank.shift (series_id, starts) WHERE series_id IS NOT NULL;
CREATE INDEX shift_organisation ON volunteering_bank.shift (organisation_id, starts);
SELECT core.isolate('volunteering_bank.shift', 'organisation_id');
SELECT core.let_definer('volunteering_bank.shift', 'yp_desk', 'SELECT, UPDATE');
SELECT core.forbid('volunteering_bank.shift', 'DELETE');
REVOKE INSERT, UPDATE ON volunteering_bank.shift FROM yp_app;
GRANT INSERT (id, audience_id, opportunity_id, organisation_id, series_id, starts, ends, capacity, waits, place, note, created_at, updated_at),
  UPDATE (version, starts, ends, capacity, waits, place, note, status, status_reason, sequence, updated_at)
  ON volunteering_bank.shift TO yp_app;
SELECT core.classify('volunteering_bank.shift', 'key: id, tenant_id, audience_id, version, opportunity_id, organisation_id, series_id; tenant: title, slug, starts, ends, capacity, taken, waiting, line, waits, place, note, status, status_reason, sequence, created_at, updated_at');

-- Who leads a shift, and the word on the poster by which those who come check themselves in. For the organisation alone.
CREATE TABLE volunteering_bank.shift_lead (
  id              uuid NOT NULL,       -- the shift's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  word            text NOT NULL,
  name            text,
  email           text,
  told_at         timestamptz,         -- when the leader got the link to the roll
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id, organisation_id) REFERENCES volunteering_bank.shift (id, tenant_id, organisation_id)
);
SELECT core.isolate('volunteering_bank.shift_lead', 'organisation_id');
SELECT core.let_definer('volunteering_bank.shift_lead', 'yp_desk');
SELECT core.classify('volunteering_bank.shift_lead', 'key: id, tenant_id, audience_id, organisation_id; tenant: word, told_at; person: name, email');

-- A team books as one: a coordinator, so many places, and each member says yes for themselves by a link of their own.
CREATE TABLE volunteering_bank.team (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  shift_id        uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  holder_hash     text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),
  reference       text NOT NULL,
  team            text NOT NULL,       -- what the team calls itself
  name            text NOT NULL,
  email           text NOT NULL,
  phone           text,
  places          integer NOT NULL CHECK (places BETWEEN 1 AND 100),
  confirm_by      timestamptz NOT NULL,
  locale          text NOT NULL,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (shift_id, tenant_id, organisation_id) REFERENCES volunteering_bank.shift (id, tenant_id, organisation_id)
);
CREATE INDEX team_shift ON volunteering_bank.team (shift_id, tenant_id);
CREATE INDEX team_person ON volunteering_bank.team (person_id);
CREATE UNIQUE INDEX team_holder ON volunteering_bank.team (holder_hash, tenant_id);
SELECT core.isolate('volunteering_bank.team', 'organisation_id');
SELECT core.let_definer('volunteering_bank.team', 'yp_desk', 'SELECT, UPDATE');
SELECT core.forbid('volunteering_bank.team', 'UPDATE');
CREATE POLICY mine ON volunteering_bank.team FOR SELECT TO yp_app
  USING (person_id = (SELECT core.me()) OR holder_hash = (SELECT core.holder()));
CREATE POLICY own_name ON volunteering_bank.team AS RESTRICTIVE FOR INSERT TO yp_app
  WITH CHECK (person_id IS NULL OR person_id = (SELECT core.me()));
SELECT core.desk_insert('volunteering_bank.team', $$
  EXISTS (SELECT FROM volunteering_bank.shift s WHERE s.id = shift_id AND s.tenant_id = team.tenant_id
    AND s.organisation_id = team.organisation_id AND s.status = 'scheduled' AND s.starts > (SELECT core.at()))$$);
SELECT core.classify('volunteering_bank.team', 'key: id, tenant_id, audience_id, shift_id, organisation_id, person_id; tenant: team, places, confirm_by; person: holder_hash, reference, name, email, phone, locale, created_at');

-- A regular place: the same person at every shift of a series, until they pause it or give it up. The bookings below follow from it.
CREATE TABLE volunteering_bank.regular_place (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  series_id       uuid NOT NULL,
  shift_id        uuid NOT NULL,       -- the one it was asked at
  organisation_id uuid NOT NULL,
  organisation    text NOT NULL,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  holder_hash     text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),
  reference       text NOT NULL,
  age_band        text NOT NULL,
  name            text NOT NULL,
  email           text,
  phone           text,
  guardian_name   text,
  guardian_contact text,
  locale          text NOT NULL,
  paused_from     timestamptz,         -- kept by functions, like the next two
  resumes         timestamptz,
  ended_at        timestamptz,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (shift_id, tenant_id, organisation_id) REFERENCES volunteering_bank.shift (id, tenant_id, organisation_id),
  CHECK (email IS NOT NULL OR phone IS NOT NULL)
);
CREATE INDEX regular_place_series ON volunteering_bank.regular_place (series_id, tenant_id);
CREATE INDEX regular_place_person ON volunteering_bank.regular_place (person_id);
CREATE UNIQUE INDEX regular_place_holder ON volunteering_bank.regular_place (holder_hash, tenant_id);
CREATE UNIQUE INDEX regular_place_once ON volunteering_bank.regular_place (series_id, tenant_id, person_id) WHERE ended_at IS NULL;
SELECT core.isolate('volunteering_bank.regular_place', 'organisation_id');
SELECT core.let_definer('volunteering_bank.regular_place', 'yp_desk', 'SELECT, UPDATE');
SELECT core.forbid('volunteering_bank.regular_place', 'UPDATE');
REVOKE INSERT ON volunteering_bank.regular_place FROM yp_app;
GRANT INSERT (id, audience_id, series_id, shift_id, organisation_id, organisation, person_id, holder_hash, reference, age_band, name, email, phone,
  guardian_name, guardian_contact, locale, created_at) ON volunteering_bank.regular_place TO yp_app;
CREATE POLICY mine ON volunteering_bank.regular_place FOR SELECT TO yp_app
  USING (person_id = (SELECT core.me()) OR holder_hash = (SELECT core.holder()));
CREATE POLICY own_name ON volunteering_bank.regular_place AS RESTRICTIVE FOR INSERT TO yp_app
  WITH CHECK (person_id IS NULL OR person_id = (SELECT core.me()));
SELECT core.desk_insert('volunteering_bank.regular_place', $$
  EXISTS (SELECT FROM volunteering_bank.shift s WHERE s.id = shift_id AND s.tenant_id = regular_place.tenant_id
    AND s.organisation_id = regular_place.organisation_id AND s.series_id = regular_place.series_id AND s.status = 'scheduled'
    AND s.starts > (SELECT core.at()))$$);
SELECT core.classify('volunteering_bank.regular_place', 'key: id, tenant_id, audience_id, series_id, shift_id, organisation_id, person_id; tenant: organisation, paused_from, resumes, ended_at; person: holder_hash, reference, age_band, name, email, phone, guardian_name, guardian_contact, locale, created_at');

-- A place at a shift, or in its line. Held by the organisation it was asked of; where it stands is for triggers to write.
CREATE TABLE volunteering_bank.booking (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  shift_id        uuid NOT NULL,
  organisation_id uuid NOT NULL,
  organisation    text NOT NULL,
  team_id         uuid,
  regular_id      uuid,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  holder_hash     text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),   -- a regular place's bookings share one
  reference       text NOT NULL,
  age_band        text,
  name            text,                -- absent while a team's member has not said yes
  email           text,
  phone           text,
  guardian_name   text,
  guardian_contact text,
  locale          text NOT NULL,
  state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('booked', 'waiting', 'cancelled', 'attended', 'no-show', 'excused')),
  since           timestamptz,
  seat            boolean NOT NULL GENERATED ALWAYS AS (state IN ('booked', 'attended', 'no-show', 'excused')) STORED,
  line            bigint NOT NULL DEFAULT 0,            -- its number in the shift's line
  promoted_at     timestamptz,
  reminders       boolean NOT NULL DEFAULT true,
  told            text,                -- what they heard of last: a place from the line, a move, a cancellation
  told_sequence   integer NOT NULL DEFAULT 0,
  reminded_at     timestamptz,
  contribution_id uuid,                -- in the ledger, once the roll says that they came
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (id, tenant_id, organisation_id),
  FOREIGN KEY (shift_id, tenant_id, organisation_id) REFERENCES volunteering_bank.shift (id, tenant_id, organisation_id),
  FOREIGN KEY (team_id, tenant_id) REFERENCES volunteering_bank.team (id, tenant_id),
  FOREIGN KEY (regular_id, tenant_id) REFERENCES volunteering_bank.regular_place (id, tenant_id),
  CHECK (team_id IS NOT NULL OR (name IS NOT NULL AND age_band IS NOT NULL AND (email IS NOT NULL OR phone IS NOT NULL)))
);
CREATE INDEX booking_line ON volunteering_bank.booking (shift_id, tenant_id, line) WHERE state = 'waiting';
CREATE INDEX booking_shift ON volunteering_bank.booking (shift_id, tenant_id, line);
CREATE INDEX booking_person ON volunteering_bank.booking (person_id, created_at);
CREATE INDEX booking_holder ON volunteering_bank.booking (holder_hash);
CREATE INDEX booking_team ON volunteering_bank.booking (team_id, tenant_id) WHERE team_id IS NOT NULL;
CREATE INDEX booking_regular ON volunteering_bank.booking (regular_id, tenant_id) WHERE regular_id IS NOT NULL;
-- Nobody twice: an account by its person, a guest by name and address. A team's members are held apart by their links.
CREATE UNIQUE INDEX booking_once ON volunteering_bank.booking (shift_id, tenant_id, person_id) WHERE state IN ('booked', 'waiting');
CREATE UNIQUE INDEX booking_once_guest ON volunteering_bank.booking (shift_id, tenant_id, lower(name), coalesce(email, phone))
  WHERE state IN ('booked', 'waiting') AND person_id IS NULL;
SELECT core.isolate('volunteering_bank.booking', 'organisation_id');
SELECT core.let_definer('volunteering_bank.booking', 'yp_desk', 'SELECT, INSERT, UPDATE');
REVOKE INSERT, UPDATE ON volunteering_bank.booking FROM yp_app;
GRANT INSERT (id, audience_id, shift_id, organisation_id, organisation, team_id, person_id, holder_hash, reference, age_band, name, email, phone,
    guardian_name, guardian_contact, locale, created_at),
  UPDATE (told, told_sequence, reminded_at, contribution_id) ON volunteering_bank.booking TO yp_app;
CREATE POLICY mine ON volunteering_bank.booking FOR SELECT TO yp_app
  USING (person_id = (SELECT core.me()) OR holder_hash = (SELECT core.holder()));
CREATE POLICY own_name ON volunteering_bank.booking AS RESTRICTIVE FOR INSERT TO yp_app
  WITH CHECK (person_id IS NULL OR person_id = (SELECT core.me()));
-- A hidden, cancelled or past shift is refused as if it were not there; whether a place is left is for the trigger.
SELECT core.desk_insert('volunteering_bank.booking', $$
  EXISTS (SELECT FROM volunteering_bank.shift s WHERE s.id = shift_id AND s.tenant_id = booking.tenant_id
    AND s.organisation_id = booking.organisation_id AND s.status = 'scheduled' AND s.starts > (SELECT core.at()))$$);
SELECT core.classify('volunteering_bank.booking', 'key: id, tenant_id, audience_id, shift_id, organisation_id, team_id, regular_id, person_id, contribution_id; tenant: organisation, state, since, seat, line, promoted_at, told, told_sequence, reminded_at; person: holder_hash, reference, age_band, name, email, phone, guardian_name, guardian_contact, locale, reminders, created_at');

-- What happened to a booking: appended, never changed.
CREATE TABLE volunteering_bank.booking_step (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  booking_id      uuid NOT NULL,
  shift_id        uuid NOT NULL,
  organisation_id uuid NOT NULL,
  state           text NOT NULL CHECK (state IN ('booked', 'waiting', 'promoted', 'said-yes', 'cancelled', 'attended', 'no-show', 'excused')),
  reason          text,
  at              timestamptz NOT NULL,
  by_kind         text NOT NULL CHECK (by_kind IN ('person', 'organisation', 'nobody')),
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (booking_id, tenant_id, organisation_id) REFERENCES volunteering_bank.booking (id, tenant_id, organisation_id) ON DELETE CASCADE
);
CREATE INDEX booking_step_booking ON volunteering_bank.booking_step (booking_id, at);
SELECT core.isolate('volunteering_bank.booking_step', 'organisation_id');
SELECT core.let_definer('volunteering_bank.booking_step', 'yp_desk', 'SELECT, INSERT');
SELECT core.forbid('volunteering_bank.booking_step', 'UPDATE, DELETE');
CREATE POLICY mine ON volunteering_bank.booking_step FOR SELECT TO yp_app
  USING (EXISTS (SELECT FROM volunteering_bank.booking b WHERE b.id = booking_id AND b.tenant_id = booking_step.tenant_id
    AND (b.person_id = (SELECT core.me()) OR b.holder_hash = (SELECT core.holder()))));
SELECT core.classify('volunteering_bank.booking_step', 'key: id, tenant_id, audience_id, booking_id, shift_id, organisation_id; tenant: state, reason, at, by_kind');

-- The secret address of somebody's calendar: whoever knows the word reads when and where they help, and nothing else.
CREATE TABLE volunteering_bank.calendar_key (
  person_id    uuid PRIMARY KEY REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  partnership_id bigint NOT NULL DEFAULT core.partnership(),
  holder_hash  text NOT NULL UNIQUE CHECK (holder_hash ~ '^[0-9a-f]{64}$'),
  made_at      timestamptz NOT NULL
);
SELECT core.isolate_person('volunteering_bank.calendar_key');
SELECT core.let_definer('volunteering_bank.calendar_key', 'yp_desk', 'SELECT, INSERT, UPDATE');
GRANT SELECT ON volunteering_bank.calendar_key TO yp_app;
DROP POLICY person_update ON volunteering_bank.calendar_key;
SELECT core.classify('volunteering_bank.calendar_key', 'key: person_id, partnership_id; person: holder_hash, made_at');

-- A shift takes what it shows from its listing, and follows it.
CREATE FUNCTION volunteering_bank.place_shift() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  SELECT o.audience_id, o.title, o.slug INTO NEW.audience_id, NEW.title, NEW.slug FROM volunteering_bank.opportunity o
    WHERE o.id = NEW.opportunity_id AND o.tenant_id = NEW.tenant_id;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such listing' USING ERRCODE = 'YP003'; END IF;
  UPDATE volunteering_bank.opportunity SET in_shifts = true
    WHERE id = NEW.opportunity_id AND tenant_id = NEW.tenant_id AND NOT in_shifts;
  RETURN NEW;
END
$$;
ALTER FUNCTION volunteering_bank.place_shift() OWNER TO yp_desk;
CREATE TRIGGER place_shift BEFORE INSERT ON volunteering_bank.shift FOR EACH ROW EXECUTE FUNCTION volunteering_bank.place_shift();

CREATE FUNCTION volunteering_bank.follow_listing() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  PERFORM FROM volunteering_bank.shift WHERE opportunity_id = NEW.id AND tenant_id = NEW.tenant_id ORDER BY id FOR NO KEY UPDATE;
  UPDATE volunteering_bank.shift SET audience_id = NEW.audience_id, title = NEW.title, slug = NEW.slug
    WHERE opportunity_id = NEW.id AND tenant_id = NEW.tenant_id;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.follow_listing() OWNER TO yp_desk;
CREATE TRIGGER follow_listing AFTER UPDATE OF audience_id, title, slug ON volunteering_bank.opportunity FOR EACH ROW
  WHEN (NEW.in_shifts AND (OLD.audience_id, OLD.title, OLD.slug) IS DISTINCT FROM (NEW.audience_id, NEW.title, NEW.slug))
  EXECUTE FUNCTION volunteering_bank.follow_listing();

-- Gives the places that are free to those who wait, in the order of the line. Whoever calls it holds the shift's row.
CREATE FUNCTION volunteering_bank.promote(p_shift uuid, p_tenant bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE v_next volunteering_bank.booking;
BEGIN
  LOOP
    UPDATE volunteering_bank.shift SET taken = taken + 1, waiting = waiting - 1
      WHERE id = p_shift AND tenant_id = p_tenant AND status = 'scheduled' AND taken < capacity AND waiting > 0 AND starts > core.at();
    EXIT WHEN NOT FOUND;
    UPDATE volunteering_bank.booking SET state = 'booked', since = core.at(), promoted_at = core.at()
      WHERE tenant_id = p_tenant AND id = (SELECT id FROM volunteering_bank.booking
        WHERE shift_id = p_shift AND tenant_id = p_tenant AND state = 'waiting' ORDER BY line LIMIT 1)
      RETURNING * INTO STRICT v_next;
    INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, at, by_kind)
      VALUES (gen_random_uuid(), p_tenant, v_next.audience_id, v_next.id, p_shift, v_next.organisation_id, 'promoted', core.at(), 'nobody');
  END LOOP;
END
$$;
ALTER FUNCTION volunteering_bank.promote(uuid, bigint) OWNER TO yp_desk;

-- A new booking takes a place or a number in the line. One conditional UPDATE decides, so a hundred at once get exactly the places there
-- are and nobody overtakes (SQLSTATE YP010: full, and no line; YP003: no longer there).
CREATE FUNCTION volunteering_bank.take_place() RETURNS trigger
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
  v_state := CASE WHEN s.in_line THEN 'waiting' ELSE 'booked' END;
  UPDATE volunteering_bank.booking SET state = v_state, line = s.line, since = NEW.created_at, told_sequence = s.sequence
    WHERE id = NEW.id AND tenant_id = NEW.tenant_id;
  INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, at, by_kind)
    VALUES (gen_random_uuid(), NEW.tenant_id, NEW.audience_id, NEW.id, NEW.shift_id, NEW.organisation_id, v_state, NEW.created_at, 'person');
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.take_place() OWNER TO yp_desk;
CREATE TRIGGER take_place AFTER INSERT ON volunteering_bank.booking FOR EACH ROW EXECUTE FUNCTION volunteering_bank.take_place();

-- A step moves a booking on: the shift's row first, then the booking's. A place given back goes to the first in the line in the same
-- transaction (SQLSTATE YP011: it cannot become that).
CREATE FUNCTION volunteering_bank.move_booking() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE b volunteering_bank.booking;
BEGIN
  PERFORM FROM volunteering_bank.shift WHERE id = NEW.shift_id AND tenant_id = NEW.tenant_id FOR NO KEY UPDATE;
  SELECT * INTO b FROM volunteering_bank.booking WHERE id = NEW.booking_id AND tenant_id = NEW.tenant_id AND shift_id = NEW.shift_id
    FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such booking' USING ERRCODE = 'YP003'; END IF;
  -- Who checked themselves in is written down once more by the organisation: only that is its word.
  IF b.state = 'cancelled' OR (b.state = NEW.state AND NOT (NEW.state = 'attended' AND NEW.by_kind = 'organisation')) OR (b.state = 'waiting' AND NEW.state <> 'cancelled')
      OR (NEW.state = 'cancelled' AND b.state NOT IN ('booked', 'waiting')) THEN
    RAISE EXCEPTION 'a booking that is % does not become %', b.state, NEW.state USING ERRCODE = 'YP011';
  END IF;
  UPDATE volunteering_bank.booking SET state = NEW.state, since = NEW.at
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
ALTER FUNCTION volunteering_bank.move_booking() OWNER TO yp_desk;
CREATE TRIGGER move_booking AFTER INSERT ON volunteering_bank.booking_step FOR EACH ROW
  WHEN (NEW.state IN ('cancelled', 'attended', 'no-show', 'excused')) EXECUTE FUNCTION volunteering_bank.move_booking();

-- More places, or a shift that is on again, for those who wait.
CREATE FUNCTION volunteering_bank.fill_shift() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  PERFORM volunteering_bank.promote(NEW.id, NEW.tenant_id);
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.fill_shift() OWNER TO yp_desk;
CREATE TRIGGER fill_shift AFTER UPDATE OF capacity, status ON volunteering_bank.shift FOR EACH ROW
  WHEN (NEW.waiting > 0 AND NEW.taken < NEW.capacity AND NEW.status = 'scheduled') EXECUTE FUNCTION volunteering_bank.fill_shift();

-- Books a regular place into shifts of its series that are still ahead, not paused over and not booked by it yet.
CREATE FUNCTION volunteering_bank.book_regular(p_regular volunteering_bank.regular_place, p_only uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  INSERT INTO volunteering_bank.booking (id, tenant_id, audience_id, shift_id, organisation_id, organisation, regular_id, person_id, holder_hash,
      reference, age_band, name, email, phone, guardian_name, guardian_contact, locale, created_at)
    SELECT gen_random_uuid(), s.tenant_id, s.tenant_id, s.id, s.organisation_id, p_regular.organisation, p_regular.id, p_regular.person_id,
      p_regular.holder_hash, p_regular.reference, p_regular.age_band, p_regular.name, p_regular.email, p_regular.phone, p_regular.guardian_name,
      p_regular.guardian_contact, p_regular.locale, core.at()
    FROM volunteering_bank.shift s
    WHERE s.series_id = p_regular.series_id AND s.tenant_id = p_regular.tenant_id AND s.status = 'scheduled' AND s.starts > core.at()
      AND (p_only IS NULL OR s.id = p_only)
      AND (p_regular.paused_from IS NULL OR s.starts < p_regular.paused_from OR s.starts >= p_regular.resumes)
      AND NOT EXISTS (SELECT FROM volunteering_bank.booking b WHERE b.shift_id = s.id AND b.tenant_id = s.tenant_id
        AND b.state IN ('booked', 'waiting') AND (b.regular_id = p_regular.id OR b.person_id = p_regular.person_id))
    ORDER BY s.id
    ON CONFLICT DO NOTHING;
END
$$;
ALTER FUNCTION volunteering_bank.book_regular(volunteering_bank.regular_place, uuid) OWNER TO yp_desk;

CREATE FUNCTION volunteering_bank.open_regular() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  PERFORM volunteering_bank.book_regular(NEW, NULL);
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.open_regular() OWNER TO yp_desk;
CREATE TRIGGER open_regular AFTER INSERT ON volunteering_bank.regular_place FOR EACH ROW EXECUTE FUNCTION volunteering_bank.open_regular();

-- A shift that is added to a series is booked by those who have a regular place in it, in the order in which they asked.
CREATE FUNCTION volunteering_bank.seat_regulars() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
DECLARE r volunteering_bank.regular_place;
BEGIN
  FOR r IN SELECT * FROM volunteering_bank.regular_place WHERE series_id = NEW.series_id AND tenant_id = NEW.tenant_id AND ended_at IS NULL
      ORDER BY created_at, id LOOP
    PERFORM volunteering_bank.book_regular(r, NEW.id);
  END LOOP;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.seat_regulars() OWNER TO yp_desk;
CREATE TRIGGER seat_regulars AFTER INSERT ON volunteering_bank.shift FOR EACH ROW WHEN (NEW.series_id IS NOT NULL)
  EXECUTE FUNCTION volunteering_bank.seat_regulars();

-- What somebody does with a place that is theirs, by their account, their secret or their team's: cancel, reminders-off, reminders-on.
CREATE FUNCTION volunteering_bank.own_word(p_booking uuid, p_word text, p_reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE b volunteering_bank.booking;
BEGIN
  SELECT k.* INTO b FROM volunteering_bank.booking k
    WHERE k.id = p_booking AND (k.person_id = core.me() OR k.holder_hash = core.holder() OR k.id = core.linked() OR EXISTS (SELECT FROM volunteering_bank.team t
      WHERE t.id = k.team_id AND t.tenant_id = k.tenant_id AND (t.person_id = core.me() OR t.holder_hash = core.holder())));
  IF NOT FOUND THEN RAISE EXCEPTION 'no such booking' USING ERRCODE = 'YP003'; END IF;
  IF p_word = 'cancel' THEN
    IF EXISTS (SELECT FROM volunteering_bank.shift s WHERE s.id = b.shift_id AND s.tenant_id = b.tenant_id AND s.starts <= core.at()) THEN
      RAISE EXCEPTION 'it has begun' USING ERRCODE = 'YP011';
    END IF;
    INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, reason, at, by_kind)
      VALUES (gen_random_uuid(), b.tenant_id, b.audience_id, b.id, b.shift_id, b.organisation_id, 'cancelled', p_reason, core.at(), 'person');
  ELSE
    UPDATE volunteering_bank.booking SET reminders = (p_word = 'reminders-on') WHERE id = b.id AND tenant_id = b.tenant_id;
  END IF;
END
$$;
ALTER FUNCTION volunteering_bank.own_word(uuid, text, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.own_word(uuid, text, text) TO yp_app;

-- A team's member says yes for themselves: only now does the organisation learn who comes and how to reach them.
CREATE FUNCTION volunteering_bank.say_yes(p_name text, p_email text, p_phone text, p_age_band text, p_guardian_name text, p_guardian_contact text,
  p_locale text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE b volunteering_bank.booking;
BEGIN
  UPDATE volunteering_bank.booking SET name = p_name, email = p_email, phone = p_phone, age_band = p_age_band, guardian_name = p_guardian_name,
      guardian_contact = p_guardian_contact, locale = p_locale, person_id = core.me()
    WHERE holder_hash = core.holder() AND team_id IS NOT NULL AND name IS NULL AND state IN ('booked', 'waiting')
    RETURNING * INTO b;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such place' USING ERRCODE = 'YP003'; END IF;
  INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, at, by_kind)
    VALUES (gen_random_uuid(), b.tenant_id, b.audience_id, b.id, b.shift_id, b.organisation_id, 'said-yes', core.at(), 'person');
  RETURN b.id;
END
$$;
ALTER FUNCTION volunteering_bank.say_yes(text, text, text, text, text, text, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.say_yes(text, text, text, text, text, text, text) TO yp_app;

-- A coordinator sees how the team's places stand and who said yes, by name alone.
CREATE FUNCTION volunteering_bank.team_places() RETURNS TABLE (id uuid, team_id uuid, holder_hash text, name text, state text, line bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT b.id, b.team_id, b.holder_hash, b.name, b.state, b.line FROM volunteering_bank.booking b
    JOIN volunteering_bank.team t ON t.id = b.team_id AND t.tenant_id = b.tenant_id
  WHERE t.person_id = core.me() OR t.holder_hash = core.holder() ORDER BY b.line
$$;
ALTER FUNCTION volunteering_bank.team_places() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.team_places() TO yp_app;

-- Pauses a regular place that is the asker's, takes it up again (no times), or ends it (from without until). The places between are given
-- back to whoever waits; those after it stay theirs, so it resumes by itself.
CREATE FUNCTION volunteering_bank.pause_regular(p_regular uuid, p_from timestamptz, p_until timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE r volunteering_bank.regular_place;
BEGIN
  UPDATE volunteering_bank.regular_place SET paused_from = CASE WHEN p_until IS NOT NULL THEN p_from END, resumes = p_until,
      ended_at = CASE WHEN p_from IS NOT NULL AND p_until IS NULL THEN core.at() END
    WHERE id = p_regular AND ended_at IS NULL AND (person_id = core.me() OR holder_hash = core.holder())
    RETURNING * INTO r;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such place' USING ERRCODE = 'YP003'; END IF;
  INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, reason, at, by_kind)
    SELECT gen_random_uuid(), b.tenant_id, b.audience_id, b.id, b.shift_id, b.organisation_id, 'cancelled', 'paused', core.at(), 'person'
    FROM volunteering_bank.booking b JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id
    WHERE b.regular_id = r.id AND b.tenant_id = r.tenant_id AND b.state IN ('booked', 'waiting') AND s.starts > core.at()
      AND s.starts >= p_from AND (p_until IS NULL OR s.starts < p_until)
    ORDER BY s.id;
  IF r.ended_at IS NULL THEN PERFORM volunteering_bank.book_regular(r, NULL); END IF;
END
$$;
ALTER FUNCTION volunteering_bank.pause_regular(uuid, timestamptz, timestamptz) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.pause_regular(uuid, timestamptz, timestamptz) TO yp_app;

-- Somebody is there: by the word on the poster, and by their account, their secret or their reference. From half an hour before until an
-- hour after; gives whether it was written down now.
CREATE FUNCTION volunteering_bank.check_in(p_shift uuid, p_word text, p_reference text) RETURNS boolean
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
    LIMIT 1;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such booking' USING ERRCODE = 'YP003'; END IF;
  IF b.state = 'attended' THEN RETURN false; END IF;
  INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, at, by_kind)
    VALUES (gen_random_uuid(), b.tenant_id, b.audience_id, b.id, b.shift_id, b.organisation_id, 'attended', core.at(), 'person');
  RETURN true;
END
$$;
ALTER FUNCTION volunteering_bank.check_in(uuid, text, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.check_in(uuid, text, text) TO yp_app;

-- A new address for the asking person's calendar; the one before stops working.
CREATE FUNCTION volunteering_bank.renew_calendar(p_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  INSERT INTO volunteering_bank.calendar_key (person_id, partnership_id, holder_hash, made_at)
    SELECT core.me(), core.partnership(), p_hash, core.at() WHERE core.me() IS NOT NULL
    ON CONFLICT (person_id) DO UPDATE SET holder_hash = EXCLUDED.holder_hash, made_at = EXCLUDED.made_at
$$;
ALTER FUNCTION volunteering_bank.renew_calendar(text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.renew_calendar(text) TO yp_app;

-- The shifts of whoever's calendar the present secret opens, or those booked with it.
CREATE FUNCTION volunteering_bank.calendar() RETURNS TABLE (id uuid, title text, slug text, organisation text, starts timestamptz,
  ends timestamptz, place text, note text, sequence integer, status text, updated_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT DISTINCT ON (s.starts, s.id) s.id, s.title, s.slug, b.organisation, s.starts, s.ends, s.place, s.note,
      s.sequence + CASE WHEN b.state = 'cancelled' THEN 1 ELSE 0 END,
      CASE WHEN s.status = 'cancelled' OR b.state = 'cancelled' THEN 'cancelled' WHEN b.state = 'waiting' THEN 'waiting' ELSE 'booked' END,
      greatest(s.updated_at, b.since)
    FROM volunteering_bank.booking b JOIN volunteering_bank.shift s ON s.id = b.shift_id AND s.tenant_id = b.tenant_id
    WHERE b.holder_hash = core.holder() OR b.person_id = (SELECT k.person_id FROM volunteering_bank.calendar_key k
      WHERE k.holder_hash = core.holder() AND k.partnership_id = core.partnership())
    ORDER BY s.starts, s.id, b.state = 'cancelled', b.created_at DESC
$$;
ALTER FUNCTION volunteering_bank.calendar() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.calendar() TO yp_app;

-- As in V002: what a guest sent becomes theirs for good, and now their bookings too.
CREATE OR REPLACE FUNCTION volunteering_bank.adopt() RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
  WITH adopted AS (UPDATE volunteering_bank.application SET person_id = core.me()
      WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL RETURNING id),
    places AS (UPDATE volunteering_bank.booking SET person_id = core.me()
      WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL RETURNING id),
    regulars AS (UPDATE volunteering_bank.regular_place SET person_id = core.me()
      WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL RETURNING id),
    teams AS (UPDATE volunteering_bank.team SET person_id = core.me()
      WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL RETURNING id)
  SELECT (SELECT count(*) FROM adopted)::integer + (SELECT count(*) FROM places)::integer + (SELECT count(*) FROM regulars)::integer
    + (SELECT count(*) FROM teams)::integer
$$;

-- As in V002; new: a listing whose places are at its shifts counts none itself.
CREATE OR REPLACE FUNCTION volunteering_bank.take_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
DECLARE p volunteering_bank.application_progress; o record; v_seat boolean;
BEGIN
  SELECT * INTO p FROM volunteering_bank.application_progress WHERE id = NEW.application_id AND tenant_id = NEW.tenant_id FOR NO KEY UPDATE;
  SELECT commitment = 'one-off' AND starts IS NOT NULL AS dated, CASE WHEN NOT in_shifts THEN places END AS places, taken, in_shifts INTO o
    FROM volunteering_bank.opportunity WHERE id = p.opportunity_id AND tenant_id = p.tenant_id;
  v_seat := CASE WHEN o.in_shifts THEN false ELSE
    CASE NEW.state WHEN 'sent' THEN o.dated WHEN 'contacted' THEN p.seat WHEN 'started' THEN true ELSE false END END;
  IF v_seat AND NOT p.seat THEN
    UPDATE volunteering_bank.opportunity SET taken = taken + 1
      WHERE id = p.opportunity_id AND tenant_id = p.tenant_id AND (places IS NULL OR taken < places);
    IF NOT FOUND THEN RAISE EXCEPTION 'full' USING ERRCODE = 'YP010'; END IF;
  ELSIF p.seat AND NOT v_seat THEN
    UPDATE volunteering_bank.opportunity SET taken = taken - 1
      WHERE id = p.opportunity_id AND tenant_id = p.tenant_id AND taken > 0;
  ELSIF NEW.state = 'sent' AND o.taken >= o.places THEN
    RAISE EXCEPTION 'full' USING ERRCODE = 'YP010';
  END IF;
  UPDATE volunteering_bank.application_progress SET state = NEW.state, since = NEW.at, seat = v_seat,
      contacted_at = CASE WHEN NEW.state IN ('contacted', 'started') THEN coalesce(contacted_at, NEW.at) ELSE contacted_at END,
      started_at = CASE WHEN NEW.state = 'started' THEN coalesce(started_at, NEW.at) ELSE started_at END
    WHERE id = p.id AND tenant_id = p.tenant_id;
  RETURN NULL;
END
$$;

-- A mailed link reaches one shift (its leader takes the roll), one booking (its person changes their mind) or one organisation.
ALTER POLICY link_read ON volunteering_bank.shift USING ((SELECT core.linked()) IS NULL OR audience_id = (SELECT core.public_audience())
  OR organisation_id = (SELECT core.linked()) OR id = (SELECT core.linked()));
ALTER POLICY link_read ON volunteering_bank.shift_lead USING ((SELECT core.linked()) IS NULL
  OR organisation_id = (SELECT core.linked()) OR id = (SELECT core.linked()));
ALTER POLICY link_read ON volunteering_bank.booking USING ((SELECT core.linked()) IS NULL
  OR organisation_id = (SELECT core.linked()) OR shift_id = (SELECT core.linked()) OR id = (SELECT core.linked()));
ALTER POLICY link_insert ON volunteering_bank.booking_step WITH CHECK ((SELECT core.linked()) IS NULL
  OR organisation_id = (SELECT core.linked()) OR shift_id = (SELECT core.linked()));

-- How many wait before somebody in a shift's line.
CREATE FUNCTION volunteering_bank.ahead(p_shift uuid, p_tenant bigint, p_line bigint) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
  SELECT count(*)::integer FROM volunteering_bank.booking
  WHERE shift_id = p_shift AND tenant_id = p_tenant AND state = 'waiting' AND line < p_line
$$;
ALTER FUNCTION volunteering_bank.ahead(uuid, bigint, bigint) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.ahead(uuid, bigint, bigint) TO yp_app;

-- Whether the present secret opens somebody's calendar.
CREATE FUNCTION volunteering_bank.calendar_known() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT EXISTS (SELECT FROM volunteering_bank.calendar_key WHERE holder_hash = core.holder() AND partnership_id = core.partnership())
$$;
ALTER FUNCTION volunteering_bank.calendar_known() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.calendar_known() TO yp_app;
