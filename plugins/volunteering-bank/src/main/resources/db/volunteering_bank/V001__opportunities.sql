-- Listings: what organisations ask for. A draft or a private listing has the owner's audience, a submitted one the support audience, a
-- live one the audience that its visibility names.
CREATE TABLE volunteering_bank.opportunity (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  version         bigint NOT NULL DEFAULT 1,
  organisation_id uuid NOT NULL,       -- the tenant's own or one that it hosts; never changes
  slug            text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,90}$'),
  title           text NOT NULL,
  summary         text,
  description     text NOT NULL,
  cause           text,
  skills          text[] NOT NULL DEFAULT '{}',
  commitment      text NOT NULL CHECK (commitment IN ('one-off', 'regular')),
  minutes         integer CHECK (minutes > 0),
  how_often       text,
  times           text[] NOT NULL DEFAULT '{}',
  starts          timestamptz,
  ends            timestamptz,
  -- When it can no longer be answered: at its end, or when a dated one-off begins.
  closes          timestamptz NOT NULL GENERATED ALWAYS AS
                  (coalesce(ends, CASE WHEN commitment = 'one-off' THEN starts END, 'infinity'::timestamptz)) STORED,
  postcode        text,
  remote          boolean NOT NULL DEFAULT false,
  latitude        float8,
  longitude       float8,
  lsoa            text,
  ward            text,
  more_places     text NOT NULL DEFAULT '[]',  -- JSON: further places of an imported listing
  area_served     text[] NOT NULL DEFAULT '{}',
  places          integer CHECK (places > 0),
  taken           integer NOT NULL DEFAULT 0 CHECK (taken >= 0),   -- kept by the seat trigger alone
  expenses        text[] NOT NULL DEFAULT '{}',
  access          text[] NOT NULL DEFAULT '{}',
  minimum_age     integer CHECK (minimum_age BETWEEN 0 AND 120),
  checks          text[] NOT NULL DEFAULT '{}',
  no_job_replaced boolean NOT NULL DEFAULT false,
  status          text NOT NULL CHECK (status IN ('draft', 'submitted', 'live', 'ended', 'withdrawn')),
  status_reason   text,
  visibility      text NOT NULL CHECK (visibility IN ('private', 'partnership', 'public')),
  source          text,                -- where it was imported from
  external        text,                -- its identity there
  by_name         text,                -- the organisation's name there, when it is not one of ours
  imported_hash   text,                -- of what was last read in: the same again changes nothing
  published_at    timestamptz,
  checked_by      text,                -- name of the supporter that approved it
  checked_at      timestamptz,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (id, tenant_id, organisation_id),
  CHECK (ends >= starts),
  CHECK ((source IS NULL) = (external IS NULL)),
  CHECK (status <> 'live' OR (published_at IS NOT NULL AND no_job_replaced))
);
CREATE UNIQUE INDEX opportunity_slug ON volunteering_bank.opportunity (slug, tenant_id);
CREATE UNIQUE INDEX opportunity_external ON volunteering_bank.opportunity (tenant_id, source, external);
CREATE INDEX opportunity_own ON volunteering_bank.opportunity (tenant_id, updated_at DESC, id);
CREATE INDEX opportunity_new ON volunteering_bank.opportunity (audience_id, published_at DESC, id) WHERE status = 'live';
CREATE INDEX opportunity_soon ON volunteering_bank.opportunity (audience_id, starts) WHERE status = 'live' AND starts IS NOT NULL;
CREATE INDEX opportunity_to_check ON volunteering_bank.opportunity (audience_id, updated_at) WHERE status = 'submitted';
CREATE INDEX opportunity_organisation ON volunteering_bank.opportunity (organisation_id, status);
CREATE INDEX opportunity_to_close ON volunteering_bank.opportunity (tenant_id, closes) WHERE status IN ('live', 'submitted');
SELECT core.isolate('volunteering_bank.opportunity', 'organisation_id');
SELECT core.let_definer('volunteering_bank.opportunity', 'yp_desk', 'SELECT, UPDATE');
-- Places taken and the supporter's check are not the owner's to write.
REVOKE INSERT, UPDATE ON volunteering_bank.opportunity FROM yp_app;
GRANT INSERT (id, audience_id, version, organisation_id, slug, title, summary, description, cause, skills, commitment, minutes, how_often,
    times, starts, ends, postcode, remote, latitude, longitude, lsoa, ward, more_places, area_served, places, expenses, access, minimum_age,
    checks, no_job_replaced, status, status_reason, visibility, source, external, by_name, imported_hash, published_at, created_at, updated_at),
  UPDATE (audience_id, version, slug, title, summary, description, cause, skills, commitment, minutes, how_often,
    times, starts, ends, postcode, remote, latitude, longitude, lsoa, ward, more_places, area_served, places, expenses, access, minimum_age,
    checks, no_job_replaced, status, status_reason, visibility, by_name, imported_hash, published_at, updated_at)
  ON volunteering_bank.opportunity TO yp_app;
