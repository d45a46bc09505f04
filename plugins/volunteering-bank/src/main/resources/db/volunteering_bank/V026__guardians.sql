-- Somebody young is not to be reached before a parent or guardian has agreed. Until then how to reach them is not in the group's row but in
-- one that the group cannot read; a trigger carries it over when the guardian says yes, or when a supporter has a recorded reason.
ALTER TABLE volunteering_bank.application
  ADD COLUMN guarded boolean NOT NULL DEFAULT false,    -- sent with a guardian to be asked first
  DROP CONSTRAINT application_check,
  DROP CONSTRAINT application_check1,
  ADD CONSTRAINT application_reached CHECK (guarded OR email IS NOT NULL OR phone IS NOT NULL),
  ADD CONSTRAINT application_guardian CHECK (age_band <> 'under-16' OR guarded OR guardian_contact IS NOT NULL);
SELECT core.classify('volunteering_bank.application', 'tenant: guarded');

ALTER TABLE volunteering_bank.application_progress
  ADD COLUMN held boolean NOT NULL DEFAULT false,       -- waits for a guardian: no day counts, nobody is late
  ADD COLUMN guardian text CHECK (guardian IN ('asked', 'telephone', 'agreed', 'refused', 'overridden')),
  ADD COLUMN waits_since timestamptz;                   -- since when the group can answer, when that is later than it was sent
SELECT core.classify('volunteering_bank.application_progress', 'tenant: held, guardian, waits_since');

CREATE TABLE volunteering_bank.young_contact (
  id               uuid NOT NULL,       -- the application's
  tenant_id        bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id      bigint NOT NULL DEFAULT core.owner(),
  organisation_id  uuid NOT NULL,
  person_id        uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  holder_hash      text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),
  guardian_hash    text CHECK (guardian_hash ~ '^[0-9a-f]{64}$'),   -- of the secret in the guardian's letter; absent when they are rung
  asked_until      timestamptz NOT NULL,
  title            text NOT NULL,
  slug             text NOT NULL,
  organisation     text NOT NULL,
  name             text NOT NULL,
  email            text,
  phone            text,
  message          text,
  guardian_name    text NOT NULL,
  guardian_contact text NOT NULL,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id) REFERENCES volunteering_bank.application (id, tenant_id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX young_contact_guardian ON volunteering_bank.young_contact (guardian_hash, tenant_id);
CREATE INDEX young_contact_holder ON volunteering_bank.young_contact (holder_hash);
CREATE INDEX young_contact_person ON volunteering_bank.young_contact (person_id);
SELECT core.isolate('volunteering_bank.young_contact', 'organisation_id');
SELECT core.let_definer('volunteering_bank.young_contact', 'yp_desk', 'SELECT, UPDATE');
REVOKE UPDATE, DELETE ON volunteering_bank.young_contact FROM yp_app;
SELECT core.forbid('volunteering_bank.young_contact', 'UPDATE, DELETE');
-- The person and the guardian read it; the organisation that it will go to does not, nor does any link of its own.
DROP POLICY tenant_read ON volunteering_bank.young_contact;
DROP POLICY link_read ON volunteering_bank.young_contact;
CREATE POLICY mine ON volunteering_bank.young_contact FOR SELECT TO yp_app
  USING (person_id = (SELECT core.me()) OR holder_hash = (SELECT core.holder()) OR guardian_hash = (SELECT core.holder()));
CREATE POLICY own_name ON volunteering_bank.young_contact AS RESTRICTIVE FOR INSERT TO yp_app
  WITH CHECK (person_id IS NULL OR person_id = (SELECT core.me()));
SELECT core.desk_insert('volunteering_bank.young_contact', $$
  EXISTS (SELECT FROM volunteering_bank.opportunity o WHERE o.slug = young_contact.slug AND o.tenant_id = young_contact.tenant_id
    AND o.organisation_id = young_contact.organisation_id AND o.status = 'live')$$);
SELECT core.classify('volunteering_bank.young_contact', 'key: id, tenant_id, audience_id, organisation_id, person_id; tenant: asked_until, title, slug, organisation; person: holder_hash, guardian_hash, name, email, phone, message, guardian_name, guardian_contact, created_at');

-- The guardian's word, by the link in their letter: once.
CREATE TABLE volunteering_bank.guardian_word (
  id              uuid NOT NULL,        -- the application's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  word            text NOT NULL CHECK (word IN ('agreed', 'refused')),
  at              timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id, organisation_id) REFERENCES volunteering_bank.application_progress (id, tenant_id, organisation_id)
);
SELECT core.isolate('volunteering_bank.guardian_word', 'organisation_id');
SELECT core.let_definer('volunteering_bank.guardian_word', 'yp_desk');
-- Neither the organisation nor its link says yes in the guardian's place.
SELECT core.forbid('volunteering_bank.guardian_word', 'INSERT, UPDATE, DELETE');
GRANT INSERT ON volunteering_bank.guardian_word TO yp_app;
CREATE POLICY mine ON volunteering_bank.guardian_word FOR SELECT TO yp_app
  USING (EXISTS (SELECT FROM volunteering_bank.young_contact y WHERE y.id = guardian_word.id AND y.tenant_id = guardian_word.tenant_id));
