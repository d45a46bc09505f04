-- Messages between a person and an organisation about an application (decision 0036). How to reach the writer is held back: what both sides
-- read is a row without it, and what was written stands in a row of its own that only the writer's side reads until both have agreed.
-- Everything is written by the functions below, which know whose side the caller is on.
CREATE TABLE volunteering_bank.message (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  application_id  uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  side            text NOT NULL CHECK (side IN ('group', 'person')),
  number          integer NOT NULL CHECK (number > 0),   -- from 1, of the application
  shown           text NOT NULL,        -- without e-mail addresses and telephone numbers
  sent_at         timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (application_id, number, tenant_id),
  FOREIGN KEY (application_id, tenant_id) REFERENCES volunteering_bank.application (id, tenant_id) ON DELETE CASCADE
);
CREATE INDEX message_organisation ON volunteering_bank.message (organisation_id, sent_at);
CREATE INDEX message_person ON volunteering_bank.message (person_id, sent_at);
SELECT core.isolate('volunteering_bank.message', 'organisation_id');
SELECT core.let_definer('volunteering_bank.message', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.forbid('volunteering_bank.message', 'INSERT, UPDATE, DELETE');
SELECT core.classify('volunteering_bank.message', 'key: id, tenant_id, audience_id, application_id, organisation_id, person_id; tenant: side, number; person: shown, sent_at');

-- Where each side stands: how far it has read, since when it shares how to reach it, when it reported the other.
CREATE TABLE volunteering_bank.message_side (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  application_id  uuid NOT NULL,
  organisation_id uuid NOT NULL,
  side            text NOT NULL CHECK (side IN ('group', 'person')),
  read_to         integer NOT NULL DEFAULT 0,
  shared_at       timestamptz,
  reported_at     timestamptz,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (application_id, side, tenant_id),
  FOREIGN KEY (application_id, tenant_id) REFERENCES volunteering_bank.application (id, tenant_id) ON DELETE CASCADE
);
SELECT core.isolate('volunteering_bank.message_side', 'organisation_id');
SELECT core.let_definer('volunteering_bank.message_side', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.forbid('volunteering_bank.message_side', 'INSERT, UPDATE, DELETE');
-- That one side reported the other is the supporter's to know.
REVOKE SELECT ON volunteering_bank.message_side FROM yp_app;
GRANT SELECT (id, tenant_id, audience_id, application_id, organisation_id, side, read_to, shared_at) ON volunteering_bank.message_side TO yp_app;
SELECT core.classify('volunteering_bank.message_side', 'key: id, tenant_id, audience_id, application_id, organisation_id; tenant: side, read_to, shared_at, reported_at');

-- A letter's link to the conversation. Each letter has a secret of its own, because the application's is stored nowhere.
CREATE TABLE volunteering_bank.message_key (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  application_id  uuid NOT NULL,
  key_hash        text NOT NULL CHECK (key_hash ~ '^[0-9a-f]{64}$'),
  until           timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (application_id, tenant_id) REFERENCES volunteering_bank.application (id, tenant_id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX message_key_hash ON volunteering_bank.message_key (key_hash, tenant_id);
CREATE INDEX message_key_until ON volunteering_bank.message_key (tenant_id, until);
SELECT core.isolate('volunteering_bank.message_key');
SELECT core.let_definer('volunteering_bank.message_key', 'yp_desk');
SELECT core.forbid('volunteering_bank.message_key', 'UPDATE');
SELECT core.classify('volunteering_bank.message_key', 'key: id, tenant_id, audience_id, application_id; tenant: until; person: key_hash');

-- The application whose secret, or the secret of whose letter, the caller holds.
CREATE FUNCTION volunteering_bank.held_application() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT id FROM volunteering_bank.application WHERE holder_hash = core.holder()
  UNION ALL
  SELECT application_id FROM volunteering_bank.message_key WHERE key_hash = core.holder() AND until > core.at()
  LIMIT 1
$$;
ALTER FUNCTION volunteering_bank.held_application() OWNER TO yp_desk;
CREATE POLICY mine ON volunteering_bank.message FOR SELECT TO yp_app
  USING (person_id = (SELECT core.me()) OR application_id = (SELECT volunteering_bank.held_application()));

CREATE FUNCTION volunteering_bank.both_share(p_application uuid, p_tenant bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
  SELECT count(*) = 2 FROM volunteering_bank.message_side
    WHERE application_id = p_application AND tenant_id = p_tenant AND shared_at IS NOT NULL
$$;
ALTER FUNCTION volunteering_bank.both_share(uuid, bigint) OWNER TO yp_desk;

-- What was written, where it says how to reach the writer.
CREATE TABLE volunteering_bank.message_words (
  id              uuid NOT NULL,        -- the message's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  application_id  uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  side            text NOT NULL CHECK (side IN ('group', 'person')),
  words           text NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id) REFERENCES volunteering_bank.message (id, tenant_id) ON DELETE CASCADE
);
CREATE INDEX message_words_application ON volunteering_bank.message_words (application_id, tenant_id);
CREATE INDEX message_words_person ON volunteering_bank.message_words (person_id);
SELECT core.isolate('volunteering_bank.message_words', 'organisation_id');
SELECT core.let_definer('volunteering_bank.message_words', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.forbid('volunteering_bank.message_words', 'INSERT, UPDATE, DELETE');
DROP POLICY tenant_read ON volunteering_bank.message_words;
CREATE POLICY tenant_read ON volunteering_bank.message_words FOR SELECT TO yp_app
  USING (tenant_id = (SELECT core.tenant()) AND (side = 'group' OR volunteering_bank.both_share(application_id, tenant_id)));
CREATE POLICY mine ON volunteering_bank.message_words FOR SELECT TO yp_app
  USING ((person_id = (SELECT core.me()) OR application_id = (SELECT volunteering_bank.held_application()))
    AND (side = 'person' OR volunteering_bank.both_share(application_id, tenant_id)));
SELECT core.classify('volunteering_bank.message_words', 'key: id, tenant_id, audience_id, application_id, organisation_id, person_id; tenant: side; person: words');

-- On which side of a conversation the caller sits: the organisation's (a member, or its mailed link), the person's (signed in, or holding
-- the secret); no row for anybody else. Without an id: the conversation whose secret the caller holds.
CREATE FUNCTION volunteering_bank.message_seat(p_application uuid)
RETURNS TABLE (application_id uuid, tenant_id bigint, organisation_id uuid, person_id uuid, side text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT a.id, a.tenant_id, a.organisation_id, a.person_id, 'group' FROM volunteering_bank.application a
    WHERE a.id = p_application AND a.tenant_id = core.tenant() AND (core.linked() IS NULL OR core.linked() = a.organisation_id)
  UNION ALL
  SELECT a.id, a.tenant_id, a.organisation_id, a.person_id, 'person' FROM volunteering_bank.application a
    WHERE core.tenant() IS NULL AND a.id = coalesce(p_application, volunteering_bank.held_application())
      AND (a.person_id = core.me() OR a.id = volunteering_bank.held_application())
$$;
ALTER FUNCTION volunteering_bank.message_seat(uuid) OWNER TO yp_desk;

-- Whether somebody young may share how to be reached: a guardian has agreed, or a supporter has decided.
CREATE FUNCTION volunteering_bank.may_share(p_age_band text, p_guardian text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT p_age_band = '18-plus' OR coalesce(p_guardian, '') IN ('agreed', 'overridden')
$$;

-- A conversation as its two sides may know it; how to reach the other only when both have agreed.
CREATE FUNCTION volunteering_bank.message_thread(p_application uuid)
RETURNS TABLE (application_id uuid, tenant_id bigint, organisation_id uuid, side text, reference text, title text, slug text, organisation text,
  first_name text, young boolean, may_share boolean, held boolean, open boolean, reachable boolean, own_share timestamptz, their_share timestamptz,
  read_to integer, email text, phone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT s.application_id, s.tenant_id, s.organisation_id, s.side, a.reference, a.title, a.slug, a.organisation, split_part(a.name, ' ', 1),
    a.age_band <> '18-plus', volunteering_bank.may_share(a.age_band, p.guardian), p.held, p.state IN ('sent', 'contacted', 'started'),
    CASE s.side WHEN 'group' THEN a.email IS NOT NULL ELSE c.email IS NOT NULL END,
    own.shared_at, their.shared_at, coalesce(own.read_to, 0),
    CASE WHEN b.shared THEN CASE s.side WHEN 'group' THEN a.email ELSE c.email END END,
    CASE WHEN b.shared THEN CASE s.side WHEN 'group' THEN a.phone ELSE coalesce(c.phone, g.phone) END END
  FROM volunteering_bank.message_seat(p_application) s
  JOIN volunteering_bank.application a ON a.id = s.application_id AND a.tenant_id = s.tenant_id
  JOIN volunteering_bank.application_progress p ON p.id = a.id AND p.tenant_id = a.tenant_id
  LEFT JOIN core.organisation g ON g.id = a.organisation_id AND g.tenant_id = a.tenant_id
  LEFT JOIN core.organisation_contact c ON c.id = a.organisation_id AND c.tenant_id = a.tenant_id
  LEFT JOIN volunteering_bank.message_side own ON own.application_id = a.id AND own.tenant_id = a.tenant_id AND own.side = s.side
  LEFT JOIN volunteering_bank.message_side their ON their.application_id = a.id AND their.tenant_id = a.tenant_id AND their.side <> s.side
  CROSS JOIN LATERAL (SELECT own.shared_at IS NOT NULL AND their.shared_at IS NOT NULL AS shared) b
$$;
ALTER FUNCTION volunteering_bank.message_thread(uuid) OWNER TO yp_desk;

-- Holds the conversation until the transaction ends. YP020: waits for a guardian; YP060: it is over.
CREATE FUNCTION volunteering_bank.open_seat(p_application uuid) RETURNS SETOF volunteering_bank.application_progress
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE p volunteering_bank.application_progress;
BEGIN
  SELECT q.* INTO p FROM volunteering_bank.message_seat(p_application) s
    JOIN volunteering_bank.application_progress q ON q.id = s.application_id AND q.tenant_id = s.tenant_id FOR NO KEY UPDATE OF q;
  IF NOT FOUND THEN RETURN; END IF;
  IF p.held THEN RAISE EXCEPTION 'waits for a guardian' USING ERRCODE = 'YP020'; END IF;
  IF p.state NOT IN ('sent', 'contacted', 'started') THEN RAISE EXCEPTION 'the conversation is over' USING ERRCODE = 'YP060'; END IF;
  RETURN NEXT p;
END
$$;
ALTER FUNCTION volunteering_bank.open_seat(uuid) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION volunteering_bank.open_seat(uuid) FROM PUBLIC;

-- Notes something about the caller's own side.
CREATE FUNCTION volunteering_bank.mark_side(p_application uuid, p_read_to integer, p_shares boolean, p_reports boolean) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  INSERT INTO volunteering_bank.message_side AS m (id, tenant_id, audience_id, application_id, organisation_id, side, read_to, shared_at, reported_at)
    SELECT gen_random_uuid(), s.tenant_id, s.tenant_id, s.application_id, s.organisation_id, s.side, p_read_to,
      CASE WHEN p_shares THEN core.at() END, CASE WHEN p_reports THEN core.at() END
    FROM volunteering_bank.message_seat(p_application) s
    ON CONFLICT (application_id, side, tenant_id) DO UPDATE SET read_to = greatest(m.read_to, EXCLUDED.read_to),
      shared_at = coalesce(m.shared_at, EXCLUDED.shared_at), reported_at = coalesce(EXCLUDED.reported_at, m.reported_at)
$$;
ALTER FUNCTION volunteering_bank.mark_side(uuid, integer, boolean, boolean) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION volunteering_bank.mark_side(uuid, integer, boolean, boolean) FROM PUBLIC;

-- Writes a message of the caller's side; whoever writes has read what came before. False when there is no such conversation; YP061: too many.
CREATE FUNCTION volunteering_bank.write_message(p_id uuid, p_application uuid, p_shown text, p_words text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE s record; v_number integer;
BEGIN
  PERFORM volunteering_bank.open_seat(p_application);
  SELECT * INTO s FROM volunteering_bank.message_seat(p_application);
  IF NOT FOUND THEN RETURN false; END IF;
  IF (SELECT count(*) FROM volunteering_bank.message m WHERE m.application_id = s.application_id AND m.tenant_id = s.tenant_id AND m.side = s.side
      AND m.sent_at > core.at() - interval '1 hour') >= 10 THEN
    RAISE EXCEPTION 'too many messages' USING ERRCODE = 'YP061';
  END IF;
  SELECT coalesce(max(m.number), 0) + 1 INTO v_number FROM volunteering_bank.message m
    WHERE m.application_id = s.application_id AND m.tenant_id = s.tenant_id;
  INSERT INTO volunteering_bank.message (id, tenant_id, audience_id, application_id, organisation_id, person_id, side, number, shown, sent_at)
    VALUES (p_id, s.tenant_id, s.tenant_id, s.application_id, s.organisation_id, s.person_id, s.side, v_number, p_shown, core.at());
  IF p_words IS NOT NULL THEN
    INSERT INTO volunteering_bank.message_words (id, tenant_id, audience_id, application_id, organisation_id, person_id, side, words)
      VALUES (p_id, s.tenant_id, s.tenant_id, s.application_id, s.organisation_id, s.person_id, s.side, p_words);
  END IF;
  PERFORM volunteering_bank.mark_side(p_application, v_number, false, false);
  RETURN true;
END
$$;
ALTER FUNCTION volunteering_bank.write_message(uuid, uuid, text, text) OWNER TO yp_desk;

-- Shares how to reach the caller's side, as soon as the other does too. YP062: somebody young whose guardian has not agreed to it.
CREATE FUNCTION volunteering_bank.share_contact(p_application uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE t record;
BEGIN
  PERFORM volunteering_bank.open_seat(p_application);
  SELECT * INTO t FROM volunteering_bank.message_thread(p_application);
  IF NOT FOUND THEN RETURN false; END IF;
  IF NOT t.may_share THEN RAISE EXCEPTION 'a guardian has not agreed' USING ERRCODE = 'YP062'; END IF;
  PERFORM volunteering_bank.mark_side(p_application, 0, true, false);
  RETURN true;
END
$$;
ALTER FUNCTION volunteering_bank.share_contact(uuid) OWNER TO yp_desk;

CREATE FUNCTION volunteering_bank.read_messages(p_application uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE s record;
BEGIN
  SELECT * INTO s FROM volunteering_bank.message_seat(p_application);
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM volunteering_bank.mark_side(p_application, (SELECT coalesce(max(m.number), 0) FROM volunteering_bank.message m
    WHERE m.application_id = s.application_id AND m.tenant_id = s.tenant_id), false, false);
  RETURN true;
END
$$;
ALTER FUNCTION volunteering_bank.read_messages(uuid) OWNER TO yp_desk;

-- At whose desk a report is read: the organisation's supporter, else the body that supports most, else the keeper itself.
CREATE FUNCTION volunteering_bank.report_desk(p_application uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT coalesce(t.supporter_id,
      (SELECT o.supporter_id FROM core.tenant o WHERE o.partnership_id = t.partnership_id AND o.supporter_id IS NOT NULL
        GROUP BY o.supporter_id ORDER BY count(*) DESC, o.supporter_id LIMIT 1), t.id)
  FROM volunteering_bank.message_seat(p_application) s JOIN core.tenant t ON t.id = s.tenant_id
$$;
ALTER FUNCTION volunteering_bank.report_desk(uuid) OWNER TO yp_desk;

-- Opens a task at that desk, once a day at most for each side. Only a conversation in which there is a message can be reported.
CREATE FUNCTION volunteering_bank.report_messages(p_application uuid, p_task uuid, p_about text, p_detail text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE s record; v_desk bigint;
BEGIN
  SELECT * INTO s FROM volunteering_bank.message_seat(p_application);
  IF NOT FOUND OR NOT EXISTS (SELECT FROM volunteering_bank.message m WHERE m.application_id = s.application_id AND m.tenant_id = s.tenant_id) THEN
    RETURN false;
  END IF;
  IF NOT EXISTS (SELECT FROM volunteering_bank.message_side m WHERE m.application_id = s.application_id AND m.tenant_id = s.tenant_id
      AND m.side = s.side AND m.reported_at > core.at() - interval '1 day') THEN
    v_desk := volunteering_bank.report_desk(p_application);
    INSERT INTO core.task (id, tenant_id, audience_id, kind, about, detail, opened_at)
      VALUES (p_task, v_desk, v_desk, 'volunteering-bank:message-report', p_about, p_detail, core.at());
  END IF;
  PERFORM volunteering_bank.mark_side(p_application, 0, false, true);
  RETURN true;
END
$$;
ALTER FUNCTION volunteering_bank.report_messages(uuid, uuid, text, text) OWNER TO yp_desk;

GRANT EXECUTE ON FUNCTION volunteering_bank.held_application(), volunteering_bank.both_share(uuid, bigint), volunteering_bank.message_seat(uuid),
  volunteering_bank.message_thread(uuid), volunteering_bank.write_message(uuid, uuid, text, text), volunteering_bank.share_contact(uuid),
  volunteering_bank.read_messages(uuid), volunteering_bank.report_desk(uuid), volunteering_bank.report_messages(uuid, uuid, text, text) TO yp_app;
GRANT EXECUTE ON FUNCTION volunteering_bank.may_share(text, text) TO yp_desk;

-- How many messages of the other side each side has not read.
CREATE FUNCTION volunteering_bank.unread_messages(p_application uuid, p_tenant bigint, p_side text) RETURNS integer
LANGUAGE sql STABLE SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
  SELECT count(*)::integer FROM volunteering_bank.message m WHERE m.application_id = p_application AND m.tenant_id = p_tenant AND m.side <> p_side
    AND m.number > coalesce((SELECT s.read_to FROM volunteering_bank.message_side s
      WHERE s.application_id = p_application AND s.tenant_id = p_tenant AND s.side = p_side), 0)
$$;
GRANT EXECUTE ON FUNCTION volunteering_bank.unread_messages(uuid, bigint, text) TO yp_app;
CREATE POLICY mine ON volunteering_bank.message_side FOR SELECT TO yp_app
  USING (EXISTS (SELECT FROM volunteering_bank.application a WHERE a.id = application_id AND a.tenant_id = message_side.tenant_id
    AND (a.person_id = (SELECT core.me()) OR a.holder_hash = (SELECT core.holder()))));

-- Who adopts what they sent adopts the conversation too.
CREATE FUNCTION volunteering_bank.follow_person_in_messages() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.message SET person_id = NEW.person_id WHERE application_id = NEW.id AND tenant_id = NEW.tenant_id;
  UPDATE volunteering_bank.message_words SET person_id = NEW.person_id WHERE application_id = NEW.id AND tenant_id = NEW.tenant_id;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.follow_person_in_messages() OWNER TO yp_desk;
CREATE TRIGGER follow_person_in_messages AFTER UPDATE OF person_id ON volunteering_bank.application FOR EACH ROW
  WHEN (NEW.person_id IS DISTINCT FROM OLD.person_id) EXECUTE FUNCTION volunteering_bank.follow_person_in_messages();
