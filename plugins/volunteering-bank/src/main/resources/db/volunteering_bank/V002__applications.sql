-- "I'm interested": what a person wrote is held by the organisation it was written to, in a row of its own that only that organisation
-- and the person read. What became of it is a trail of steps without personal data, which a supporter reads too.
CREATE TABLE volunteering_bank.application (
  id               uuid NOT NULL,
  tenant_id        bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id      bigint NOT NULL DEFAULT core.owner(),
  opportunity_id   uuid NOT NULL,
  organisation_id  uuid NOT NULL,
  title            text NOT NULL,        -- what it was for, in the words of that day: the listing may be gone when the person looks
  slug             text NOT NULL,
  organisation     text NOT NULL,
  person_id        uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  holder_hash      text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),  -- SHA-256 of the guest's secret
  reference        text NOT NULL,
  reply_by         date NOT NULL,
  age_band         text NOT NULL,
  name             text NOT NULL,
  email            text,
  phone            text,
  best_time        text,
  message          text,
  guardian_name    text,
  guardian_contact text,
  locale           text NOT NULL,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (opportunity_id, tenant_id, organisation_id) REFERENCES volunteering_bank.opportunity (id, tenant_id, organisation_id),
  CHECK (email IS NOT NULL OR phone IS NOT NULL),
  CHECK (age_band <> 'under-16' OR guardian_contact IS NOT NULL)
);
CREATE INDEX application_opportunity ON volunteering_bank.application (opportunity_id, tenant_id);
CREATE INDEX application_recent ON volunteering_bank.application (tenant_id, created_at);
CREATE INDEX application_person ON volunteering_bank.application (person_id, created_at);
CREATE UNIQUE INDEX application_holder ON volunteering_bank.application (holder_hash, tenant_id);
SELECT core.isolate('volunteering_bank.application', 'organisation_id');
SELECT core.let_definer('volunteering_bank.application', 'yp_desk', 'SELECT, UPDATE');
REVOKE UPDATE ON volunteering_bank.application FROM yp_app;
CREATE POLICY mine ON volunteering_bank.application FOR SELECT TO yp_app
  USING (person_id = (SELECT core.me()) OR holder_hash = (SELECT core.holder()));
-- In nobody else's name: an organisation that writes down a telephone call names no account.
CREATE POLICY own_name ON volunteering_bank.application AS RESTRICTIVE FOR INSERT TO yp_app
  WITH CHECK (person_id IS NULL OR person_id = (SELECT core.me()));
-- A person or guest writes to a listing that they can see for themselves and that can be answered; anything else is refused as if it
-- were not there. Whether a place is left is for the trigger, which answers only who got this far.
SELECT core.desk_insert('volunteering_bank.application', $$
  EXISTS (SELECT FROM volunteering_bank.opportunity o WHERE o.id = opportunity_id AND o.tenant_id = application.tenant_id
    AND o.organisation_id = application.organisation_id AND o.status = 'live' AND o.closes > (SELECT core.at()))$$);
SELECT core.classify('volunteering_bank.application', 'key: id, tenant_id, audience_id, opportunity_id, organisation_id, person_id; tenant: title, slug, organisation, reply_by; person: holder_hash, reference, age_band, name, email, phone, best_time, message, guardian_name, guardian_contact, locale, created_at');

-- Where each application stands. Kept by triggers; the reference is what an organisation and its supporter call it by on the telephone.
CREATE TABLE volunteering_bank.application_progress (
  id              uuid NOT NULL,        -- the application's; stays when what the person wrote is deleted
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  opportunity_id  uuid NOT NULL,
  organisation_id uuid NOT NULL,
  reference       text NOT NULL,
  state           text NOT NULL CHECK (state IN ('sent', 'contacted', 'started', 'not-this-time', 'withdrew')),
  since           timestamptz NOT NULL,
  sent_at         timestamptz NOT NULL,
  due_on          date NOT NULL,        -- the day by which the person was told to expect a reply
  contacted_at    timestamptz,
  started_at      timestamptz,
  seat            boolean NOT NULL DEFAULT false,  -- whether it takes one of the listing's places
  nudge_asked_at  timestamptz,          -- a supporter asked for a reminder
  reminded_at     timestamptz,          -- the last reminder to the organisation
  PRIMARY KEY (id, tenant_id),
  UNIQUE (id, tenant_id, organisation_id),
  FOREIGN KEY (opportunity_id, tenant_id, organisation_id) REFERENCES volunteering_bank.opportunity (id, tenant_id, organisation_id)
);
CREATE INDEX progress_waiting ON volunteering_bank.application_progress (audience_id, due_on, sent_at) WHERE state = 'sent';
CREATE INDEX progress_own ON volunteering_bank.application_progress (tenant_id, state, sent_at);
CREATE INDEX progress_opportunity ON volunteering_bank.application_progress (opportunity_id, state);
CREATE INDEX progress_organisation ON volunteering_bank.application_progress (organisation_id, state, sent_at);
CREATE INDEX progress_sent ON volunteering_bank.application_progress (audience_id, sent_at);
SELECT core.isolate('volunteering_bank.application_progress', 'organisation_id');
SELECT core.let_definer('volunteering_bank.application_progress', 'yp_desk', 'SELECT, INSERT, UPDATE');
REVOKE INSERT, UPDATE, DELETE ON volunteering_bank.application_progress FROM yp_app;
GRANT UPDATE (reminded_at) ON volunteering_bank.application_progress TO yp_app;
CREATE POLICY mine ON volunteering_bank.application_progress FOR SELECT TO yp_app
  USING (EXISTS (SELECT FROM volunteering_bank.application a WHERE a.id = application_progress.id AND a.tenant_id = application_progress.tenant_id
    AND (a.person_id = (SELECT core.me()) OR a.holder_hash = (SELECT core.holder()))));
