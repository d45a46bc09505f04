-- A team day between an employer and a group. Each side has a row of its own under the same id. The employer's says what it asked and its
-- last word; the group's says size, date, cost and kit. Triggers carry each side's word to the other, and only where it can be said: there
-- is no way by which the employer's row writes the group's numbers.
CREATE TABLE csr_brokerage.team_ask (
  id            uuid NOT NULL,
  tenant_id     bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id   bigint NOT NULL DEFAULT core.owner(),
  need_id       uuid NOT NULL,
  need_tenant   bigint NOT NULL,
  people        integer NOT NULL CHECK (people BETWEEN 1 AND 500),   -- how many the employer would like to send
  wish_day      date,
  note          text,
  contact_name  text NOT NULL,
  contact       text NOT NULL,
  created_at    timestamptz NOT NULL,
  word          text CHECK (word IN ('accept', 'take-skills', 'withdraw')),   -- the employer's last word
  word_terms    integer,               -- the terms that it accepts: a number seen, not a number wished for
  word_skill    uuid,
  word_reason   text,
  word_at       timestamptz,
  title         text,                  -- what follows is filled in by the triggers
  organisation  text,
  state         text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'terms', 'skills', 'accepted', 'swapped', 'declined', 'withdrawn', 'done')),
  since         timestamptz,
  reason        text,
  terms         integer NOT NULL DEFAULT 0,
  size          integer,
  day           date,
  cost_pence    bigint,
  kit           text,
  bring         text,
  in_charge     text,
  skills        uuid[] NOT NULL DEFAULT '{}',
  came          integer,
  told          text,                  -- the state that the employer was last told of by letter
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX team_ask_recent ON csr_brokerage.team_ask (tenant_id, created_at DESC, id);
CREATE UNIQUE INDEX team_ask_once ON csr_brokerage.team_ask (tenant_id, need_id) WHERE state IN ('asked', 'terms', 'skills', 'accepted');
SELECT core.isolate('csr_brokerage.team_ask');
SELECT core.forbid('csr_brokerage.team_ask', 'DELETE');
SELECT core.let_definer('csr_brokerage.team_ask', 'yp_desk', 'SELECT, UPDATE');
REVOKE INSERT, UPDATE ON csr_brokerage.team_ask FROM yp_app;
GRANT INSERT (id, audience_id, need_id, need_tenant, people, wish_day, note, contact_name, contact, created_at),
  UPDATE (word, word_terms, word_skill, word_reason, word_at, told) ON csr_brokerage.team_ask TO yp_app;
SELECT core.classify('csr_brokerage.team_ask', 'key: id, tenant_id, audience_id, need_id, need_tenant, word_skill; tenant: people, wish_day, note, contact_name, contact, created_at, word, word_terms, word_reason, word_at, title, organisation, state, since, reason, terms, size, day, cost_pence, kit, bring, in_charge, skills, came, told');

CREATE TABLE csr_brokerage.team_day (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  need_id         uuid NOT NULL,
  organisation_id uuid NOT NULL,
  title           text NOT NULL,
  employer        bigint NOT NULL,
  employer_name   text NOT NULL,
  people          integer NOT NULL,
  wish_day        date,
  note            text,
  contact_name    text NOT NULL,
  contact         text NOT NULL,
  reply_by        date,
  created_at      timestamptz NOT NULL,
  state           text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'terms', 'skills', 'accepted', 'swapped', 'declined', 'withdrawn', 'done')),
  since           timestamptz NOT NULL,
  reason          text,
  terms           integer NOT NULL DEFAULT 0,
  size            integer CHECK (size BETWEEN 1 AND 500),
  day             date,
  cost_pence      bigint CHECK (cost_pence >= 0),
  kit             text,
  bring           text,
  in_charge       text,
  skills          uuid[] NOT NULL DEFAULT '{}',
  taken           integer NOT NULL DEFAULT 0 CHECK (taken >= 0),     -- names given, counted by the trigger alone
  came            integer,
  minutes         integer CHECK (minutes BETWEEN 1 AND 1440),
  told            text,                -- the state that the group was last told of by letter
  PRIMARY KEY (id, tenant_id),
  UNIQUE (id, tenant_id, organisation_id),
  FOREIGN KEY (need_id, tenant_id, organisation_id) REFERENCES csr_brokerage.need (id, tenant_id, organisation_id),
  CHECK (taken <= size),
  CHECK (state NOT IN ('terms', 'accepted', 'done') OR (size IS NOT NULL AND day IS NOT NULL AND cost_pence IS NOT NULL)),
  CHECK (state <> 'declined' OR reason IS NOT NULL)
);
CREATE INDEX team_day_recent ON csr_brokerage.team_day (tenant_id, created_at DESC, id);
-- A day of a need is one team's: the second yes is refused, however close together they come.
CREATE UNIQUE INDEX team_day_one ON csr_brokerage.team_day (tenant_id, need_id, day) WHERE state IN ('accepted', 'done');
CREATE INDEX team_day_organisation ON csr_brokerage.team_day (organisation_id, state);
SELECT core.isolate('csr_brokerage.team_day', 'organisation_id');
SELECT core.forbid('csr_brokerage.team_day', 'INSERT, DELETE');
SELECT core.let_definer('csr_brokerage.team_day', 'yp_desk', 'SELECT, INSERT, UPDATE');
REVOKE UPDATE ON csr_brokerage.team_day FROM yp_app;
GRANT UPDATE (state, since, reason, terms, size, day, cost_pence, kit, bring, in_charge, skills, came, minutes, told) ON csr_brokerage.team_day TO yp_app;
SELECT core.classify('csr_brokerage.team_day', 'key: id, tenant_id, audience_id, need_id, organisation_id, employer; tenant: title, employer_name, people, wish_day, note, contact_name, contact, reply_by, created_at, state, since, reason, terms, size, day, cost_pence, kit, bring, in_charge, skills, taken, came, minutes, told');

