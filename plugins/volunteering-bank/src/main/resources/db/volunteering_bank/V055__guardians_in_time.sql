-- A guardian who does not answer is asked once more; then nothing waits for ever: it lapses, and what was kept back is removed. Who is only
-- told, and has no mail, is rung.
ALTER TABLE volunteering_bank.application_progress
  ADD COLUMN guardian_again_at timestamptz,             -- when they were asked once more
  DROP CONSTRAINT application_progress_guardian_check,
  ADD CONSTRAINT application_progress_guardian_check
    CHECK (guardian IN ('asked', 'telephone', 'agreed', 'refused', 'overridden', 'lapsed', 'to-tell', 'told'));
SELECT core.classify('volunteering_bank.application_progress', 'tenant: guardian_again_at');
CREATE INDEX progress_to_tell ON volunteering_bank.application_progress (audience_id, sent_at) WHERE guardian = 'to-tell';

-- The second letter has a link of its own; the first one's works on.
ALTER TABLE volunteering_bank.young_contact ADD COLUMN again_hash text CHECK (again_hash ~ '^[0-9a-f]{64}$');
CREATE UNIQUE INDEX young_contact_again ON volunteering_bank.young_contact (again_hash, tenant_id);
SELECT core.classify('volunteering_bank.young_contact', 'person: again_hash');
DROP POLICY mine ON volunteering_bank.young_contact;
CREATE POLICY mine ON volunteering_bank.young_contact FOR SELECT TO yp_app USING (person_id = (SELECT core.me())
  OR holder_hash = (SELECT core.holder()) OR guardian_hash = (SELECT core.holder()) OR again_hash = (SELECT core.holder()));
DROP POLICY desk_insert ON volunteering_bank.guardian_word;
-- Nobody is their own guardian, whichever letter they have read.
SELECT core.desk_insert('volunteering_bank.guardian_word', $$
  EXISTS (SELECT FROM volunteering_bank.young_contact y WHERE y.id = guardian_word.id AND y.tenant_id = guardian_word.tenant_id
    AND y.organisation_id = guardian_word.organisation_id AND (SELECT core.holder()) IN (y.guardian_hash, y.again_hash)
    AND (y.person_id IS NULL OR y.person_id IS DISTINCT FROM (SELECT core.me())) AND y.asked_until > (SELECT core.at()))$$);

