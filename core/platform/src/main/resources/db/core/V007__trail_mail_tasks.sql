-- The trail, letters, tasks, and answers kept for repeated requests.
CREATE TABLE core.audit (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  at          timestamptz NOT NULL,
  actor       uuid,                    -- person; absent for a guest or a job
  action      text NOT NULL,
  subject     uuid NOT NULL,
  fields      text[] NOT NULL DEFAULT '{}',
  detail_hash bytea,                   -- SHA-256 of salt and detail: survives erasure of the detail
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX audit_recent ON core.audit (tenant_id, at DESC, id);
CREATE INDEX audit_subject ON core.audit (tenant_id, subject, at);
SELECT core.isolate('core.audit', '*');
SELECT core.desk_insert('core.audit');
-- Nothing is ever changed or taken out of the trail.
REVOKE UPDATE, DELETE ON core.audit FROM yp_app;
DROP POLICY tenant_update ON core.audit;
DROP POLICY tenant_delete ON core.audit;
SELECT core.classify('core.audit', 'key: id, tenant_id, audience_id, actor, subject; tenant: at, action, fields, detail_hash');

CREATE TABLE core.audit_detail (
  id          uuid NOT NULL,           -- the audit row's
  tenant_id   bigint NOT NULL DEFAULT core.owner(),
  audience_id bigint NOT NULL DEFAULT core.owner(),
  salt        bytea NOT NULL,
  detail      jsonb NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id) REFERENCES core.audit DEFERRABLE INITIALLY DEFERRED
);
SELECT core.isolate('core.audit_detail', '*');
SELECT core.desk_insert('core.audit_detail');
REVOKE UPDATE, DELETE ON core.audit_detail FROM yp_app;
DROP POLICY tenant_update ON core.audit_detail;
DROP POLICY tenant_delete ON core.audit_detail;
SELECT core.classify('core.audit_detail', 'key: id, tenant_id, audience_id; tenant: salt; person: detail');

