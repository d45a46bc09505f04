-- Payroll giving. What payroll needs (who, how much) and whom it goes to stand in different tables: the employer reads the first, only the
-- giver and the link of the agency's letter read the second. No money is here.
CREATE TABLE csr_brokerage.gift (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  person_id   uuid NOT NULL REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  ref         text NOT NULL CHECK (ref ~ '^PG-[0-9A-F]{12}$'),
  begun_at    timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, ref)
);
CREATE INDEX gift_person ON csr_brokerage.gift (person_id, begun_at);
SELECT core.isolate('csr_brokerage.gift');
SELECT core.let_definer('csr_brokerage.gift', 'yp_desk', 'SELECT');
SELECT core.forbid('csr_brokerage.gift', 'INSERT, UPDATE, DELETE');
GRANT INSERT ON csr_brokerage.gift TO yp_app;
CREATE POLICY mine ON csr_brokerage.gift FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
-- At the employer's desk, by somebody who works there.
SELECT core.desk_insert('csr_brokerage.gift', $$
  person_id = (SELECT core.me()) AND EXISTS (SELECT FROM core.membership m WHERE m.tenant_id = gift.tenant_id AND m.person_id = (SELECT core.me())
    AND m.origin <> 'support' AND m.since <= (SELECT core.at()) AND m.until > (SELECT core.at()))$$);
SELECT core.classify('csr_brokerage.gift', 'key: id, tenant_id, audience_id, person_id; tenant: ref, begun_at');

-- Whom it goes to. One for each person and charity, so that a double tap gives once.
CREATE TABLE csr_brokerage.gift_charity (
  id              uuid NOT NULL,        -- the gift's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  person_id       uuid NOT NULL REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  organisation_id uuid NOT NULL,
  charity         text NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, person_id, organisation_id),
  FOREIGN KEY (id, tenant_id) REFERENCES csr_brokerage.gift (id, tenant_id)
);
CREATE INDEX gift_charity_person ON csr_brokerage.gift_charity (person_id);
SELECT core.isolate('csr_brokerage.gift_charity');
SELECT core.forbid('csr_brokerage.gift_charity', 'INSERT, UPDATE, DELETE');
GRANT INSERT ON csr_brokerage.gift_charity TO yp_app;
DROP POLICY tenant_read ON csr_brokerage.gift_charity;
DROP POLICY link_read ON csr_brokerage.gift_charity;
CREATE POLICY mine ON csr_brokerage.gift_charity FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
SELECT core.desk_insert('csr_brokerage.gift_charity', $$
  person_id = (SELECT core.me()) AND EXISTS (SELECT FROM csr_brokerage.gift g WHERE g.id = gift_charity.id AND g.tenant_id = gift_charity.tenant_id
    AND g.person_id = (SELECT core.me()))$$);
SELECT core.classify('csr_brokerage.gift_charity', 'key: id, tenant_id, audience_id, person_id, organisation_id; person: charity');

-- What the giver said and when: so much a month from the next payroll run on; nothing stops it. Who leaves the employer stops too.
CREATE TABLE csr_brokerage.gift_word (
  gift_id     uuid NOT NULL,
  number      integer NOT NULL CHECK (number > 0),
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  person_id   uuid NOT NULL REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  pence       integer NOT NULL CHECK (pence >= 0),
  said_at     timestamptz NOT NULL,
  how         text NOT NULL CHECK (how IN ('giver', 'left')),
  PRIMARY KEY (gift_id, number, tenant_id),
  FOREIGN KEY (gift_id, tenant_id) REFERENCES csr_brokerage.gift (id, tenant_id)
);
CREATE INDEX gift_word_person ON csr_brokerage.gift_word (person_id);
CREATE INDEX gift_word_said ON csr_brokerage.gift_word (tenant_id, said_at);
SELECT core.isolate('csr_brokerage.gift_word');
SELECT core.let_definer('csr_brokerage.gift_word', 'yp_desk', 'SELECT, INSERT');
SELECT core.forbid('csr_brokerage.gift_word', 'INSERT, UPDATE, DELETE');
GRANT INSERT ON csr_brokerage.gift_word TO yp_app;
CREATE POLICY mine ON csr_brokerage.gift_word FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
SELECT core.desk_insert('csr_brokerage.gift_word', $$
  person_id = (SELECT core.me()) AND how = 'giver' AND EXISTS (SELECT FROM csr_brokerage.gift g WHERE g.id = gift_word.gift_id
    AND g.tenant_id = gift_word.tenant_id AND g.person_id = (SELECT core.me()))$$);