SELECT core.classify('volunteering_bank.application_progress', 'key: id, tenant_id, audience_id, opportunity_id, organisation_id; tenant: reference, state, since, sent_at, due_on, contacted_at, started_at, seat, nudge_asked_at, reminded_at');

-- What happened, when, and why: appended, never changed.
CREATE TABLE volunteering_bank.application_step (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  application_id  uuid NOT NULL,
  organisation_id uuid NOT NULL,
  state           text NOT NULL CHECK (state IN ('sent', 'contacted', 'started', 'not-this-time', 'withdrew')),
  reason          text,
  at              timestamptz NOT NULL,
  by_kind         text NOT NULL CHECK (by_kind IN ('person', 'organisation', 'supporter')),
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (application_id, tenant_id, organisation_id) REFERENCES volunteering_bank.application_progress (id, tenant_id, organisation_id)
);
CREATE INDEX step_application ON volunteering_bank.application_step (application_id, at);
SELECT core.isolate('volunteering_bank.application_step', 'organisation_id');
SELECT core.let_definer('volunteering_bank.application_step', 'yp_desk', 'SELECT, INSERT');
REVOKE UPDATE, DELETE ON volunteering_bank.application_step FROM yp_app;
CREATE POLICY mine ON volunteering_bank.application_step FOR SELECT TO yp_app
  USING (EXISTS (SELECT FROM volunteering_bank.application a WHERE a.id = application_id AND a.tenant_id = application_step.tenant_id
    AND (a.person_id = (SELECT core.me()) OR a.holder_hash = (SELECT core.holder()))));
SELECT core.classify('volunteering_bank.application_step', 'key: id, tenant_id, audience_id, application_id, organisation_id; tenant: state, reason, at, by_kind');

-- The person's own word that they changed their mind.
CREATE TABLE volunteering_bank.application_withdrawal (
  id              uuid NOT NULL,        -- the application's: once
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  reason          text,
  at              timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id, organisation_id) REFERENCES volunteering_bank.application_progress (id, tenant_id, organisation_id)
);
SELECT core.isolate('volunteering_bank.application_withdrawal', 'organisation_id');
REVOKE UPDATE, DELETE ON volunteering_bank.application_withdrawal FROM yp_app;
SELECT core.desk_insert('volunteering_bank.application_withdrawal', $$
  EXISTS (SELECT FROM volunteering_bank.application a WHERE a.id = application_withdrawal.id AND a.tenant_id = application_withdrawal.tenant_id
    AND a.organisation_id = application_withdrawal.organisation_id
    AND (a.person_id = (SELECT core.me()) OR a.holder_hash = (SELECT core.holder())))$$);
SELECT core.classify('volunteering_bank.application_withdrawal', 'key: id, tenant_id, audience_id, organisation_id; tenant: reason, at');

-- A new application opens its trail.
CREATE FUNCTION volunteering_bank.open_trail() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE v_support bigint;
BEGIN
  SELECT coalesce(t.support_audience, t.id) INTO v_support FROM core.tenant t WHERE t.id = NEW.tenant_id;
  INSERT INTO volunteering_bank.application_progress
      (id, tenant_id, audience_id, opportunity_id, organisation_id, reference, state, since, sent_at, due_on)
    VALUES (NEW.id, NEW.tenant_id, v_support, NEW.opportunity_id, NEW.organisation_id, NEW.reference, 'sent', NEW.created_at, NEW.created_at,
      NEW.reply_by);
  INSERT INTO volunteering_bank.application_step (id, tenant_id, audience_id, application_id, organisation_id, state, at, by_kind)
    VALUES (gen_random_uuid(), NEW.tenant_id, v_support, NEW.id, NEW.organisation_id, 'sent', NEW.created_at, 'person');
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.open_trail() OWNER TO yp_desk;
CREATE TRIGGER open_trail AFTER INSERT ON volunteering_bank.application FOR EACH ROW EXECUTE FUNCTION volunteering_bank.open_trail();

