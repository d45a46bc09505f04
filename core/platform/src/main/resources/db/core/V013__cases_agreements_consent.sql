-- What organisations do together: cases, sharing agreements with a record of every look, and what people agreed to.

-- A case: one thing that several organisations work on. It has an audience of its own; its owner says who is a party.
CREATE TABLE core.case_file (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL,
  feature     text NOT NULL,
  kind        text NOT NULL,
  about       text NOT NULL,
  opened_at   timestamptz NOT NULL,
  opened_by   uuid,
  entries     bigint NOT NULL DEFAULT 0,   -- how many were appended: the number of the last
  closed_at   timestamptz,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (id),
  UNIQUE (id, tenant_id, audience_id)
);
CREATE INDEX case_file_audience ON core.case_file (audience_id, opened_at, id);
SELECT core.isolate('core.case_file');
SELECT core.forbid('core.case_file', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('core.case_file', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('core.case_file', 'key: id, tenant_id, audience_id, opened_by; tenant: feature, kind, about, opened_at, entries, closed_at');

-- Who works on it, from when until when.
CREATE TABLE core.case_party (
  case_id     uuid NOT NULL,
  owner_id    bigint NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,   -- the party
  audience_id bigint NOT NULL,
  joined_at   timestamptz NOT NULL,
  left_at     timestamptz,
  PRIMARY KEY (case_id, tenant_id),
  FOREIGN KEY (case_id, owner_id, audience_id) REFERENCES core.case_file (id, tenant_id, audience_id)
);
SELECT core.isolate('core.case_party');
SELECT core.forbid('core.case_party', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('core.case_party', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('core.case_party', 'key: case_id, owner_id, tenant_id, audience_id; tenant: joined_at, left_at');

-- What each party said. A party appends rows of its own and nobody changes or removes any; how things stand follows from them.
CREATE TABLE core.case_entry (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL,
  case_id     uuid NOT NULL,
  owner_id    bigint NOT NULL,
  number      bigint NOT NULL DEFAULT 0,        -- its place in the case, without gaps
  kind        text NOT NULL,
  payload     jsonb NOT NULL DEFAULT '{}',
  at          timestamptz NOT NULL DEFAULT core.at(),
  by_id       uuid DEFAULT core.actor(),
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (case_id, owner_id, audience_id) REFERENCES core.case_file (id, tenant_id, audience_id)
);
CREATE UNIQUE INDEX case_entry_number ON core.case_entry (case_id, number);
SELECT core.isolate('core.case_entry');
SELECT core.forbid('core.case_entry', 'UPDATE, DELETE');
REVOKE INSERT ON core.case_entry FROM yp_app;
GRANT INSERT (id, tenant_id, audience_id, case_id, owner_id, kind, payload) ON core.case_entry TO yp_app;
SELECT core.classify('core.case_entry', 'key: id, tenant_id, audience_id, case_id, owner_id, by_id; tenant: number, kind, at; person: payload');

-- One after the other: whoever appends waits for whoever closes or leaves, and is refused by what they did. To whom is no party a case
-- that is closed and one that is not there look the same.
CREATE FUNCTION core.append_to_case() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  PERFORM FROM core.case_file WHERE id = NEW.case_id FOR NO KEY UPDATE;
  PERFORM FROM core.case_party p WHERE p.case_id = NEW.case_id AND p.tenant_id = NEW.tenant_id AND p.left_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such case' USING ERRCODE = 'YP003'; END IF;
  UPDATE core.case_file SET entries = entries + 1 WHERE id = NEW.case_id AND closed_at IS NULL RETURNING entries INTO NEW.number;
  IF NOT FOUND THEN RAISE EXCEPTION 'the case is closed' USING ERRCODE = 'YP021'; END IF;
  RETURN NEW;
END
$$;
ALTER FUNCTION core.append_to_case() OWNER TO yp_desk;
CREATE TRIGGER append_to_case BEFORE INSERT ON core.case_entry FOR EACH ROW EXECUTE FUNCTION core.append_to_case();

GRANT USAGE ON SEQUENCE core.party_id TO yp_desk;
GRANT INSERT, UPDATE ON core.audience_reader TO yp_desk;

-- The tenant that acts; a mailed link and somebody without one are refused.
CREATE FUNCTION core.acting() RETURNS bigint LANGUAGE plpgsql STABLE SET search_path = pg_catalog, core AS $$
BEGIN
  IF core.tenant() IS NULL OR core.linked() IS NOT NULL THEN RAISE EXCEPTION 'this is for an organisation' USING ERRCODE = 'YP003'; END IF;
  RETURN core.tenant();
END
$$;
GRANT EXECUTE ON FUNCTION core.acting() TO yp_app, yp_desk;

CREATE FUNCTION core.join_case(p_case core.case_file, p_tenant bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  INSERT INTO core.case_party AS p (case_id, owner_id, tenant_id, audience_id, joined_at)
    VALUES (p_case.id, p_case.tenant_id, p_tenant, p_case.audience_id, core.at())
    ON CONFLICT (case_id, tenant_id) DO UPDATE SET joined_at = EXCLUDED.joined_at, left_at = NULL WHERE p.left_at IS NOT NULL;
  IF FOUND THEN
    INSERT INTO core.audience_reader AS r (audience_id, tenant_id, reason, reads_from, may_publish)
      VALUES (p_case.audience_id, p_tenant, 'case', core.at(), true)
      ON CONFLICT (tenant_id, audience_id, reads_from) DO UPDATE SET reads_until = 'infinity';
  END IF;
END
$$;
ALTER FUNCTION core.join_case(core.case_file, bigint) OWNER TO yp_desk;

-- Opens a case of the asking tenant, which is its first party; it can append in the same transaction.
CREATE FUNCTION core.open_case(p_id uuid, p_feature text, p_kind text, p_about text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.case_file;
BEGIN
  INSERT INTO core.case_file (id, tenant_id, audience_id, feature, kind, about, opened_at, opened_by)
    VALUES (p_id, core.acting(), nextval('core.party_id'), p_feature, p_kind, p_about, core.at(), core.actor()) RETURNING * INTO c;
  PERFORM core.join_case(c, c.tenant_id);
  PERFORM set_config('yp.audiences', (core.audiences() || c.audience_id)::text, true),
    set_config('yp.publishable', (core.publishable() || c.audience_id)::text, true);
END
$$;
ALTER FUNCTION core.open_case(uuid, text, text, text) OWNER TO yp_desk;

-- The asking tenant's own case, locked.
CREATE FUNCTION core.own_case(p_id uuid) RETURNS core.case_file
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.case_file;
BEGIN
  SELECT * INTO c FROM core.case_file WHERE id = p_id AND tenant_id = core.acting() FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such case' USING ERRCODE = 'YP003'; END IF;
  IF c.closed_at IS NOT NULL THEN RAISE EXCEPTION 'the case is closed' USING ERRCODE = 'YP021'; END IF;
  RETURN c;
END
$$;
ALTER FUNCTION core.own_case(uuid) OWNER TO yp_desk;

-- The owner lets an organisation of its partnership in.
CREATE FUNCTION core.admit_to_case(p_id uuid, p_tenant bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.case_file := core.own_case(p_id);
BEGIN
  PERFORM FROM core.tenant WHERE id = p_tenant AND partnership_id = core.partnership();
  IF NOT FOUND THEN RAISE EXCEPTION 'no such tenant' USING ERRCODE = 'YP003'; END IF;
  PERFORM core.join_case(c, p_tenant);
END
$$;
ALTER FUNCTION core.admit_to_case(uuid, bigint) OWNER TO yp_desk;

-- A party goes, or the owner has it go. What it wrote stays with the case; it reads nothing of the case any more but that.
CREATE FUNCTION core.leave_case(p_id uuid, p_tenant bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.case_file;
BEGIN
  SELECT * INTO c FROM core.case_file WHERE id = p_id AND core.acting() IN (tenant_id, p_tenant) AND tenant_id <> p_tenant FOR NO KEY UPDATE;
  UPDATE core.case_party SET left_at = core.at() WHERE case_id = c.id AND tenant_id = p_tenant AND left_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such case' USING ERRCODE = 'YP003'; END IF;
  UPDATE core.audience_reader SET reads_until = core.at() WHERE audience_id = c.audience_id AND tenant_id = p_tenant AND reads_until > core.at();
END
$$;
ALTER FUNCTION core.leave_case(uuid, bigint) OWNER TO yp_desk;

CREATE FUNCTION core.close_case(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.case_file := core.own_case(p_id);
BEGIN
  UPDATE core.case_file SET closed_at = core.at() WHERE id = c.id;
END
$$;
ALTER FUNCTION core.close_case(uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.open_case(uuid, text, text, text), core.admit_to_case(uuid, bigint), core.leave_case(uuid, bigint),
  core.close_case(uuid) TO yp_app;

-- A sharing agreement: who gives whom which columns of what, for what, on which lawful basis, from when until when.
CREATE TABLE core.agreement (
  id             uuid NOT NULL,
  tenant_id      bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,   -- who proposed it
  audience_id    bigint NOT NULL,       -- both parties, for good: what was agreed and who looked
  share_audience bigint NOT NULL,       -- the receiver, while it is in force: what is shared
  giver_id       bigint NOT NULL REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  receiver_id    bigint NOT NULL REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  dataset        text NOT NULL,         -- '{feature}:{id}'
  fields         text[] NOT NULL,
  purpose        text NOT NULL,
  basis          text NOT NULL CHECK (basis IN ('consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests')),
  starts         timestamptz NOT NULL,
  ends           timestamptz NOT NULL,
  proposed_at    timestamptz NOT NULL,
  signed_at      timestamptz,           -- when the second of the two signed
  ended_at       timestamptz,           -- before its date, by one of the two
  ended_by       bigint REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  refreshed_at   timestamptz,           -- when the giver's records were last put in
  PRIMARY KEY (id, tenant_id),
  UNIQUE (id)
);
CREATE INDEX agreement_audience ON core.agreement (audience_id);
SELECT core.isolate('core.agreement');
SELECT core.forbid('core.agreement', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('core.agreement', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('core.agreement', 'key: id, tenant_id, audience_id, share_audience, giver_id, receiver_id, ended_by; tenant: dataset, fields, purpose, basis, starts, ends, proposed_at, signed_at, ended_at, refreshed_at');

CREATE TABLE core.agreement_signature (
  agreement_id uuid NOT NULL,
  proposer_id  bigint NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,     -- who signed
  audience_id  bigint NOT NULL,
  signed_at    timestamptz NOT NULL,
  signed_by    uuid NOT NULL,
  name         text NOT NULL,           -- of the person, as their organisation knows them
  PRIMARY KEY (agreement_id, tenant_id),
  FOREIGN KEY (agreement_id, proposer_id) REFERENCES core.agreement (id, tenant_id)
);
SELECT core.isolate('core.agreement_signature');
SELECT core.forbid('core.agreement_signature', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('core.agreement_signature', 'yp_desk', 'SELECT, INSERT');
SELECT core.classify('core.agreement_signature', 'key: agreement_id, proposer_id, tenant_id, audience_id, signed_by; tenant: signed_at; person: name');

-- The agreed columns of the giver's records and nothing else. The application has no right here at all: core.read_shares is the only way
-- to a record, and it does not go without a line in core.look.
CREATE TABLE core.share_row (
  agreement_id uuid NOT NULL,
  proposer_id  bigint NOT NULL,
  record       uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,     -- the giver
  audience_id  bigint NOT NULL,
  person_id    uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,                                     -- whom it is about
  payload      jsonb NOT NULL,
  PRIMARY KEY (agreement_id, record, tenant_id),
  FOREIGN KEY (agreement_id, proposer_id) REFERENCES core.agreement (id, tenant_id)
);
SELECT core.isolate('core.share_row');
SELECT core.forbid('core.share_row', 'INSERT, UPDATE, DELETE');
REVOKE SELECT ON core.share_row FROM yp_app;
DROP POLICY tenant_read ON core.share_row;
DROP POLICY link_read ON core.share_row;
SELECT core.let_definer('core.share_row', 'yp_desk', 'SELECT, INSERT, UPDATE, DELETE');
SELECT core.classify('core.share_row', 'key: agreement_id, proposer_id, record, tenant_id, audience_id, person_id; person: payload');

-- Every read of a shared record: seen by the organisation that looked, the one that gave, and the person. Written by core.read_shares only.
CREATE TABLE core.look (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,     -- who looked
  audience_id  bigint NOT NULL,         -- the two parties
  agreement_id uuid NOT NULL,
  proposer_id  bigint NOT NULL,
  giver_id     bigint NOT NULL,
  record       uuid NOT NULL,
  person_id    uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  at           timestamptz NOT NULL,
  looked_by    uuid NOT NULL,           -- person
  dataset      text NOT NULL,
  fields       text[] NOT NULL,
  purpose      text NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (agreement_id, proposer_id) REFERENCES core.agreement (id, tenant_id)
);
CREATE INDEX look_agreement ON core.look (agreement_id, at DESC, id);
CREATE INDEX look_person ON core.look (person_id, at DESC, id) WHERE person_id IS NOT NULL;
CREATE INDEX look_recent ON core.look (tenant_id, at DESC, id);
SELECT core.isolate('core.look');
SELECT core.forbid('core.look', 'INSERT, UPDATE, DELETE');
CREATE POLICY person_read ON core.look FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
SELECT core.let_definer('core.look', 'yp_desk', 'SELECT, INSERT');
SELECT core.classify('core.look', 'key: id, tenant_id, audience_id, agreement_id, proposer_id, giver_id, record, person_id, looked_by; tenant: at, dataset, fields, purpose');

-- Work of core's that another tenant does after commit about something both have to do with. For the functions here only.
GRANT INSERT ON core.scheduled_tasks TO yp_desk;
CREATE FUNCTION core.hand_over(p_tenant bigint, p_work text, p_subject uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_ticket uuid := gen_random_uuid();
BEGIN
  INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, payload, issued_at)
    VALUES (v_ticket, p_tenant, p_tenant, 'core', p_work, jsonb_build_object('id', p_subject), core.at());
  INSERT INTO core.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
    VALUES ('ticket', v_ticket::text, convert_to(json_build_object('partnership', core.partnership(), 'tenant', p_tenant,
      'ticket', v_ticket::text)::text, 'UTF8'), core.at(), false, 1);
END
$$;
ALTER FUNCTION core.hand_over(bigint, text, uuid) OWNER TO yp_desk;
CREATE FUNCTION core.other_party(a core.agreement) RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, core AS $$
  SELECT CASE core.tenant() WHEN a.giver_id THEN a.receiver_id ELSE a.giver_id END
$$;
ALTER FUNCTION core.other_party(core.agreement) OWNER TO yp_desk;

-- Proposes an agreement with another organisation of the partnership. Nobody has signed it yet.
CREATE FUNCTION core.propose_agreement(p_id uuid, p_other bigint, p_gives boolean, p_dataset text, p_fields text[], p_purpose text, p_basis text,
  p_starts timestamptz, p_ends timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_own bigint := core.acting(); v_terms bigint := nextval('core.party_id');
BEGIN
  PERFORM FROM core.tenant WHERE id = p_other AND partnership_id = core.partnership() AND id <> v_own;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such tenant' USING ERRCODE = 'YP003'; END IF;
  IF cardinality(p_fields) = 0 OR p_ends <= p_starts OR p_ends <= core.at() THEN RAISE EXCEPTION 'nothing to agree on' USING ERRCODE = '23514'; END IF;
  INSERT INTO core.agreement (id, tenant_id, audience_id, share_audience, giver_id, receiver_id, dataset, fields, purpose, basis, starts, ends, proposed_at)
    VALUES (p_id, v_own, v_terms, nextval('core.party_id'), CASE WHEN p_gives THEN v_own ELSE p_other END,
      CASE WHEN p_gives THEN p_other ELSE v_own END, p_dataset, p_fields, p_purpose, p_basis, p_starts, p_ends, core.at());
  INSERT INTO core.audience_reader (audience_id, tenant_id, reason, reads_from)
    VALUES (v_terms, v_own, 'agreement', core.at()), (v_terms, p_other, 'agreement', core.at());
  PERFORM core.hand_over(p_other, 'agreement-news', p_id);
END
$$;
ALTER FUNCTION core.propose_agreement(uuid, bigint, boolean, text, text[], text, text, timestamptz, timestamptz) OWNER TO yp_desk;

-- The agreement of the asking tenant, locked against whoever ends or signs it.
CREATE FUNCTION core.own_agreement(p_id uuid) RETURNS core.agreement
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE a core.agreement;
BEGIN
  SELECT * INTO a FROM core.agreement WHERE id = p_id AND core.acting() IN (giver_id, receiver_id) FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such agreement' USING ERRCODE = 'YP003'; END IF;
  RETURN a;
END
$$;
ALTER FUNCTION core.own_agreement(uuid) OWNER TO yp_desk;

-- Signs for the asking tenant; a person does, in the name their organisation knows them by. True when both have signed: from then on the
-- receiver reads, within the agreement's dates.
CREATE FUNCTION core.sign_agreement(p_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE a core.agreement := core.own_agreement(p_id); v_name text;
BEGIN
  IF a.ended_at IS NOT NULL OR a.ends <= core.at() THEN RAISE EXCEPTION 'not in force' USING ERRCODE = 'YP020'; END IF;
  SELECT name INTO v_name FROM core.membership WHERE tenant_id = core.tenant() AND person_id = core.actor();
  IF NOT FOUND THEN RAISE EXCEPTION 'a person signs' USING ERRCODE = 'YP003'; END IF;
  INSERT INTO core.agreement_signature (agreement_id, proposer_id, tenant_id, audience_id, signed_at, signed_by, name)
    VALUES (a.id, a.tenant_id, core.tenant(), a.audience_id, core.at(), core.actor(), v_name) ON CONFLICT DO NOTHING;
  IF a.signed_at IS NOT NULL OR (SELECT count(*) FROM core.agreement_signature WHERE agreement_id = a.id) < 2 THEN RETURN a.signed_at IS NOT NULL; END IF;
  UPDATE core.agreement SET signed_at = core.at() WHERE id = a.id;
  INSERT INTO core.audience_reader (audience_id, tenant_id, reason, reads_from, reads_until)
    VALUES (a.share_audience, a.receiver_id, 'agreement', greatest(a.starts, core.at()), a.ends);
  -- The giver's records are put in by the giver, who may not be the one that signs last.
  PERFORM core.hand_over(a.giver_id, 'share', a.id), core.hand_over(core.other_party(a), 'agreement-news', a.id);
  RETURN true;
END
$$;
ALTER FUNCTION core.sign_agreement(uuid) OWNER TO yp_desk;

-- Ends it for both, at once, by either; what was shared is taken away. Before both have signed this is a refusal or a withdrawal.
CREATE FUNCTION core.end_agreement(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE a core.agreement := core.own_agreement(p_id);
BEGIN
  IF a.ended_at IS NOT NULL OR a.ends <= core.at() THEN RAISE EXCEPTION 'not in force' USING ERRCODE = 'YP020'; END IF;
  UPDATE core.agreement SET ended_at = core.at(), ended_by = core.tenant() WHERE id = a.id;
  UPDATE core.audience_reader SET reads_until = core.at() WHERE audience_id = a.share_audience AND reads_until > core.at();
  DELETE FROM core.share_row WHERE agreement_id = a.id;
  PERFORM core.hand_over(core.other_party(a), 'agreement-news', a.id);
END
$$;
ALTER FUNCTION core.end_agreement(uuid) OWNER TO yp_desk;

-- Puts the giver's records in: [{"record", "person", "values": {column: value}}]. Columns that were not agreed are dropped here, whoever
-- sends them; records that are not named are taken out. Gives how many are shared now; NULL when nothing is to be shared (any more).
CREATE FUNCTION core.put_shares(p_id uuid, p_rows jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE a core.agreement := core.own_agreement(p_id);
BEGIN
  IF a.giver_id <> core.tenant() THEN RAISE EXCEPTION 'no such agreement' USING ERRCODE = 'YP003'; END IF;
  IF a.signed_at IS NULL OR a.ended_at IS NOT NULL OR a.ends <= core.at() THEN RETURN NULL; END IF;
  DELETE FROM core.share_row WHERE agreement_id = a.id
    AND record NOT IN (SELECT (r ->> 'record')::uuid FROM jsonb_array_elements(p_rows) r);
  INSERT INTO core.share_row AS s (agreement_id, proposer_id, record, tenant_id, audience_id, person_id, payload)
    SELECT a.id, a.tenant_id, (r ->> 'record')::uuid, a.giver_id, a.share_audience,
      (SELECT p.id FROM core.person p WHERE p.id = (r ->> 'person')::uuid AND p.partnership_id = core.partnership()),
      coalesce((SELECT jsonb_object_agg(v.key, v.value) FROM jsonb_each(r -> 'values') v WHERE v.key = ANY (a.fields)), '{}')
    FROM jsonb_array_elements(p_rows) r
    ON CONFLICT (agreement_id, record, tenant_id) DO UPDATE SET payload = EXCLUDED.payload, person_id = EXCLUDED.person_id
      WHERE (s.payload, s.person_id) IS DISTINCT FROM (EXCLUDED.payload, EXCLUDED.person_id);
  UPDATE core.agreement SET refreshed_at = core.at() WHERE id = a.id;
  RETURN (SELECT count(*) FROM core.share_row WHERE agreement_id = a.id);
END
$$;
ALTER FUNCTION core.put_shares(uuid, jsonb) OWNER TO yp_desk;

-- What the asking tenant gives: its own records, as the receiver would see them.
CREATE FUNCTION core.given_shares(p_id uuid, p_limit integer, p_after uuid) RETURNS TABLE (record uuid, payload jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT s.record, s.payload FROM core.share_row s
  WHERE s.agreement_id = p_id AND s.tenant_id = core.acting() AND (p_after IS NULL OR s.record > p_after)
  ORDER BY s.record LIMIT p_limit
$$;
ALTER FUNCTION core.given_shares(uuid, integer, uuid) OWNER TO yp_desk;

-- Reads shared records and writes down that they were read: one line for each record, or neither. A person of the receiver reads, while
-- the agreement is in force by the clock of the use case. Whoever ends it meanwhile waits for this, or this is refused (YP020).
CREATE FUNCTION core.read_shares(p_id uuid, p_limit integer, p_after uuid, p_record uuid) RETURNS TABLE (record uuid, payload jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE a core.agreement := core.own_agreement(p_id);
BEGIN
  IF a.receiver_id <> core.tenant() OR core.actor() IS NULL THEN RAISE EXCEPTION 'no such agreement' USING ERRCODE = 'YP003'; END IF;
  IF a.signed_at IS NULL OR a.ended_at IS NOT NULL OR a.starts > core.at() OR a.ends <= core.at()
      OR NOT EXISTS (SELECT FROM core.audience_reader r WHERE r.audience_id = a.share_audience AND r.tenant_id = core.tenant()
        AND r.reads_from <= core.at() AND r.reads_until > core.at()) THEN
    RAISE EXCEPTION 'not in force' USING ERRCODE = 'YP020';
  END IF;
  RETURN QUERY WITH seen AS (
      SELECT s.record, s.payload, s.person_id FROM core.share_row s
      WHERE s.agreement_id = a.id AND (p_after IS NULL OR s.record > p_after) AND (p_record IS NULL OR s.record = p_record)
      ORDER BY s.record LIMIT p_limit),
    noted AS (
      INSERT INTO core.look (id, tenant_id, audience_id, agreement_id, proposer_id, giver_id, record, person_id, at, looked_by, dataset, fields, purpose)
      SELECT gen_random_uuid(), core.tenant(), a.audience_id, a.id, a.tenant_id, a.giver_id, s.record, s.person_id, core.at(), core.actor(),
        a.dataset, a.fields, a.purpose FROM seen s)
    SELECT s.record, s.payload FROM seen s ORDER BY s.record;
END
$$;
ALTER FUNCTION core.read_shares(uuid, integer, uuid, uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.propose_agreement(uuid, bigint, boolean, text, text[], text, text, timestamptz, timestamptz), core.sign_agreement(uuid),
  core.end_agreement(uuid), core.put_shares(uuid, jsonb), core.given_shares(uuid, integer, uuid), core.read_shares(uuid, integer, uuid, uuid) TO yp_app;

-- For the worker: one ticket for each agreement that is in force, for its giver to put its records in anew, unless the last is still at it.
-- What an agreement shared that has run out is taken away.
CREATE FUNCTION core.issue_share_tickets(p_at timestamptz) RETURNS TABLE (ticket uuid, tenant_id bigint, partnership_id bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  DELETE FROM core.share_row s USING core.agreement a WHERE a.id = s.agreement_id AND a.ends <= p_at;
  RETURN QUERY WITH made AS (
    INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, payload, issued_at)
    SELECT gen_random_uuid(), a.giver_id, a.giver_id, 'core', 'share', jsonb_build_object('id', a.id), p_at FROM core.agreement a
    WHERE a.signed_at IS NOT NULL AND a.ended_at IS NULL AND a.ends > p_at
      AND NOT EXISTS (SELECT FROM core.ticket k WHERE k.tenant_id = a.giver_id AND k.feature = 'core' AND k.name = 'share'
        AND k.payload = jsonb_build_object('id', a.id) AND k.done_at IS NULL AND k.failed_at IS NULL)
    RETURNING ticket.id, ticket.tenant_id)
  SELECT m.id, m.tenant_id, t.partnership_id FROM made m JOIN core.tenant t ON t.id = m.tenant_id;
END
$$;
ALTER FUNCTION core.issue_share_tickets(timestamptz) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.issue_share_tickets(timestamptz) TO yp_worker;

-- Which columns there are to agree on, and of what class.
GRANT SELECT ON core.column_class TO yp_app;

-- What somebody agreed to, with one organisation, for one purpose. A row is withdrawn once and never changed otherwise; saying yes again is
-- another row.
CREATE TABLE core.consent (
  id            uuid NOT NULL,
  tenant_id     bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id   bigint NOT NULL DEFAULT core.owner(),
  person_id     uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,   -- absent: somebody without an account
  subject       uuid,                 -- the organisation's own row about them
  name          text NOT NULL,
  purpose       text NOT NULL,        -- a code; its words are what was asked
  words         text NOT NULL,        -- what they said yes to, as it was put to them
  how           text NOT NULL CHECK (how IN ('online', 'paper', 'phone', 'assisted')),
  given_at      timestamptz NOT NULL,
  recorded_by   uuid,                 -- the person who wrote it down
  withdrawn_at  timestamptz,
  withdrawn_how text CHECK (withdrawn_how IN ('online', 'paper', 'phone', 'assisted')),
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX consent_person ON core.consent (person_id, tenant_id, purpose);
CREATE INDEX consent_subject ON core.consent (tenant_id, subject, purpose);
CREATE INDEX consent_recent ON core.consent (tenant_id, given_at DESC, id);
SELECT core.isolate('core.consent');
SELECT core.forbid('core.consent', 'INSERT, UPDATE, DELETE');
CREATE POLICY person_read ON core.consent FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
SELECT core.let_definer('core.consent', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('core.consent', 'key: id, tenant_id, audience_id, person_id, subject, recorded_by; tenant: purpose, how, given_at, withdrawn_at, withdrawn_how; person: name, words');

-- A person says yes for themselves, or an organisation writes down what somebody said. It cannot put it in the name of an account: what an
-- account agreed to, its holder said online.
CREATE FUNCTION core.give_consent(p_id uuid, p_tenant bigint, p_subject uuid, p_name text, p_purpose text, p_words text, p_how text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  IF core.linked() IS NOT NULL OR (core.me() IS NULL AND core.tenant() IS DISTINCT FROM p_tenant) OR (core.me() IS NULL) = (p_how = 'online')
      OR NOT EXISTS (SELECT FROM core.tenant WHERE id = p_tenant AND partnership_id = core.partnership()) THEN
    RAISE EXCEPTION 'not for the caller to say' USING ERRCODE = 'YP003';
  END IF;
  INSERT INTO core.consent (id, tenant_id, audience_id, person_id, subject, name, purpose, words, how, given_at, recorded_by)
    SELECT p_id, p_tenant, p_tenant, core.me(), CASE WHEN core.me() IS NULL THEN p_subject END,
      coalesce((SELECT name FROM core.person WHERE id = core.me()), p_name), p_purpose, p_words, p_how, core.at(), core.actor()
    WHERE core.me() IS NULL OR NOT EXISTS (SELECT FROM core.consent c WHERE c.person_id = core.me() AND c.tenant_id = p_tenant
      AND c.purpose = p_purpose AND c.withdrawn_at IS NULL);
END
$$;
ALTER FUNCTION core.give_consent(uuid, bigint, uuid, text, text, text, text) OWNER TO yp_desk;

-- The person takes it back, or the organisation writes down that they did. Again changes nothing.
CREATE FUNCTION core.withdraw_consent(p_id uuid, p_how text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.consent SET withdrawn_at = coalesce(withdrawn_at, core.at()), withdrawn_how = coalesce(withdrawn_how, p_how)
    WHERE id = p_id AND core.linked() IS NULL AND (person_id = core.me() OR tenant_id = core.tenant()) AND (core.me() IS NULL) = (p_how <> 'online');
  IF NOT FOUND THEN RAISE EXCEPTION 'no such consent' USING ERRCODE = 'YP003'; END IF;
END
$$;
ALTER FUNCTION core.withdraw_consent(uuid, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.give_consent(uuid, bigint, uuid, text, text, text, text), core.withdraw_consent(uuid, text) TO yp_app;
