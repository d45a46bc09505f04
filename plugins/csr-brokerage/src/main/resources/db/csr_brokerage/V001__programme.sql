-- Staff's terms and the employer's leave policy. Terms belong to a membership and go with it; a published version never changes again.

CREATE TABLE csr_brokerage.employee (
  id                uuid NOT NULL,        -- the membership's
  tenant_id         bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id       bigint NOT NULL DEFAULT core.owner(),
  revision          integer NOT NULL DEFAULT 1,
  councillor        boolean NOT NULL DEFAULT false,   -- outside the allowance, whatever else stands here
  grade             text CHECK (length(grade) BETWEEN 1 AND 60),       -- in the employer's own words
  bare_grade        text GENERATED ALWAYS AS (lower(grade)) STORED,
  contract          text NOT NULL DEFAULT 'permanent' CHECK (contract IN ('permanent', 'fixed-term', 'apprentice', 'casual', 'agency')),
  weekly_minutes    integer CHECK (weekly_minutes BETWEEN 1 AND 10080),
  full_time_minutes integer CHECK (full_time_minutes BETWEEN 1 AND 10080),
  starts_on         date,
  ends_on           date,                             -- the last day
  site              text CHECK (length(site) BETWEEN 1 AND 80),
  bare_site         text GENERATED ALWAYS AS (lower(site)) STORED,
  source            text NOT NULL DEFAULT 'hand' CHECK (source IN ('hand', 'list', 'directory')),
  changed_at        timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id) REFERENCES core.membership ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT employee_terms CHECK (councillor OR grade IS NOT NULL),
  CONSTRAINT employee_hours CHECK (councillor OR weekly_minutes IS NOT NULL),
  CONSTRAINT employee_full_time CHECK (councillor OR full_time_minutes IS NOT NULL),
  CONSTRAINT employee_spell CHECK (ends_on >= starts_on)
);
CREATE INDEX employee_grade ON csr_brokerage.employee (tenant_id, bare_grade);
SELECT core.isolate('csr_brokerage.employee');
SELECT core.forbid('csr_brokerage.employee', 'DELETE');
SELECT core.classify('csr_brokerage.employee', 'key: id, tenant_id, audience_id; tenant: revision, source, changed_at; person: councillor, grade, bare_grade, contract, weekly_minutes, full_time_minutes, starts_on, ends_on, site, bare_site');

-- What an hour of somebody of a grade costs the employer: typed by the employer, none is assumed.
CREATE TABLE csr_brokerage.grade_cost (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id  bigint NOT NULL DEFAULT core.owner(),
  grade        text NOT NULL CHECK (length(grade) BETWEEN 1 AND 60),
  bare_grade   text NOT NULL GENERATED ALWAYS AS (lower(grade)) STORED,
  hourly_pence integer CHECK (hourly_pence BETWEEN 0 AND 1000000),   -- NULL: taken back
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, bare_grade)
);
SELECT core.isolate('csr_brokerage.grade_cost');
SELECT core.forbid('csr_brokerage.grade_cost', 'DELETE');
SELECT core.classify('csr_brokerage.grade_cost', 'key: id, tenant_id, audience_id; tenant: grade, bare_grade, hourly_pence, changed_at');