-- As in V026, but it can lapse, and nothing of what was kept back stays: not how to reach the guardian either.
CREATE OR REPLACE FUNCTION volunteering_bank.let_pass(p_id uuid, p_tenant bigint, p_guardian text, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
DECLARE p volunteering_bank.application_progress;
BEGIN
  SELECT * INTO p FROM volunteering_bank.application_progress WHERE id = p_id AND tenant_id = p_tenant FOR NO KEY UPDATE;
  IF NOT FOUND OR NOT p.held OR p.state <> 'sent' THEN RETURN false; END IF;
  IF p_guardian IN ('agreed', 'overridden') THEN
    UPDATE volunteering_bank.application a SET name = y.name, email = y.email, phone = y.phone, message = y.message,
        guardian_name = CASE WHEN p_guardian = 'agreed' THEN y.guardian_name END,
        guardian_contact = CASE WHEN p_guardian = 'agreed' THEN y.guardian_contact END
      FROM volunteering_bank.young_contact y WHERE y.id = p_id AND y.tenant_id = p_tenant AND a.id = y.id AND a.tenant_id = y.tenant_id;
  END IF;
  UPDATE volunteering_bank.young_contact SET email = NULL, phone = NULL, message = NULL, name = split_part(name, ' ', 1),
      guardian_name = '', guardian_contact = ''
    WHERE id = p_id AND tenant_id = p_tenant;
  UPDATE volunteering_bank.application_progress SET held = false, guardian = p_guardian, waits_since = p_at, remind_on = NULL,
      due_on = greatest(due_on, (p_at AT TIME ZONE 'UTC')::date + 7)
    WHERE id = p_id AND tenant_id = p_tenant;
  IF p_guardian IN ('refused', 'lapsed') THEN
    INSERT INTO volunteering_bank.application_step (id, tenant_id, audience_id, application_id, organisation_id, state, at, by_kind)
      VALUES (gen_random_uuid(), p.tenant_id, p.audience_id, p.id, p.organisation_id, 'withdrew', p_at, 'person');
  END IF;
  RETURN true;
END
$$;

-- Whether it is the recurring work on guardians that asks, and no member, link or other system of the tenant.
CREATE FUNCTION volunteering_bank.at_guardians_work() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT core.tenant() IS NOT NULL AND core.actor() IS NULL AND core.linked() IS NULL AND EXISTS (SELECT FROM core.ticket
    WHERE tenant_id = core.tenant() AND feature = 'volunteering-bank' AND name = 'guardians' AND done_at IS NULL)
$$;
ALTER FUNCTION volunteering_bank.at_guardians_work() OWNER TO yp_desk;

-- Takes the secret of a second letter, and gives whom it goes to: once for each.
CREATE FUNCTION volunteering_bank.ask_guardian_again(p_id uuid, p_hash text) RETURNS TABLE (name text, guardian text, contact text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  IF NOT volunteering_bank.at_guardians_work() THEN RETURN; END IF;
  UPDATE volunteering_bank.application_progress p SET guardian_again_at = core.at()
    WHERE p.id = p_id AND p.tenant_id = core.tenant() AND p.held AND p.state = 'sent' AND p.guardian = 'asked' AND p.guardian_again_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY UPDATE volunteering_bank.young_contact y SET again_hash = p_hash
    WHERE y.id = p_id AND y.tenant_id = core.tenant() AND y.asked_until > core.at()
    RETURNING y.name, y.guardian_name, y.guardian_contact;
END
$$;
ALTER FUNCTION volunteering_bank.ask_guardian_again(uuid, text) OWNER TO yp_desk;

-- Ends what no guardian has answered in time; gives where to tell the young person, which is nowhere any more afterwards.
CREATE FUNCTION volunteering_bank.lapse_guardian(p_id uuid) RETURNS TABLE (name text, email text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE y volunteering_bank.young_contact;
BEGIN
  SELECT * INTO y FROM volunteering_bank.young_contact c WHERE c.id = p_id AND c.tenant_id = core.tenant() AND c.asked_until <= core.at();
  IF NOT FOUND OR NOT volunteering_bank.at_guardians_work() OR NOT volunteering_bank.let_pass(y.id, y.tenant_id, 'lapsed', core.at()) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT y.name, y.email;
END
$$;
ALTER FUNCTION volunteering_bank.lapse_guardian(uuid) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION volunteering_bank.at_guardians_work(), volunteering_bank.ask_guardian_again(uuid, text),
  volunteering_bank.lapse_guardian(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION volunteering_bank.ask_guardian_again(uuid, text), volunteering_bank.lapse_guardian(uuid) TO yp_app;

-- Whether somebody rings guardians for a group: it has a supporter, or supports others itself.
CREATE FUNCTION volunteering_bank.rung_for(p_tenant bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT EXISTS (SELECT FROM core.tenant t WHERE t.partnership_id = core.partnership()
    AND ((t.id = p_tenant AND t.supporter_id IS NOT NULL) OR t.supporter_id = p_tenant))
$$;
ALTER FUNCTION volunteering_bank.rung_for(bigint) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.rung_for(bigint) TO yp_app;

-- A guardian who is only told, by telephone.
CREATE TABLE volunteering_bank.guardian_call (
  id              uuid NOT NULL,        -- the application's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  asked_at        timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id) REFERENCES volunteering_bank.application (id, tenant_id) ON DELETE CASCADE
);
SELECT core.isolate('volunteering_bank.guardian_call', 'organisation_id');
SELECT core.let_definer('volunteering_bank.guardian_call', 'yp_desk');
SELECT core.forbid('volunteering_bank.guardian_call', 'INSERT, UPDATE, DELETE');
GRANT INSERT ON volunteering_bank.guardian_call TO yp_app;
SELECT core.desk_insert('volunteering_bank.guardian_call');
SELECT core.classify('volunteering_bank.guardian_call', 'key: id, tenant_id, audience_id, organisation_id; tenant: asked_at');

CREATE FUNCTION volunteering_bank.call_guardian() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.application_progress p SET guardian = 'to-tell' FROM volunteering_bank.application a
    WHERE p.id = NEW.id AND p.tenant_id = NEW.tenant_id AND p.guardian IS NULL AND a.id = p.id AND a.tenant_id = p.tenant_id
      AND NOT a.guarded AND a.guardian_contact IS NOT NULL AND a.organisation_id = NEW.organisation_id AND a.created_at = NEW.asked_at;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such application' USING ERRCODE = 'YP003'; END IF;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.call_guardian() OWNER TO yp_desk;
CREATE TRIGGER call_guardian AFTER INSERT ON volunteering_bank.guardian_call FOR EACH ROW EXECUTE FUNCTION volunteering_bank.call_guardian();

-- As in V026, and who is only to be told.
CREATE OR REPLACE FUNCTION volunteering_bank.guardians_to_ring() RETURNS TABLE (id uuid, name text, phone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT y.id, y.guardian_name, y.guardian_contact FROM volunteering_bank.application_progress p
  JOIN volunteering_bank.young_contact y ON y.id = p.id AND y.tenant_id = p.tenant_id
  WHERE core.tenant() IS NOT NULL AND core.linked() IS NULL AND p.held AND p.state = 'sent' AND p.guardian = 'telephone'
    AND volunteering_bank.minds(core.tenant(), p.tenant_id)
  UNION ALL
  SELECT a.id, a.guardian_name, a.guardian_contact FROM volunteering_bank.application_progress p
  JOIN volunteering_bank.application a ON a.id = p.id AND a.tenant_id = p.tenant_id
  WHERE core.tenant() IS NOT NULL AND core.linked() IS NULL AND p.guardian = 'to-tell' AND p.state IN ('sent', 'contacted', 'started')
    AND volunteering_bank.minds(core.tenant(), p.tenant_id)
$$;

ALTER TABLE volunteering_bank.guardian_record DROP CONSTRAINT guardian_record_word_check,
  ADD CONSTRAINT guardian_record_word_check CHECK (word IN ('telephone', 'unsafe', 'told'));
CREATE OR REPLACE FUNCTION volunteering_bank.carry_record() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
DECLARE v_done boolean := volunteering_bank.minds(NEW.tenant_id, NEW.application_tenant);
BEGIN
  IF v_done AND NEW.word = 'told' THEN
    UPDATE volunteering_bank.application_progress SET guardian = 'told'
      WHERE id = NEW.application_id AND tenant_id = NEW.application_tenant AND guardian = 'to-tell';
    v_done := FOUND;
  ELSIF v_done THEN
    v_done := volunteering_bank.let_pass(NEW.application_id, NEW.application_tenant,
      CASE NEW.word WHEN 'telephone' THEN 'agreed' ELSE 'overridden' END, NEW.said_at);
  END IF;
  IF NOT v_done THEN
    RAISE EXCEPTION 'no such application' USING ERRCODE = 'YP003';
  END IF;
  RETURN NULL;
END
$$;
