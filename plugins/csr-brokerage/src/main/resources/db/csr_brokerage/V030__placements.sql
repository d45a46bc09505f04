-- Placements: somebody and what a charity needs, brought together by a broker. All words are written by the one function say(), which knows
-- who is asking, takes the placement's lock, and refuses what does not follow from how things stand.

-- What somebody would do for a charity. Theirs alone: a broker reads it through candidates(), while their consent stands.
CREATE TABLE csr_brokerage.role_offer (
  person_id  uuid PRIMARY KEY REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  kinds      text[] NOT NULL,
  skills     text[] NOT NULL,
  causes     text[] NOT NULL,
  areas      text[] NOT NULL,       -- codes of wards; none: anywhere
  minutes    integer CHECK (minutes > 0),   -- a month
  about      text NOT NULL,
  councillor boolean NOT NULL,      -- their own word
  written_at timestamptz NOT NULL
);
SELECT core.isolate_person('csr_brokerage.role_offer');
DROP POLICY person_update ON csr_brokerage.role_offer;
SELECT core.let_definer('csr_brokerage.role_offer', 'yp_desk', 'SELECT, INSERT, UPDATE');
GRANT SELECT ON csr_brokerage.role_offer TO yp_app;
SELECT core.classify('csr_brokerage.role_offer', 'key: person_id; person: kinds, skills, causes, areas, minutes, about, councillor, written_at');

CREATE FUNCTION csr_brokerage.write_role_offer(p_kinds text[], p_skills text[], p_causes text[], p_areas text[], p_minutes integer, p_about text,
  p_councillor boolean) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  INSERT INTO csr_brokerage.role_offer
    SELECT core.me(), p_kinds, p_skills, p_causes, p_areas, p_minutes, p_about, p_councillor, core.at() WHERE core.me() IS NOT NULL
    ON CONFLICT (person_id) DO UPDATE SET kinds = EXCLUDED.kinds, skills = EXCLUDED.skills, causes = EXCLUDED.causes, areas = EXCLUDED.areas,
      minutes = EXCLUDED.minutes, about = EXCLUDED.about, councillor = EXCLUDED.councillor, written_at = EXCLUDED.written_at
$$;
ALTER FUNCTION csr_brokerage.write_role_offer(text[], text[], text[], text[], integer, text, boolean) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.write_role_offer(text[], text[], text[], text[], integer, text, boolean) TO yp_app;