SELECT core.desk_insert('volunteering_bank.guardian_word', $$
  EXISTS (SELECT FROM volunteering_bank.young_contact y WHERE y.id = guardian_word.id AND y.tenant_id = guardian_word.tenant_id
    AND y.organisation_id = guardian_word.organisation_id AND y.guardian_hash = (SELECT core.holder()) AND y.asked_until > (SELECT core.at()))$$);
SELECT core.classify('volunteering_bank.guardian_word', 'key: id, tenant_id, audience_id, organisation_id; tenant: word, at');

-- A supporter's record: the guardian said yes on the telephone, or must not be asked because that is not safe. Who, when and why.
CREATE TABLE volunteering_bank.guardian_record (
  id                 uuid NOT NULL,
  tenant_id          bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id        bigint NOT NULL DEFAULT core.owner(),
  application_id     uuid NOT NULL,
  application_tenant bigint NOT NULL,
  word               text NOT NULL CHECK (word IN ('telephone', 'unsafe')),
  reason             text NOT NULL,
  said_by            uuid DEFAULT core.actor(),
  said_at            timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX guardian_record_application ON volunteering_bank.guardian_record (tenant_id, application_id);
SELECT core.isolate('volunteering_bank.guardian_record');
REVOKE UPDATE, DELETE ON volunteering_bank.guardian_record FROM yp_app;
SELECT core.forbid('volunteering_bank.guardian_record', 'UPDATE, DELETE');
SELECT core.classify('volunteering_bank.guardian_record', 'key: id, tenant_id, audience_id, application_id, application_tenant, said_by; tenant: word, reason, said_at');

-- Sent with a guardian to be asked: nobody is late until there is an answer.
CREATE FUNCTION volunteering_bank.hold_back() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.application_progress SET held = true, guardian = CASE WHEN NEW.guardian_hash IS NULL THEN 'telephone' ELSE 'asked' END
    WHERE id = NEW.id AND tenant_id = NEW.tenant_id;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.hold_back() OWNER TO yp_desk;
CREATE TRIGGER hold_back AFTER INSERT ON volunteering_bank.young_contact FOR EACH ROW EXECUTE FUNCTION volunteering_bank.hold_back();

-- Lets it pass or not; how to reach the young person is in one row only at any time. Says whether there was still something to let pass.
CREATE FUNCTION volunteering_bank.let_pass(p_id uuid, p_tenant bigint, p_guardian text, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
DECLARE p volunteering_bank.application_progress;
BEGIN
  SELECT * INTO p FROM volunteering_bank.application_progress WHERE id = p_id AND tenant_id = p_tenant FOR NO KEY UPDATE;
  IF NOT FOUND OR NOT p.held OR p.state <> 'sent' THEN RETURN false; END IF;
  IF p_guardian <> 'refused' THEN
    UPDATE volunteering_bank.application a SET name = y.name, email = y.email, phone = y.phone, message = y.message,
        guardian_name = CASE WHEN p_guardian = 'agreed' THEN y.guardian_name END,
        guardian_contact = CASE WHEN p_guardian = 'agreed' THEN y.guardian_contact END
      FROM volunteering_bank.young_contact y WHERE y.id = p_id AND y.tenant_id = p_tenant AND a.id = y.id AND a.tenant_id = y.tenant_id;
  END IF;
  UPDATE volunteering_bank.young_contact SET email = NULL, phone = NULL, message = NULL WHERE id = p_id AND tenant_id = p_tenant;
  UPDATE volunteering_bank.application_progress SET held = false, guardian = p_guardian, waits_since = p_at, remind_on = NULL,
      due_on = greatest(due_on, (p_at AT TIME ZONE 'UTC')::date + 7)
    WHERE id = p_id AND tenant_id = p_tenant;
  IF p_guardian = 'refused' THEN
    INSERT INTO volunteering_bank.application_step (id, tenant_id, audience_id, application_id, organisation_id, state, at, by_kind)
      VALUES (gen_random_uuid(), p.tenant_id, p.audience_id, p.id, p.organisation_id, 'withdrew', p_at, 'person');
  END IF;
  RETURN true;
END
$$;
ALTER FUNCTION volunteering_bank.let_pass(uuid, bigint, text, timestamptz) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION volunteering_bank.let_pass(uuid, bigint, text, timestamptz) FROM PUBLIC;

CREATE FUNCTION volunteering_bank.carry_guardian() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  PERFORM volunteering_bank.let_pass(NEW.id, NEW.tenant_id, NEW.word, NEW.at);
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.carry_guardian() OWNER TO yp_desk;
CREATE TRIGGER carry_guardian AFTER INSERT ON volunteering_bank.guardian_word FOR EACH ROW EXECUTE FUNCTION volunteering_bank.carry_guardian();

-- Whether a tenant speaks for young people of another: it supports groups, this one among them.
CREATE FUNCTION volunteering_bank.minds(p_supporter bigint, p_tenant bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, volunteering_bank, pg_temp AS $$
  SELECT volunteering_bank.supports(p_supporter, p_tenant) AND EXISTS (SELECT FROM core.tenant WHERE supporter_id = p_supporter)
$$;
ALTER FUNCTION volunteering_bank.minds(bigint, bigint) OWNER TO yp_desk;

CREATE FUNCTION volunteering_bank.carry_record() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  IF NOT volunteering_bank.minds(NEW.tenant_id, NEW.application_tenant) OR NOT volunteering_bank.let_pass(NEW.application_id,
      NEW.application_tenant, CASE NEW.word WHEN 'telephone' THEN 'agreed' ELSE 'overridden' END, NEW.said_at) THEN
    RAISE EXCEPTION 'no such application' USING ERRCODE = 'YP003';
  END IF;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.carry_record() OWNER TO yp_desk;
CREATE TRIGGER carry_record AFTER INSERT ON volunteering_bank.guardian_record FOR EACH ROW EXECUTE FUNCTION volunteering_bank.carry_record();

-- Whom the asking supporter has to ring, because they are not asked by mail: the guardian alone, and only while it waits.
CREATE FUNCTION volunteering_bank.guardians_to_ring() RETURNS TABLE (id uuid, name text, phone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT y.id, y.guardian_name, y.guardian_contact FROM volunteering_bank.application_progress p
  JOIN volunteering_bank.young_contact y ON y.id = p.id AND y.tenant_id = p.tenant_id
  WHERE core.tenant() IS NOT NULL AND core.linked() IS NULL AND p.held AND p.state = 'sent' AND p.guardian = 'telephone'
    AND volunteering_bank.minds(core.tenant(), p.tenant_id)
$$;
ALTER FUNCTION volunteering_bank.guardians_to_ring() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.guardians_to_ring() TO yp_app;
CREATE INDEX progress_held ON volunteering_bank.application_progress (audience_id, sent_at) WHERE held AND state = 'sent';

-- Nobody has talked to somebody who is not to be reached yet (SQLSTATE YP020).
CREATE FUNCTION volunteering_bank.mind_guardian() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM volunteering_bank.application_progress WHERE id = NEW.application_id AND tenant_id = NEW.tenant_id AND held) THEN
    RAISE EXCEPTION 'waits for a guardian' USING ERRCODE = 'YP020';
  END IF;
  RETURN NEW;
END
$$;
ALTER FUNCTION volunteering_bank.mind_guardian() OWNER TO yp_desk;
CREATE TRIGGER mind_guardian BEFORE INSERT ON volunteering_bank.application_step FOR EACH ROW
  WHEN (NEW.state IN ('contacted', 'started')) EXECUTE FUNCTION volunteering_bank.mind_guardian();

-- What is open to whom: the catalogue is asked for it, so that somebody young does not find what they may not do.
UPDATE core.catalogue_entry e SET codes = e.codes || CASE
    WHEN o.minimum_age IS NULL OR o.minimum_age <= 15 THEN ARRAY['open-to:under-16', 'open-to:16-17'] ELSE ARRAY['open-to:16-17'] END
  FROM volunteering_bank.opportunity o
  WHERE e.subject = o.id AND e.tenant_id = o.tenant_id AND e.kind = 'opportunity' AND (o.minimum_age IS NULL OR o.minimum_age <= 17);

-- Who adopts what they sent adopts how to reach them too.
CREATE FUNCTION volunteering_bank.follow_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.young_contact SET person_id = NEW.person_id WHERE id = NEW.id AND tenant_id = NEW.tenant_id;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.follow_person() OWNER TO yp_desk;
CREATE TRIGGER follow_person AFTER UPDATE OF person_id ON volunteering_bank.application FOR EACH ROW
  WHEN (NEW.person_id IS DISTINCT FROM OLD.person_id) EXECUTE FUNCTION volunteering_bank.follow_person();