CREATE TABLE core.letter (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  address     text NOT NULL,
  subject     text NOT NULL,
  plain       text NOT NULL,
  html        text NOT NULL,
  about       text,
  written_at  timestamptz NOT NULL,
  state       text NOT NULL CHECK (state IN ('kept', 'waiting', 'sent', 'failed')),
  attempts    integer NOT NULL DEFAULT 0,
  problem     text,
  sent_at     timestamptz,
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX letter_recent ON core.letter (tenant_id, written_at DESC, id);
SELECT core.isolate('core.letter', '*');
SELECT core.desk_insert('core.letter');
SELECT core.classify('core.letter', 'key: id, tenant_id, audience_id; tenant: about, written_at, state, attempts, problem, sent_at; person: address, subject, plain, html');

-- Letters to persons about their own account belong to nobody's tenant: the partnership's post room.
CREATE TABLE core.account_letter (
  id             uuid PRIMARY KEY,
  partnership_id bigint NOT NULL DEFAULT core.partnership() REFERENCES core.partnership,
  address        text NOT NULL,
  subject        text NOT NULL,
  plain          text NOT NULL,
  html           text NOT NULL,
  written_at     timestamptz NOT NULL,
  state          text NOT NULL CHECK (state IN ('kept', 'waiting', 'sent', 'failed')),
  attempts       integer NOT NULL DEFAULT 0,
  problem        text,
  sent_at        timestamptz
);
ALTER TABLE core.account_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE core.account_letter FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON core.account_letter TO yp_owner USING (true) WITH CHECK (true);
CREATE POLICY write_only ON core.account_letter FOR INSERT TO yp_app WITH CHECK (partnership_id = (SELECT core.partnership()));
CREATE POLICY worker_all ON core.account_letter TO yp_worker USING (true) WITH CHECK (true);
GRANT INSERT ON core.account_letter TO yp_app;
GRANT SELECT, UPDATE ON core.account_letter TO yp_worker;
SELECT core.classify('core.account_letter', 'key: id, partnership_id; tenant: written_at, state, attempts, problem, sent_at; person: address, subject, plain, html');

CREATE TABLE core.task (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  kind        text NOT NULL,
  about       text NOT NULL,
  detail      text,
  path        text,
  opened_at   timestamptz NOT NULL,
  done_at     timestamptz,
  done_by     uuid,
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX task_open ON core.task (tenant_id, opened_at, id) WHERE done_at IS NULL;
SELECT core.isolate('core.task', '*');
SELECT core.desk_insert('core.task', 'done_at IS NULL');
SELECT core.classify('core.task', 'key: id, tenant_id, audience_id, done_by; tenant: kind, path, opened_at, done_at; person: about, detail');

-- Progress and outcome of an import, for the person who started it and their colleagues.
CREATE TABLE core.import_run (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  feature     text NOT NULL,
  importer    text NOT NULL,
  started_at  timestamptz NOT NULL,
  started_by  uuid,
  dry_run     boolean NOT NULL,
  created     integer NOT NULL DEFAULT 0,
  updated     integer NOT NULL DEFAULT 0,
  unchanged   integer NOT NULL DEFAULT 0,
  rejected    integer NOT NULL DEFAULT 0,
  errors      jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (id, tenant_id)
);
SELECT core.isolate('core.import_run');
SELECT core.classify('core.import_run', 'key: id, tenant_id, audience_id, started_by; tenant: feature, importer, started_at, dry_run, created, updated, unchanged, rejected; person: errors');

-- The answer to a write that carried an Idempotency-Key. Reached only through the two functions, with a hash of caller, key and path.
CREATE TABLE core.kept_answer (
  caller_key  bytea PRIMARY KEY,
  request     bytea NOT NULL,          -- SHA-256 of the body
  status      integer,                 -- NULL while the first request is still at work
  headers     jsonb,
  body        bytea,
  at          timestamptz NOT NULL
);
CREATE INDEX kept_answer_age ON core.kept_answer (at);
ALTER TABLE core.kept_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE core.kept_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON core.kept_answer TO yp_owner USING (true) WITH CHECK (true);
SELECT core.let_definer('core.kept_answer', 'yp_desk', 'SELECT, INSERT, UPDATE, DELETE');
SELECT core.classify('core.kept_answer', 'key: caller_key; tenant: request, status, headers, at; person: body');

-- Claims a key. Gives no row when it is new; else what is kept (status NULL: still at work).
CREATE FUNCTION core.claim_answer(p_key bytea, p_request bytea, p_at timestamptz) RETURNS TABLE (request bytea, status integer, headers jsonb, body bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  DELETE FROM core.kept_answer k WHERE k.caller_key = p_key AND (k.at < p_at - interval '24 hours' OR (k.status IS NULL AND k.at < p_at - interval '1 minute'));
  INSERT INTO core.kept_answer AS k (caller_key, request, at) VALUES (p_key, p_request, p_at) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT k.request, k.status, k.headers, k.body FROM core.kept_answer k WHERE k.caller_key = p_key;
  END IF;
END
$$;
ALTER FUNCTION core.claim_answer(bytea, bytea, timestamptz) OWNER TO yp_desk;
-- Keeps the answer, or with a NULL status lets the key go (the request failed and may be tried again).
CREATE FUNCTION core.keep_answer(p_key bytea, p_status integer, p_headers jsonb, p_body bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  DELETE FROM core.kept_answer WHERE caller_key = p_key AND p_status IS NULL;
  UPDATE core.kept_answer SET status = p_status, headers = p_headers, body = p_body WHERE caller_key = p_key;
$$;
ALTER FUNCTION core.keep_answer(bytea, integer, jsonb, bytea) OWNER TO yp_desk;
CREATE FUNCTION core.forget_answers(p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  DELETE FROM core.kept_answer WHERE at < p_at - interval '24 hours';
$$;
ALTER FUNCTION core.forget_answers(timestamptz) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.claim_answer(bytea, bytea, timestamptz), core.keep_answer(bytea, integer, jsonb, bytea) TO yp_app;
GRANT EXECUTE ON FUNCTION core.forget_answers(timestamptz) TO yp_worker;

-- Partnerships whose demo year is planted: once per database.
CREATE TABLE core.demo_planted (
  partnership_id bigint NOT NULL REFERENCES core.partnership,
  feature        text NOT NULL,
  planted_at     timestamptz NOT NULL,
  PRIMARY KEY (partnership_id, feature)
);
INSERT INTO core.unisolated VALUES ('core.demo_planted', 'says only that the demonstration was planted');
GRANT SELECT, INSERT ON core.demo_planted TO yp_worker;
SELECT core.classify('core.demo_planted', 'key: partnership_id; public: feature, planted_at');

-- Jobs: rows hold ids only (db-scheduler's table).
CREATE TABLE core.scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON core.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON core.scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT ON core.scheduled_tasks TO yp_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON core.scheduled_tasks TO yp_worker;
INSERT INTO core.unisolated VALUES ('core.scheduled_tasks', 'the scheduler''s list: names and ids, no data of anybody');
SELECT core.classify('core.scheduled_tasks', 'key: task_name, task_instance, task_data; tenant: execution_time, picked, picked_by, last_success, last_failure, consecutive_failures, last_heartbeat, version, priority');