-- Every step moves the application on and takes or gives back a place: a dated one-off loses one when somebody is interested, a regular
-- role when somebody starts. One conditional UPDATE decides, so a hundred at once get exactly the places there are (SQLSTATE YP010: full).
CREATE FUNCTION volunteering_bank.take_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
DECLARE p volunteering_bank.application_progress; o record; v_seat boolean;
BEGIN
  SELECT * INTO p FROM volunteering_bank.application_progress WHERE id = NEW.application_id AND tenant_id = NEW.tenant_id FOR NO KEY UPDATE;
  SELECT commitment = 'one-off' AND starts IS NOT NULL AS dated, places, taken INTO o
    FROM volunteering_bank.opportunity WHERE id = p.opportunity_id AND tenant_id = p.tenant_id;
  v_seat := CASE NEW.state WHEN 'sent' THEN o.dated WHEN 'contacted' THEN p.seat WHEN 'started' THEN true ELSE false END;
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
ALTER FUNCTION volunteering_bank.take_step() OWNER TO yp_desk;
CREATE TRIGGER take_step AFTER INSERT ON volunteering_bank.application_step FOR EACH ROW EXECUTE FUNCTION volunteering_bank.take_step();

CREATE FUNCTION volunteering_bank.carry_withdrawal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  INSERT INTO volunteering_bank.application_step (id, tenant_id, audience_id, application_id, organisation_id, state, reason, at, by_kind)
    SELECT gen_random_uuid(), p.tenant_id, p.audience_id, p.id, p.organisation_id, 'withdrew', NEW.reason, NEW.at, 'person'
    FROM volunteering_bank.application_progress p WHERE p.id = NEW.id AND p.tenant_id = NEW.tenant_id;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.carry_withdrawal() OWNER TO yp_desk;
CREATE TRIGGER carry_withdrawal AFTER INSERT ON volunteering_bank.application_withdrawal
  FOR EACH ROW EXECUTE FUNCTION volunteering_bank.carry_withdrawal();

-- Makes what a guest sent theirs for good, once they have an account: by the secret, never by the address.
CREATE FUNCTION volunteering_bank.adopt() RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
  WITH adopted AS (UPDATE volunteering_bank.application SET person_id = core.me()
    WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL RETURNING id)
  SELECT count(*)::integer FROM adopted
$$;
ALTER FUNCTION volunteering_bank.adopt() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.adopt() TO yp_app;

-- What a supporter says about an application of a group it supports: remind them, or I answered for them.
CREATE TABLE volunteering_bank.supporter_word (
  id                 uuid NOT NULL,
  tenant_id          bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id        bigint NOT NULL DEFAULT core.owner(),
  application_id     uuid NOT NULL,
  application_tenant bigint NOT NULL,
  word               text NOT NULL CHECK (word IN ('nudge', 'answered-for')),
  state              text CHECK (state IN ('contacted', 'started', 'not-this-time')),
  reason             text,
  said_at            timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  CHECK ((word = 'answered-for') = (state IS NOT NULL))
);
CREATE INDEX supporter_word_application ON volunteering_bank.supporter_word (tenant_id, application_id);
SELECT core.isolate('volunteering_bank.supporter_word');
REVOKE UPDATE, DELETE ON volunteering_bank.supporter_word FROM yp_app;
SELECT core.classify('volunteering_bank.supporter_word', 'key: id, tenant_id, audience_id, application_id, application_tenant; tenant: word, state, reason, said_at');

CREATE FUNCTION volunteering_bank.carry_word() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  IF NOT volunteering_bank.supports(NEW.tenant_id, NEW.application_tenant) THEN
    RAISE EXCEPTION 'no such application' USING ERRCODE = 'YP003';
  END IF;
  IF NEW.word = 'nudge' THEN
    UPDATE volunteering_bank.application_progress SET nudge_asked_at = NEW.said_at
      WHERE id = NEW.application_id AND tenant_id = NEW.application_tenant AND state = 'sent';
  ELSE
    INSERT INTO volunteering_bank.application_step (id, tenant_id, audience_id, application_id, organisation_id, state, reason, at, by_kind)
      SELECT gen_random_uuid(), p.tenant_id, p.audience_id, p.id, p.organisation_id, NEW.state, NEW.reason, NEW.said_at, 'supporter'
      FROM volunteering_bank.application_progress p
      WHERE p.id = NEW.application_id AND p.tenant_id = NEW.application_tenant AND p.state IN ('sent', 'contacted');
  END IF;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such application' USING ERRCODE = 'YP003';
  END IF;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.carry_word() OWNER TO yp_desk;
CREATE TRIGGER carry_word AFTER INSERT ON volunteering_bank.supporter_word FOR EACH ROW EXECUTE FUNCTION volunteering_bank.carry_word();