CREATE TABLE csr_brokerage.policy (
  id                uuid NOT NULL,
  tenant_id         bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id       bigint NOT NULL DEFAULT core.owner(),
  revision          integer NOT NULL DEFAULT 1,
  state             text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'withdrawn', 'discarded')),
  number            integer CHECK (number > 0),         -- its version, from publication on
  name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  starts_on         date NOT NULL,                      -- in force from, until a later version is
  year_month        smallint NOT NULL DEFAULT 4 CHECK (year_month BETWEEN 1 AND 12),
  year_day          smallint NOT NULL DEFAULT 1 CHECK (year_day BETWEEN 1 AND 28),
  share_hours       boolean NOT NULL DEFAULT true,      -- pro rata for part-time hours
  share_start       boolean NOT NULL DEFAULT true,      -- pro rata for whoever starts within the year
  carry_minutes     integer NOT NULL DEFAULT 0 CHECK (carry_minutes BETWEEN 0 AND 30000),
  notice_days       smallint NOT NULL DEFAULT 5 CHECK (notice_days BETWEEN 0 AND 60),   -- working days
  sites             text[] NOT NULL DEFAULT '{}',       -- empty: staff of every site
  areas             text[] NOT NULL DEFAULT '{}',       -- codes of wards; empty: help anywhere counts
  counts            text,                               -- what counts, in the employer's words
  promise           text,                               -- a social-value promise in a council contract
  promise_reference text,
  promise_minutes   integer CHECK (promise_minutes BETWEEN 1 AND 60000000),
  promise_by        date,
  created_at        timestamptz NOT NULL,
  published_at      timestamptz,
  withdrawn_at      timestamptz,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, number),
  CONSTRAINT policy_numbered CHECK ((state IN ('published', 'withdrawn')) = (number IS NOT NULL AND published_at IS NOT NULL))
);
CREATE INDEX policy_listed ON csr_brokerage.policy (tenant_id, created_at, id);
SELECT core.isolate('csr_brokerage.policy');
SELECT core.forbid('csr_brokerage.policy', 'DELETE');
SELECT core.classify('csr_brokerage.policy', 'key: id, tenant_id, audience_id; tenant: revision, state, number, name, starts_on, year_month, year_day, share_hours, share_start, carry_minutes, notice_days, sites, areas, counts, promise, promise_reference, promise_minutes, promise_by, created_at, published_at, withdrawn_at');

-- One line of a version: for a grade and contract, or for all of them where nothing is said. The closest line decides.
CREATE TABLE csr_brokerage.policy_rule (
  id             uuid NOT NULL,
  tenant_id      bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id    bigint NOT NULL DEFAULT core.owner(),
  policy_id      uuid NOT NULL,
  position       smallint NOT NULL,
  grade          text CHECK (length(grade) BETWEEN 1 AND 60),
  contract       text CHECK (contract IN ('permanent', 'fixed-term', 'apprentice', 'casual', 'agency')),
  paid_minutes   integer NOT NULL CHECK (paid_minutes BETWEEN 0 AND 30000),
  unpaid_minutes integer NOT NULL CHECK (unpaid_minutes BETWEEN 0 AND 30000),
  opens_on       date,                                  -- roll-out; NULL: with the version
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (policy_id, tenant_id) REFERENCES csr_brokerage.policy DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX policy_rule_once ON csr_brokerage.policy_rule (policy_id, tenant_id, lower(coalesce(grade, '')), coalesce(contract, ''));
SELECT core.isolate('csr_brokerage.policy_rule');
SELECT core.forbid('csr_brokerage.policy_rule', 'UPDATE');
SELECT core.classify('csr_brokerage.policy_rule', 'key: id, tenant_id, audience_id, policy_id; tenant: position, grade, contract, paid_minutes, unpaid_minutes, opens_on');

-- What was published stands: all that may still happen to it is that it is withdrawn.
CREATE FUNCTION csr_brokerage.policy_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE moves text[] := ARRAY['state', 'revision', 'withdrawn_at'];
BEGIN
  IF OLD.state <> 'draft' AND (to_jsonb(NEW) - moves <> to_jsonb(OLD) - moves
      OR (NEW.state <> OLD.state AND (OLD.state, NEW.state) <> ('published', 'withdrawn'))) THEN
    RAISE EXCEPTION 'what was published stands' USING ERRCODE = 'check_violation';
  END IF;
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END
$$;
CREATE TRIGGER policy_stands BEFORE UPDATE ON csr_brokerage.policy FOR EACH ROW EXECUTE FUNCTION csr_brokerage.policy_stands();

CREATE FUNCTION csr_brokerage.policy_rule_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE r csr_brokerage.policy_rule := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF EXISTS (SELECT FROM csr_brokerage.policy p WHERE p.id = r.policy_id AND p.tenant_id = r.tenant_id AND p.state <> 'draft') THEN
    RAISE EXCEPTION 'what was published stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN r;
END
$$;
CREATE TRIGGER policy_rule_stands BEFORE INSERT OR DELETE ON csr_brokerage.policy_rule
  FOR EACH ROW EXECUTE FUNCTION csr_brokerage.policy_rule_stands();

CREATE FUNCTION csr_brokerage.revised() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END
$$;
CREATE TRIGGER revised BEFORE UPDATE ON csr_brokerage.employee FOR EACH ROW EXECUTE FUNCTION csr_brokerage.revised();
REVOKE EXECUTE ON FUNCTION csr_brokerage.policy_stands(), csr_brokerage.policy_rule_stands(), csr_brokerage.revised() FROM PUBLIC;