-- The names of a team: the employer's, and given to the group alone.
CREATE TABLE csr_brokerage.team_place (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  ask_id      uuid NOT NULL,
  name        text NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (ask_id, tenant_id) REFERENCES csr_brokerage.team_ask (id, tenant_id)
);
CREATE UNIQUE INDEX team_place_once ON csr_brokerage.team_place (tenant_id, ask_id, name);
SELECT core.isolate('csr_brokerage.team_place');
SELECT core.forbid('csr_brokerage.team_place', 'UPDATE');
SELECT core.let_definer('csr_brokerage.team_place', 'yp_desk');
SELECT core.classify('csr_brokerage.team_place', 'key: id, tenant_id, audience_id, ask_id; tenant: created_at; person: name');

CREATE TABLE csr_brokerage.team_guest (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  day_id          uuid NOT NULL,
  organisation_id uuid NOT NULL,
  name            text NOT NULL,
  came            boolean,
  contribution_id uuid,                -- their hours in the ledger, once
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (day_id, tenant_id, organisation_id) REFERENCES csr_brokerage.team_day (id, tenant_id, organisation_id)
);
CREATE INDEX team_guest_day ON csr_brokerage.team_guest (day_id, tenant_id);
SELECT core.isolate('csr_brokerage.team_guest', 'organisation_id');
SELECT core.forbid('csr_brokerage.team_guest', 'INSERT, DELETE');
SELECT core.let_definer('csr_brokerage.team_guest', 'yp_desk', 'SELECT, INSERT, DELETE');
REVOKE UPDATE ON csr_brokerage.team_guest FROM yp_app;
GRANT UPDATE (came, contribution_id) ON csr_brokerage.team_guest TO yp_app;
SELECT core.classify('csr_brokerage.team_guest', 'key: id, tenant_id, audience_id, day_id, organisation_id, contribution_id; tenant: came; person: name');

CREATE FUNCTION csr_brokerage.carry_team_ask() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE n csr_brokerage.need; v_group text; v_employer text;
BEGIN
  SELECT * INTO n FROM csr_brokerage.need WHERE id = NEW.need_id AND tenant_id = NEW.need_tenant AND status = 'open' AND kind = 'team-day'
    AND tenant_id <> NEW.tenant_id AND audience_id = ANY (core.audiences());
  IF NOT FOUND THEN RAISE EXCEPTION 'no such need' USING ERRCODE = 'YP003'; END IF;
  SELECT name INTO v_group FROM core.organisation WHERE id = n.organisation_id AND tenant_id = n.tenant_id;
  SELECT name INTO v_employer FROM core.tenant WHERE id = NEW.tenant_id;
  UPDATE csr_brokerage.team_ask SET title = n.title, organisation = v_group, since = NEW.created_at WHERE id = NEW.id AND tenant_id = NEW.tenant_id;
  INSERT INTO csr_brokerage.team_day (id, tenant_id, audience_id, need_id, organisation_id, title, employer, employer_name, people, wish_day, note,
      contact_name, contact, created_at, since)
    VALUES (NEW.id, n.tenant_id, n.tenant_id, n.id, n.organisation_id, n.title, NEW.tenant_id, v_employer, NEW.people, NEW.wish_day, NEW.note,
      NEW.contact_name, NEW.contact, NEW.created_at, NEW.created_at);
  RETURN NULL;
END
$$;
ALTER FUNCTION csr_brokerage.carry_team_ask() OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.carry_team_ask() FROM PUBLIC;
CREATE TRIGGER carry_team_ask AFTER INSERT ON csr_brokerage.team_ask FOR EACH ROW EXECUTE FUNCTION csr_brokerage.carry_team_ask();

