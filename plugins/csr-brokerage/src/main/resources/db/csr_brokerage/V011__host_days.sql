-- The host's side of a day: who comes, when, for how long, with what of the host's; and the host's word on it. It has the reference that the
-- employer's booking has, and none of the employer's terms. It is written at the host's desk by the person, or by the host from the reference
-- that the person brought; both through functions alone.
CREATE TABLE csr_brokerage.host_day (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  ref             text NOT NULL CHECK (ref ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  name            text NOT NULL,
  what            text NOT NULL,
  object_id       uuid,
  day             date NOT NULL,
  minutes         integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  lsoa            text,
  ward            text,
  decile          smallint CHECK (decile BETWEEN 1 AND 10),
  state           text NOT NULL DEFAULT 'expected' CHECK (state IN ('expected', 'confirmed', 'not-so', 'called-off', 'disputed')),
  said_minutes    integer CHECK (said_minutes BETWEEN 1 AND 1440),
  said_at         timestamptz,
  reason          text,
  reminded        integer NOT NULL DEFAULT 0,    -- how many reminders went out
  untold          text CHECK (untold IN ('called-off', 'moved')),   -- what the host has no letter about yet
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  CHECK ((state IN ('confirmed', 'disputed')) = (said_minutes IS NOT NULL))
);
CREATE UNIQUE INDEX host_day_ref ON csr_brokerage.host_day (ref);
CREATE INDEX host_day_list ON csr_brokerage.host_day (tenant_id, day DESC, id);
CREATE INDEX host_day_waiting ON csr_brokerage.host_day (organisation_id, tenant_id, day) WHERE state IN ('expected', 'disputed');
CREATE INDEX host_day_untold ON csr_brokerage.host_day (tenant_id) WHERE untold IS NOT NULL;
CREATE INDEX host_day_person ON csr_brokerage.host_day (person_id, day DESC, id) WHERE person_id IS NOT NULL;
SELECT core.isolate('csr_brokerage.host_day', 'organisation_id');
SELECT core.forbid('csr_brokerage.host_day', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('csr_brokerage.host_day', 'yp_desk', 'SELECT, INSERT, UPDATE');
CREATE POLICY mine ON csr_brokerage.host_day FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
SELECT core.classify('csr_brokerage.host_day', 'key: id, tenant_id, audience_id, organisation_id, ref, person_id, object_id; tenant: what, day, minutes, lsoa, ward, decile, state, said_minutes, said_at, reminded, untold, created_at; person: name, reason');