SELECT core.classify('csr_brokerage.gift_word', 'key: gift_id, number, tenant_id, audience_id, person_id; tenant: pence, said_at, how');

-- A file of mandates, one a month at most, with a number of its own. It is never made anew.
CREATE TABLE csr_brokerage.giving_run (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  number      integer NOT NULL CHECK (number > 0),
  month       date NOT NULL,            -- its first day
  cut_at      timestamptz NOT NULL,     -- what was said before it is in this file, later words are in the next
  agency      text NOT NULL,
  made_at     timestamptz NOT NULL,
  made_by     text NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, number),
  UNIQUE (tenant_id, month)
);
SELECT core.isolate('csr_brokerage.giving_run', 'id');
SELECT core.forbid('csr_brokerage.giving_run', 'UPDATE, DELETE');
SELECT core.classify('csr_brokerage.giving_run', 'key: id, tenant_id, audience_id; tenant: number, month, cut_at, agency, made_at; person: made_by');

CREATE TABLE csr_brokerage.giving_line (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  run_id      uuid NOT NULL,
  gift_id     uuid NOT NULL,
  position    integer NOT NULL CHECK (position > 0),
  ref         text NOT NULL,
  name        text NOT NULL,
  staff       text,                     -- the employer's own number for them
  what        text NOT NULL CHECK (what IN ('start', 'change', 'stop', 'same')),
  pence       integer NOT NULL CHECK (pence >= 0),
  match_pence integer NOT NULL CHECK (match_pence >= 0),   -- what the employer promises on top
  PRIMARY KEY (id, tenant_id),
  UNIQUE (run_id, gift_id, tenant_id),
  UNIQUE (run_id, position, tenant_id),
  FOREIGN KEY (run_id, tenant_id) REFERENCES csr_brokerage.giving_run (id, tenant_id),
  FOREIGN KEY (gift_id, tenant_id) REFERENCES csr_brokerage.gift (id, tenant_id)
);
CREATE INDEX giving_line_gift ON csr_brokerage.giving_line (gift_id, tenant_id);
SELECT core.isolate('csr_brokerage.giving_line', 'run_id');
SELECT core.forbid('csr_brokerage.giving_line', 'UPDATE, DELETE');
SELECT core.classify('csr_brokerage.giving_line', 'key: id, tenant_id, audience_id, run_id, gift_id; tenant: position, ref, what, pence, match_pence; person: name, staff');

-- The link of the agency's letter is about one file, and reads the charities of its lines.
CREATE POLICY agency ON csr_brokerage.gift_charity FOR SELECT TO yp_app USING (tenant_id = (SELECT core.tenant())
  AND EXISTS (SELECT FROM csr_brokerage.giving_line l WHERE l.gift_id = gift_charity.id AND l.tenant_id = gift_charity.tenant_id
    AND l.run_id = (SELECT core.linked())));

-- Who does not work here any more gives no more: their pay is not here to give from. Gives how many gifts stopped.
CREATE FUNCTION csr_brokerage.end_gifts_of_leavers() RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  WITH ended AS (
    INSERT INTO csr_brokerage.gift_word (gift_id, number, tenant_id, audience_id, person_id, pence, said_at, how)
    SELECT g.id, w.number + 1, g.tenant_id, g.tenant_id, g.person_id, 0, core.at(), 'left'
    FROM csr_brokerage.gift g
    CROSS JOIN LATERAL (SELECT number, pence FROM csr_brokerage.gift_word
      WHERE gift_id = g.id AND tenant_id = g.tenant_id ORDER BY number DESC LIMIT 1) w
    WHERE g.tenant_id = core.tenant() AND core.linked() IS NULL AND w.pence > 0
      AND NOT EXISTS (SELECT FROM core.membership m WHERE m.tenant_id = g.tenant_id AND m.person_id = g.person_id AND m.origin <> 'support'
        AND m.since <= core.at() AND m.until > core.at())
    ON CONFLICT DO NOTHING RETURNING gift_id)
  SELECT count(*)::integer FROM ended
$$;
ALTER FUNCTION csr_brokerage.end_gifts_of_leavers() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.end_gifts_of_leavers() TO yp_app;
