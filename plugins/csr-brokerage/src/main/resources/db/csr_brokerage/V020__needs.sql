-- What charities need of others: a trustee, a skill, a mentor, a thing, somebody who knows, hands for a day, a team. A draft has the owner's
-- audience, one that waits for its supporter the support audience, an open one the members' audience, or everybody's if residents may see it.
CREATE TABLE csr_brokerage.need (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  version         bigint NOT NULL DEFAULT 1,
  organisation_id uuid NOT NULL,       -- the tenant's own or one that it hosts; never changes
  kind            text NOT NULL CHECK (kind IN ('trustee', 'skill', 'mentor', 'equipment', 'expertise', 'hands', 'team-day')),
  title           text NOT NULL,
  summary         text NOT NULL,       -- what for
  skills          text[] NOT NULL DEFAULT '{}',
  cause           text,
  minutes         integer CHECK (minutes > 0),
  how_often       text,
  starts          date,
  postcode        text,
  remote          boolean NOT NULL DEFAULT false,
  latitude        float8,
  longitude       float8,
  lsoa            text,
  ward            text,
  area_served     text[] NOT NULL DEFAULT '{}',
  team_size       integer CHECK (team_size BETWEEN 1 AND 500),   -- a team day: the charity's numbers, nobody else's
  cost_pence      bigint CHECK (cost_pence >= 0),                -- what the day costs the team, paid to the charity outside this product
  kit             text,
  bring           text,
  in_charge       text,
  seekers         boolean NOT NULL DEFAULT false,                -- residents see it too
  status          text NOT NULL CHECK (status IN ('draft', 'submitted', 'open', 'met', 'withdrawn', 'lapsed')),
  status_reason   text,
  lapses_on       date,                -- when it lapses if nobody answers; later after each answer or when it is kept open
  reminded_for    date,                -- the day of lapsing of which a reminder has told
  published_at    timestamptz,
  checked_by      text,                -- name of the supporter that approved it
  checked_at      timestamptz,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (id, tenant_id, organisation_id),
  CHECK (status <> 'open' OR (published_at IS NOT NULL AND lapses_on IS NOT NULL)),
  CHECK (kind = 'team-day' OR (team_size IS NULL AND cost_pence IS NULL AND kit IS NULL)),
  CHECK (kind <> 'team-day' OR (team_size IS NOT NULL AND cost_pence IS NOT NULL AND starts IS NOT NULL))
);
CREATE INDEX need_own ON csr_brokerage.need (tenant_id, updated_at DESC, id);
CREATE INDEX need_open ON csr_brokerage.need (audience_id, published_at DESC, id) WHERE status = 'open';
CREATE INDEX need_to_check ON csr_brokerage.need (audience_id, updated_at) WHERE status = 'submitted';
CREATE INDEX need_organisation ON csr_brokerage.need (organisation_id, status);
CREATE INDEX need_to_lapse ON csr_brokerage.need (tenant_id, lapses_on) WHERE status = 'open';
SELECT core.isolate('csr_brokerage.need', 'organisation_id');
SELECT core.forbid('csr_brokerage.need', 'DELETE');
SELECT core.let_definer('csr_brokerage.need', 'yp_desk', 'SELECT, UPDATE');
-- The supporter's check is not the owner's to write.
REVOKE INSERT, UPDATE ON csr_brokerage.need FROM yp_app;
GRANT INSERT (id, audience_id, version, organisation_id, kind, title, summary, skills, cause, minutes, how_often, starts, postcode, remote,
    latitude, longitude, lsoa, ward, area_served, team_size, cost_pence, kit, bring, in_charge, seekers, status, status_reason, lapses_on,
    published_at, created_at, updated_at),
  UPDATE (audience_id, version, title, summary, skills, cause, minutes, how_often, starts, postcode, remote,
    latitude, longitude, lsoa, ward, area_served, team_size, cost_pence, kit, bring, in_charge, seekers, status, status_reason, lapses_on,
    reminded_for, published_at, updated_at)
  ON csr_brokerage.need TO yp_app;
SELECT core.classify('csr_brokerage.need', 'key: id, tenant_id, audience_id, version, organisation_id; tenant: kind, title, summary, skills, cause, minutes, how_often, starts, postcode, remote, latitude, longitude, lsoa, ward, area_served, team_size, cost_pence, kit, bring, in_charge, seekers, status, status_reason, lapses_on, reminded_for, published_at, checked_by, checked_at, created_at, updated_at');