-- The case itself: its id and audience are those of the core case. Name and contact are there once the two were introduced, the employer
-- once the person shows it. Stage, turn and dates are kept by say().
CREATE TABLE csr_brokerage.placement (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,   -- the broker
  audience_id     bigint NOT NULL,
  person_id       uuid NOT NULL REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  need_id         uuid NOT NULL,
  charity_id      bigint NOT NULL REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,       -- who keeps the organisation
  organisation_id uuid NOT NULL,
  organisation    text NOT NULL,
  kind            text NOT NULL,
  title           text NOT NULL,
  priority        boolean NOT NULL,          -- its work serves a priority area
  name            text,
  contact         text,
  employer_id     bigint REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  stage           text NOT NULL CHECK (stage IN ('suggested', 'introduced', 'met', 'scope-agreed', 'trial', 'active', 'ended',
    'not-this-time', 'lapsed')),
  stage_on        date NOT NULL,
  turn            text NOT NULL CHECK (turn IN ('broker', 'charity', 'candidate', 'both', 'nobody')),
  due             date,                      -- by when whose turn it is should have spoken; a review's day
  round           smallint NOT NULL DEFAULT 1,   -- of the review that is next
  chased_on       date,                      -- of this turn: when they were last reminded
  suggested_on    date NOT NULL,
  active_on       date,
  changed_at      timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (id)
);
CREATE UNIQUE INDEX placement_once ON csr_brokerage.placement (need_id, person_id) WHERE stage NOT IN ('ended', 'not-this-time', 'lapsed');
CREATE INDEX placement_list ON csr_brokerage.placement (tenant_id, changed_at DESC, id);
CREATE INDEX placement_shared ON csr_brokerage.placement (audience_id, changed_at DESC, id);
CREATE INDEX placement_person ON csr_brokerage.placement (person_id, changed_at DESC, id);
CREATE INDEX placement_shown ON csr_brokerage.placement (tenant_id) WHERE employer_id IS NOT NULL;
CREATE INDEX placement_due ON csr_brokerage.placement (tenant_id, due) WHERE due IS NOT NULL;
SELECT core.isolate('csr_brokerage.placement', 'id');
SELECT core.forbid('csr_brokerage.placement', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.placement', 'yp_desk', 'SELECT, INSERT, UPDATE');
CREATE POLICY mine ON csr_brokerage.placement FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
SELECT core.classify('csr_brokerage.placement', 'key: id, tenant_id, audience_id, person_id, need_id, charity_id, organisation_id, employer_id; tenant: organisation, kind, title, priority, stage, stage_on, turn, due, round, chased_on, suggested_on, active_on, changed_at; person: name, contact');

-- What was said, by whom, in order. Rows of the charity are the charity's, those of the candidate lie with the broker.
CREATE TABLE csr_brokerage.placement_entry (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id  bigint NOT NULL,
  placement_id uuid NOT NULL,
  owner_id     bigint NOT NULL,
  person_id    uuid NOT NULL REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,   -- the candidate
  number       integer NOT NULL,
  side         text NOT NULL CHECK (side IN ('broker', 'charity', 'candidate', 'clock')),
  kind         text NOT NULL,
  round        smallint NOT NULL DEFAULT 1,
  day          date NOT NULL,
  until        date,
  minutes      integer,
  choice       text,
  words        text,
  at           timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (placement_id, owner_id) REFERENCES csr_brokerage.placement (id, tenant_id)
);
CREATE UNIQUE INDEX placement_entry_number ON csr_brokerage.placement_entry (placement_id, number);
CREATE INDEX placement_entry_person ON csr_brokerage.placement_entry (person_id, placement_id);
SELECT core.isolate('csr_brokerage.placement_entry', 'placement_id');
SELECT core.forbid('csr_brokerage.placement_entry', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.placement_entry', 'yp_desk', 'SELECT, INSERT');
CREATE POLICY mine ON csr_brokerage.placement_entry FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
CREATE POLICY by_link ON csr_brokerage.placement_entry FOR SELECT TO yp_app
  USING (placement_id = (SELECT core.linked()) AND owner_id = (SELECT core.tenant()));
SELECT core.classify('csr_brokerage.placement_entry', 'key: id, tenant_id, audience_id, placement_id, owner_id, person_id; tenant: number, side, kind, round, day, until, minutes, choice, at; person: words');

-- What may pull somebody two ways: found in what the partnership knows, or said by themselves. For the broker and the person only.
CREATE TABLE csr_brokerage.interest (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id  bigint NOT NULL DEFAULT core.owner(),
  placement_id uuid NOT NULL,
  person_id    uuid NOT NULL REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  source       text NOT NULL CHECK (source IN ('found', 'declared')),
  kind         text NOT NULL,
  about        text NOT NULL,
  council_id   bigint REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,   -- whose advice it asks for: they are a councillor there
  noted_at     timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (placement_id, tenant_id, source, kind, about),
  FOREIGN KEY (placement_id, tenant_id) REFERENCES csr_brokerage.placement (id, tenant_id)
);
SELECT core.isolate('csr_brokerage.interest');
SELECT core.forbid('csr_brokerage.interest', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.interest', 'yp_desk', 'SELECT, INSERT');
CREATE POLICY mine ON csr_brokerage.interest FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
CREATE INDEX interest_person ON csr_brokerage.interest (person_id);
SELECT core.classify('csr_brokerage.interest', 'key: id, tenant_id, audience_id, placement_id, person_id, council_id; tenant: source, kind, noted_at; person: about');

-- What a monitoring officer is asked about a councillor, and the advice. Its audience is a case of the broker and the council. It records
-- advice: nobody is given leave by it.
CREATE TABLE csr_brokerage.interest_advice (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,   -- the broker
  audience_id  bigint NOT NULL,
  placement_id uuid NOT NULL,
  person_id    uuid NOT NULL REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  council_id   bigint NOT NULL REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  name         text NOT NULL,
  organisation text NOT NULL,
  role         text NOT NULL,
  found        text NOT NULL,
  asked_at     timestamptz NOT NULL,
  outcome      text CHECK (outcome IN ('nothing-to-notify', 'notify', 'notify-and-take-no-part', 'advise-against')),
  advice       text,
  advised_by   text,
  advised_at   timestamptz,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (placement_id, council_id, tenant_id),
  CHECK ((advised_at IS NULL) = (outcome IS NULL)),
  FOREIGN KEY (placement_id, tenant_id) REFERENCES csr_brokerage.placement (id, tenant_id)
);
CREATE INDEX interest_advice_list ON csr_brokerage.interest_advice (audience_id, asked_at DESC, id);
CREATE INDEX interest_advice_person ON csr_brokerage.interest_advice (person_id);
SELECT core.isolate('csr_brokerage.interest_advice');
SELECT core.forbid('csr_brokerage.interest_advice', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.interest_advice', 'yp_desk', 'SELECT, INSERT, UPDATE');
CREATE POLICY mine ON csr_brokerage.interest_advice FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
SELECT core.classify('csr_brokerage.interest_advice', 'key: id, tenant_id, audience_id, placement_id, person_id, council_id; tenant: organisation, role, asked_at, outcome, advised_at; person: name, found, advice, advised_by');
