-- Partnerships, their tenants, and who reads which audience.
CREATE SEQUENCE core.party_id START 1000;

CREATE TABLE core.partnership (
  id               bigint PRIMARY KEY DEFAULT nextval('core.party_id'),
  slug             text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name             text NOT NULL,
  strapline        text NOT NULL DEFAULT '',
  phone            text NOT NULL DEFAULT '',
  members_audience bigint NOT NULL UNIQUE DEFAULT nextval('core.party_id'),
  public_audience  bigint NOT NULL UNIQUE DEFAULT nextval('core.party_id'),
  authorities      text[] NOT NULL DEFAULT '{}',  -- ONS codes of the local authorities whose areas it works in
  locales          text[] NOT NULL DEFAULT '{en-GB}',
  zone             text NOT NULL DEFAULT 'Europe/London',
  front            jsonb NOT NULL DEFAULT '{}',   -- brand, contacts, attribution lines: what every page shows
  sample           boolean NOT NULL DEFAULT false
);

CREATE TABLE core.partnership_host (
  host           text PRIMARY KEY CHECK (host = lower(host)),
  partnership_id bigint NOT NULL REFERENCES core.partnership
);

CREATE TABLE core.tenant (
  id             bigint PRIMARY KEY DEFAULT nextval('core.party_id'),
  partnership_id bigint NOT NULL REFERENCES core.partnership,
  slug           text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name           text NOT NULL,
  kind           text NOT NULL,
  accent         text,
  sample         boolean NOT NULL DEFAULT false,
  support_audience bigint,       -- audience of its standing support agreement, read by its supporter
  supporter_id   bigint REFERENCES core.tenant,
  UNIQUE (partnership_id, slug)
);
CREATE INDEX tenant_supporter ON core.tenant (supporter_id);

-- Who, besides the owner, reads an audience, and when.
CREATE TABLE core.audience_reader (
  audience_id bigint NOT NULL,
  tenant_id   bigint NOT NULL REFERENCES core.tenant,
  reason      text NOT NULL,
  reads_from  timestamptz NOT NULL,
  reads_until timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (tenant_id, audience_id, reads_from)
);

-- A directory row is visible inside its partnership; writers are the partnership files only.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['partnership', 'partnership_host', 'tenant', 'audience_reader'] LOOP
    EXECUTE format('ALTER TABLE core.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE core.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON core.%I TO yp_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY config_all ON core.%I TO yp_config USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY worker_read ON core.%I FOR SELECT TO yp_worker USING (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON core.%I TO yp_config', t);
    EXECUTE format('GRANT SELECT ON core.%I TO yp_worker', t);
    PERFORM core.let_definer(format('core.%I', t)::regclass, 'yp_desk');
  END LOOP;
END
$$;
CREATE POLICY inside ON core.partnership FOR SELECT TO yp_app USING (id = (SELECT core.partnership()));
CREATE POLICY inside ON core.partnership_host FOR SELECT TO yp_app USING (partnership_id = (SELECT core.partnership()));
CREATE POLICY inside ON core.tenant FOR SELECT TO yp_app USING (partnership_id = (SELECT core.partnership()));
CREATE POLICY own ON core.audience_reader FOR SELECT TO yp_app USING (tenant_id = (SELECT core.tenant()) AND (SELECT core.linked()) IS NULL);
GRANT SELECT ON core.partnership, core.partnership_host, core.tenant, core.audience_reader TO yp_app;
GRANT USAGE ON SEQUENCE core.party_id TO yp_config;

SELECT core.classify('core.partnership', 'key: id, members_audience, public_audience; public: slug, name, strapline, phone, authorities, locales, zone, front, sample');
SELECT core.classify('core.partnership_host', 'key: partnership_id; public: host');
SELECT core.classify('core.tenant', 'key: id, partnership_id, support_audience, supporter_id; public: slug, name, kind, accent, sample');
SELECT core.classify('core.audience_reader', 'key: audience_id, tenant_id; tenant: reason, reads_from, reads_until');

-- An organisation that things are done for or by: every tenant's own, and those that a tenant hosts.
CREATE TABLE core.organisation (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL,
  slug        text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name        text NOT NULL,
  summary     text,
  hosted      boolean NOT NULL DEFAULT false,
  sample      boolean NOT NULL DEFAULT false,
  postcode    text,
  phone       text,        -- the one it gives to everybody; the keeper's own note is in its contact
  causes      text[] NOT NULL DEFAULT '{}',
  away_until  date,
  external    text,        -- identity in the member list it was imported from
  bare_name   text NOT NULL GENERATED ALWAYS AS   -- to know a group by, however its name is decorated
    (coalesce(nullif(regexp_replace(lower(name), '[^a-z0-9]', '', 'g'), ''), lower(name))) STORED,
  PRIMARY KEY (id, tenant_id)
);
CREATE UNIQUE INDEX organisation_own ON core.organisation (tenant_id) WHERE NOT hosted;
CREATE UNIQUE INDEX organisation_slug ON core.organisation (tenant_id, slug);
CREATE UNIQUE INDEX organisation_external ON core.organisation (tenant_id, external);
CREATE INDEX organisation_by_slug ON core.organisation (slug);
CREATE INDEX organisation_by_name ON core.organisation (bare_name);
SELECT core.isolate('core.organisation', 'id');
SELECT core.let_definer('core.organisation', 'yp_desk');
GRANT INSERT, UPDATE, DELETE ON core.organisation TO yp_config;
SELECT core.classify('core.organisation', 'key: id, tenant_id, audience_id; public: slug, name, summary, hosted, sample, postcode, phone, causes, away_until, bare_name; tenant: external');

-- Where its enquiries go: for the keeper and its supporter only.
CREATE TABLE core.organisation_contact (
  id          uuid NOT NULL,           -- the organisation's
  tenant_id   bigint NOT NULL DEFAULT core.owner(),
  audience_id bigint NOT NULL,
  contact     text,
  email       text,
  phone       text,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id) REFERENCES core.organisation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
SELECT core.isolate('core.organisation_contact', 'id');
GRANT INSERT, UPDATE, DELETE ON core.organisation_contact TO yp_config;
SELECT core.classify('core.organisation_contact', 'key: id, tenant_id, audience_id; person: contact, email, phone');

-- A supporter's word on an organisation: its listings may go live without a check.
CREATE TABLE core.organisation_trust (
  id          uuid NOT NULL,           -- the organisation's
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL,
  trusted     boolean NOT NULL,
  said_at     timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id)
);
SELECT core.isolate('core.organisation_trust', 'id');
SELECT core.let_definer('core.organisation_trust', 'yp_desk');
GRANT INSERT, UPDATE, DELETE ON core.organisation_trust TO yp_config;
SELECT core.classify('core.organisation_trust', 'key: id, tenant_id, audience_id; tenant: trusted, said_at');