SELECT core.classify('volunteering_bank.opportunity', 'key: id, tenant_id, audience_id, version, organisation_id; tenant: slug, title, summary, description, cause, skills, commitment, minutes, how_often, times, starts, ends, closes, postcode, remote, latitude, longitude, lsoa, ward, more_places, area_served, places, taken, expenses, access, minimum_age, checks, no_job_replaced, status, status_reason, visibility, source, external, by_name, imported_hash, published_at, checked_by, checked_at, created_at, updated_at');

-- Whether a tenant may speak for another: it supports it by an agreement in force, or it is the other and has no supporter.
CREATE FUNCTION volunteering_bank.supports(p_supporter bigint, p_tenant bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT EXISTS (SELECT FROM core.tenant t JOIN core.audience_reader r ON r.audience_id = t.support_audience AND r.tenant_id = t.supporter_id
      WHERE t.id = p_tenant AND t.supporter_id = p_supporter AND r.reads_from <= core.at() AND r.reads_until > core.at())
    OR EXISTS (SELECT FROM core.tenant t WHERE t.id = p_tenant AND p_supporter = p_tenant AND t.supporter_id IS NULL)
$$;
ALTER FUNCTION volunteering_bank.supports(bigint, bigint) OWNER TO yp_desk;

-- A supporter's word on a submitted listing, in its own row. The supporter cannot write the group's row, and nobody needs to wait for a
-- night job: the trigger below, owned by yp_desk, carries the word over in the same transaction.
CREATE TABLE volunteering_bank.listing_check (
  id                 uuid NOT NULL,
  tenant_id          bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id        bigint NOT NULL DEFAULT core.owner(),
  opportunity_id     uuid NOT NULL,
  opportunity_tenant bigint NOT NULL,
  verdict            text NOT NULL CHECK (verdict IN ('approve', 'ask')),
  reason             text,
  checked_at         timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  CHECK (verdict = 'approve' OR reason IS NOT NULL)
);
CREATE INDEX listing_check_opportunity ON volunteering_bank.listing_check (tenant_id, opportunity_id);
SELECT core.isolate('volunteering_bank.listing_check');
REVOKE UPDATE, DELETE ON volunteering_bank.listing_check FROM yp_app;
SELECT core.classify('volunteering_bank.listing_check', 'key: id, tenant_id, audience_id, opportunity_id, opportunity_tenant; tenant: verdict, reason, checked_at');

CREATE FUNCTION volunteering_bank.carry_check() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE v_audience bigint;
BEGIN
  IF NOT volunteering_bank.supports(NEW.tenant_id, NEW.opportunity_tenant) THEN
    RAISE EXCEPTION 'no such listing' USING ERRCODE = 'YP003';
  END IF;
  UPDATE volunteering_bank.opportunity o SET
      status = CASE NEW.verdict WHEN 'approve' THEN 'live' ELSE 'draft' END,
      status_reason = CASE NEW.verdict WHEN 'ask' THEN NEW.reason END,
      audience_id = CASE WHEN NEW.verdict = 'ask' THEN o.tenant_id ELSE CASE o.visibility
        WHEN 'public' THEN p.public_audience WHEN 'partnership' THEN p.members_audience ELSE o.tenant_id END END,
      published_at = CASE NEW.verdict WHEN 'approve' THEN coalesce(o.published_at, NEW.checked_at) ELSE o.published_at END,
      checked_by = CASE NEW.verdict WHEN 'approve' THEN s.name ELSE o.checked_by END,
      checked_at = CASE NEW.verdict WHEN 'approve' THEN NEW.checked_at ELSE o.checked_at END,
      updated_at = NEW.checked_at, version = o.version + 1
    FROM core.tenant t JOIN core.partnership p ON p.id = t.partnership_id, core.tenant s
    WHERE o.id = NEW.opportunity_id AND o.tenant_id = NEW.opportunity_tenant AND o.status = 'submitted' AND t.id = o.tenant_id
      AND s.id = NEW.tenant_id
    RETURNING o.audience_id INTO v_audience;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such listing' USING ERRCODE = 'YP003';
  END IF;
  UPDATE core.catalogue_entry SET audience_id = v_audience, published = NEW.checked_at
    WHERE subject = NEW.opportunity_id AND tenant_id = NEW.opportunity_tenant;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.carry_check() OWNER TO yp_desk;
CREATE TRIGGER carry_check AFTER INSERT ON volunteering_bank.listing_check FOR EACH ROW EXECUTE FUNCTION volunteering_bank.carry_check();