-- The employer's word counts only while it can be said, and a yes only for the terms that stand (SQLSTATE YP020: not now).
CREATE FUNCTION csr_brokerage.carry_team_word() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE d csr_brokerage.team_day;
BEGIN
  UPDATE csr_brokerage.team_day SET since = NEW.word_at,
      reason = CASE NEW.word WHEN 'withdraw' THEN NEW.word_reason ELSE reason END,
      state = CASE NEW.word WHEN 'accept' THEN 'accepted' WHEN 'take-skills' THEN 'swapped' ELSE 'withdrawn' END
    WHERE id = NEW.id AND employer = NEW.tenant_id AND CASE NEW.word
      WHEN 'accept' THEN state = 'terms' AND terms = NEW.word_terms
      WHEN 'take-skills' THEN state = 'skills' AND NEW.word_skill = ANY (skills)
      ELSE state IN ('asked', 'terms', 'skills', 'accepted') END
    RETURNING * INTO d;
  IF NOT FOUND THEN RAISE EXCEPTION 'not now' USING ERRCODE = 'YP020'; END IF;
  IF NEW.word = 'accept' THEN
    UPDATE csr_brokerage.need SET status = 'met', updated_at = NEW.word_at, version = version + 1
      WHERE id = d.need_id AND tenant_id = d.tenant_id AND status = 'open';
    UPDATE core.catalogue_entry SET ends = NEW.word_at WHERE subject = d.need_id AND tenant_id = d.tenant_id;
  END IF;
  RETURN NULL;
END
$$;
ALTER FUNCTION csr_brokerage.carry_team_word() OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.carry_team_word() FROM PUBLIC;
CREATE TRIGGER carry_team_word AFTER UPDATE OF word, word_at ON csr_brokerage.team_ask
  FOR EACH ROW EXECUTE FUNCTION csr_brokerage.carry_team_word();

CREATE FUNCTION csr_brokerage.tell_team() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  UPDATE csr_brokerage.team_ask SET state = NEW.state, since = NEW.since, reason = NEW.reason, terms = NEW.terms, size = NEW.size,
      day = NEW.day, cost_pence = NEW.cost_pence, kit = NEW.kit, bring = NEW.bring, in_charge = NEW.in_charge, skills = NEW.skills, came = NEW.came
    WHERE id = NEW.id AND tenant_id = NEW.employer;
  RETURN NULL;
END
$$;
ALTER FUNCTION csr_brokerage.tell_team() OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.tell_team() FROM PUBLIC;
CREATE TRIGGER tell_team AFTER UPDATE ON csr_brokerage.team_day FOR EACH ROW WHEN ((OLD.state, OLD.since, OLD.reason, OLD.terms, OLD.size, OLD.day, OLD.cost_pence, OLD.kit, OLD.bring, OLD.in_charge, OLD.skills, OLD.came)
    IS DISTINCT FROM (NEW.state, NEW.since, NEW.reason, NEW.terms, NEW.size, NEW.day, NEW.cost_pence, NEW.kit, NEW.bring, NEW.in_charge, NEW.skills, NEW.came))
  EXECUTE FUNCTION csr_brokerage.tell_team();

-- The group's row is locked before the employer's, whichever side speaks: two at once wait for each other in one order.
CREATE FUNCTION csr_brokerage.lock_team_day(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  PERFORM FROM csr_brokerage.team_day WHERE id = p_id AND employer = core.tenant() FOR NO KEY UPDATE;
END
$$;
ALTER FUNCTION csr_brokerage.lock_team_day(uuid) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.lock_team_day(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csr_brokerage.lock_team_day(uuid) TO yp_app;

-- A name takes one of the group's places: never more than it set (SQLSTATE YP010: full).
CREATE FUNCTION csr_brokerage.carry_team_place() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE d csr_brokerage.team_day;
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE csr_brokerage.team_day SET taken = taken - 1 WHERE id = OLD.ask_id AND employer = OLD.tenant_id AND state = 'accepted' RETURNING * INTO d;
    IF NOT FOUND THEN RAISE EXCEPTION 'not now' USING ERRCODE = 'YP020'; END IF;
    DELETE FROM csr_brokerage.team_guest WHERE id = OLD.id AND tenant_id = d.tenant_id;
    RETURN NULL;
  END IF;
  SELECT * INTO d FROM csr_brokerage.team_day WHERE id = NEW.ask_id AND employer = NEW.tenant_id FOR NO KEY UPDATE;
  IF d.state IS DISTINCT FROM 'accepted' THEN RAISE EXCEPTION 'not now' USING ERRCODE = 'YP020'; END IF;
  IF d.taken >= d.size THEN RAISE EXCEPTION 'full' USING ERRCODE = 'YP010'; END IF;
  UPDATE csr_brokerage.team_day SET taken = taken + 1 WHERE id = d.id AND tenant_id = d.tenant_id;
  INSERT INTO csr_brokerage.team_guest (id, tenant_id, audience_id, day_id, organisation_id, name)
    VALUES (NEW.id, d.tenant_id, d.tenant_id, d.id, d.organisation_id, NEW.name);
  RETURN NULL;
END
$$;
ALTER FUNCTION csr_brokerage.carry_team_place() OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.carry_team_place() FROM PUBLIC;
CREATE TRIGGER carry_team_place AFTER INSERT OR DELETE ON csr_brokerage.team_place
  FOR EACH ROW EXECUTE FUNCTION csr_brokerage.carry_team_place();
