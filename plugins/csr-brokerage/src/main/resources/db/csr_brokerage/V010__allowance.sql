-- The allowance ledger of an employer's staff: what each may take off to help, and what became of it. Entries are appended and never
-- changed; a row for each member, year and pot holds their sums, kept by one trigger, and is refused below nothing. No foreign key leads to
-- core.membership: whoever the directory takes out goes, and what they took stays.
CREATE TABLE csr_brokerage.allowance (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  member_id   uuid NOT NULL,
  pot         text NOT NULL CHECK (pot IN ('paid', 'unpaid')),
  year_from   date NOT NULL,
  year_until  date NOT NULL,          -- the day after the last
  granted     integer NOT NULL DEFAULT 0 CHECK (granted >= 0),
  held        integer NOT NULL DEFAULT 0,                           -- booked or taken
  taken       integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
  booked      integer NOT NULL GENERATED ALWAYS AS (held - taken) STORED,
  given_back  integer NOT NULL DEFAULT 0 CHECK (given_back >= 0),   -- how much was given back so far; it is not booked any more
  expired     integer NOT NULL DEFAULT 0 CHECK (expired >= 0),
  carried     integer NOT NULL DEFAULT 0,                           -- in from the year before; below nothing: out to the next
  entries     integer NOT NULL DEFAULT 0,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, member_id, year_from, pot),
  CHECK (year_until >= year_from),
  CHECK (taken <= held),
  CHECK (granted + carried - held - expired >= 0)
);
CREATE INDEX allowance_ending ON csr_brokerage.allowance (tenant_id, year_until, id);
SELECT core.isolate('csr_brokerage.allowance');
SELECT core.forbid('csr_brokerage.allowance', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.allowance', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('csr_brokerage.allowance', 'key: id, tenant_id, audience_id, member_id, entries; tenant: pot, year_from, year_until, granted, held, booked, taken, given_back, expired, carried');

-- granted, expired and carried may be below nothing (a cut, taken up again, out to the next year), and so may taken (put right).
CREATE TABLE csr_brokerage.allowance_entry (
  id             uuid NOT NULL,
  tenant_id      bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id    bigint NOT NULL DEFAULT core.owner(),
  allowance_id   uuid NOT NULL,
  member_id      uuid NOT NULL,
  number         integer NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('booked', 'unbooked', 'taken', 'granted', 'expired', 'carried')),
  minutes        integer NOT NULL CHECK (minutes <> 0),
  time_off_id    uuid,
  policy_id      uuid,
  policy_version integer,
  by_id          uuid,
  at             timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (allowance_id, tenant_id, number),
  FOREIGN KEY (allowance_id, tenant_id) REFERENCES csr_brokerage.allowance (id, tenant_id),
  CHECK (minutes > 0 OR kind NOT IN ('booked', 'unbooked')),
  CHECK ((kind IN ('booked', 'unbooked', 'taken')) = (time_off_id IS NOT NULL))
);
CREATE INDEX allowance_entry_of ON csr_brokerage.allowance_entry (time_off_id, tenant_id) WHERE time_off_id IS NOT NULL;
CREATE INDEX allowance_entry_list ON csr_brokerage.allowance_entry (tenant_id, member_id, at, id);
SELECT core.isolate('csr_brokerage.allowance_entry');
SELECT core.forbid('csr_brokerage.allowance_entry', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.allowance_entry', 'yp_desk', 'SELECT, INSERT');
SELECT core.classify('csr_brokerage.allowance_entry', 'key: id, tenant_id, audience_id, allowance_id, member_id, number, time_off_id, policy_id, policy_version, by_id; tenant: kind, minutes, at');

-- What an entry does to its row, and nothing else does.
CREATE FUNCTION csr_brokerage.keep_allowance() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, pg_temp AS $$
BEGIN
  UPDATE csr_brokerage.allowance SET
      granted = granted + CASE NEW.kind WHEN 'granted' THEN NEW.minutes ELSE 0 END,
      held = held + CASE NEW.kind WHEN 'booked' THEN NEW.minutes WHEN 'unbooked' THEN -NEW.minutes ELSE 0 END,
      taken = taken + CASE NEW.kind WHEN 'taken' THEN NEW.minutes ELSE 0 END,
      given_back = given_back + CASE NEW.kind WHEN 'unbooked' THEN NEW.minutes ELSE 0 END,
      expired = expired + CASE NEW.kind WHEN 'expired' THEN NEW.minutes ELSE 0 END,
      carried = carried + CASE NEW.kind WHEN 'carried' THEN NEW.minutes ELSE 0 END,
      entries = entries + 1
    WHERE id = NEW.allowance_id AND tenant_id = NEW.tenant_id AND member_id = NEW.member_id AND entries = NEW.number - 1;
  IF NOT FOUND THEN RAISE EXCEPTION 'an entry out of order' USING ERRCODE = 'YP003'; END IF;
  RETURN NULL;
END
$$;
ALTER FUNCTION csr_brokerage.keep_allowance() OWNER TO yp_desk;
CREATE TRIGGER keep_allowance AFTER INSERT ON csr_brokerage.allowance_entry FOR EACH ROW EXECUTE FUNCTION csr_brokerage.keep_allowance();

-- Time off that somebody asked for. It holds an opaque reference, a day and minutes, and never for whom: that is the host's row with the same
-- reference. What the employee chose to show their manager is the only exception.
CREATE TABLE csr_brokerage.time_off (
  id             uuid NOT NULL,
  tenant_id      bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id    bigint NOT NULL DEFAULT core.owner(),
  ref            text NOT NULL CHECK (ref ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  member_id      uuid NOT NULL,
  allowance_id   uuid NOT NULL,
  pot            text NOT NULL CHECK (pot IN ('paid', 'unpaid')),
  day            date NOT NULL,
  starts         integer NOT NULL CHECK (starts BETWEEN 0 AND 1440),   -- minutes after midnight
  ends           integer NOT NULL CHECK (ends BETWEEN 0 AND 1440),
  minutes        integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  away           integer NOT NULL,     -- minutes away from work, for payroll; the employer may put it right
  policy_id      uuid NOT NULL,        -- the rule under which it was booked, whatever comes after
  policy_version integer NOT NULL,
  shown          text,                 -- for whom, because the employee shows it
  state          text NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn', 'lapsed')),
  asked_at       timestamptz NOT NULL,
  decider_id     uuid,                 -- whose word is owed; NULL: anybody who runs the programme
  owed_since     timestamptz NOT NULL,
  passed_on      integer NOT NULL DEFAULT 0,   -- 1: to a deputy, 2: to who runs the programme
  decided_at     timestamptz,
  decided_by     uuid,
  reason         text,
  other_day      date,                 -- suggested instead; until the employee answers, it waits
  other_starts   integer,
  other_ends     integer,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (allowance_id, tenant_id) REFERENCES csr_brokerage.allowance (id, tenant_id),
  CHECK (ends >= starts),
  CHECK (decided_by IS DISTINCT FROM member_id AND decider_id IS DISTINCT FROM member_id),
  CHECK (state <> 'refused' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX time_off_ref ON csr_brokerage.time_off (ref);
CREATE UNIQUE INDEX time_off_once ON csr_brokerage.time_off (tenant_id, member_id, day, starts) WHERE state IN ('waiting', 'approved');
CREATE INDEX time_off_list ON csr_brokerage.time_off (tenant_id, day DESC, id);
CREATE INDEX time_off_member ON csr_brokerage.time_off (tenant_id, member_id, day DESC, id);
CREATE INDEX time_off_owed ON csr_brokerage.time_off (tenant_id, decider_id, owed_since) WHERE state = 'waiting';
CREATE INDEX time_off_open ON csr_brokerage.time_off (tenant_id, day) WHERE state IN ('waiting', 'approved');
SELECT core.isolate('csr_brokerage.time_off', 'id');
SELECT core.forbid('csr_brokerage.time_off', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.time_off', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('csr_brokerage.time_off', 'key: id, tenant_id, audience_id, ref, member_id, allowance_id, policy_id, policy_version, decider_id, decided_by; tenant: pot, day, starts, ends, minutes, away, state, asked_at, owed_since, passed_on, decided_at, other_day, other_starts, other_ends; person: shown, reason');

-- Who was away from work, for payroll: one line when the day has passed, and counter-lines for what was put right. A line is written out in one
-- file, which is kept as it was made.
CREATE TABLE csr_brokerage.absence_file (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  number      integer NOT NULL,
  month       date NOT NULL,
  lines       integer NOT NULL CHECK (lines > 0),
  content     text NOT NULL,
  made_at     timestamptz NOT NULL,
  made_by     uuid,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, number)
);
SELECT core.isolate('csr_brokerage.absence_file');
SELECT core.forbid('csr_brokerage.absence_file', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.absence_file', 'yp_desk', 'SELECT, INSERT');
SELECT core.classify('csr_brokerage.absence_file', 'key: id, tenant_id, audience_id, number, made_by; tenant: month, lines, made_at; person: content');

CREATE TABLE csr_brokerage.absence_line (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  time_off_id uuid NOT NULL,
  member_id   uuid NOT NULL,
  number      integer NOT NULL,
  day         date NOT NULL,
  pot         text NOT NULL CHECK (pot IN ('paid', 'unpaid')),
  minutes     integer NOT NULL CHECK (minutes <> 0),
  reason      text,
  at          timestamptz NOT NULL,
  file_id     uuid,                  -- set once
  PRIMARY KEY (id, tenant_id),
  UNIQUE (time_off_id, tenant_id, number),
  FOREIGN KEY (time_off_id, tenant_id) REFERENCES csr_brokerage.time_off (id, tenant_id),
  FOREIGN KEY (file_id, tenant_id) REFERENCES csr_brokerage.absence_file (id, tenant_id)
);
CREATE INDEX absence_line_list ON csr_brokerage.absence_line (tenant_id, day DESC, id);
CREATE INDEX absence_line_open ON csr_brokerage.absence_line (tenant_id, day) WHERE file_id IS NULL;
CREATE INDEX absence_line_file ON csr_brokerage.absence_line (file_id, tenant_id) WHERE file_id IS NOT NULL;
SELECT core.isolate('csr_brokerage.absence_line');
SELECT core.forbid('csr_brokerage.absence_line', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.absence_line', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('csr_brokerage.absence_line', 'key: id, tenant_id, audience_id, time_off_id, member_id, number, file_id; tenant: day, pot, minutes, at; person: reason');

-- What an employer's people gave, by quarter and by how well off the place of the work is: no member, no day, no booking.
CREATE TABLE csr_brokerage.effort (
  quarter     date NOT NULL,
  decile      smallint NOT NULL CHECK (decile BETWEEN 0 AND 10),   -- 0: no place
  own_time    boolean NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  minutes     bigint NOT NULL CHECK (minutes >= 0),
  days        integer NOT NULL CHECK (days >= 0),
  PRIMARY KEY (quarter, decile, own_time, tenant_id)
);
SELECT core.isolate('csr_brokerage.effort');
SELECT core.forbid('csr_brokerage.effort', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.effort', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('csr_brokerage.effort', 'key: tenant_id, audience_id; tenant: quarter, decile, own_time, minutes, days');

-- What of a day stands in those sums already. Nobody reads it but the function that keeps them: it would say who gave their own time.
CREATE TABLE csr_brokerage.effort_counted (
  ref         text NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  quarter     date NOT NULL,
  decile      smallint NOT NULL,
  taken       integer NOT NULL CHECK (taken >= 0),
  own         integer NOT NULL CHECK (own >= 0),
  PRIMARY KEY (ref, tenant_id)
);
ALTER TABLE csr_brokerage.effort_counted ENABLE ROW LEVEL SECURITY;
ALTER TABLE csr_brokerage.effort_counted FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON csr_brokerage.effort_counted TO yp_owner USING (true) WITH CHECK (true);
SELECT core.let_definer('csr_brokerage.effort_counted', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('csr_brokerage.effort_counted', 'key: ref, tenant_id; tenant: quarter, decile, taken, own');
