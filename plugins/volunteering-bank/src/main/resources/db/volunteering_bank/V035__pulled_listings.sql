-- Listings of other systems, read from their feeds. They are not this partnership's: they stand apart from its own listings, nobody can
-- answer them here, and nothing hands them on.
CREATE TABLE volunteering_bank.feed_source (
  id            uuid NOT NULL,
  tenant_id     bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id   bigint NOT NULL DEFAULT core.owner(),
  version       bigint NOT NULL DEFAULT 1,
  name          text NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('rpde', 'do-it')),
  address       text NOT NULL,
  licence       text NOT NULL,
  licence_link  text,
  every_minutes integer NOT NULL CHECK (every_minutes > 0),
  enabled       boolean NOT NULL DEFAULT true,
  showing       boolean NOT NULL DEFAULT true,   -- on, and read to its end not too long ago
  created_at    timestamptz NOT NULL,
  next_at       timestamptz NOT NULL,            -- when it is read next
  walk          bigint NOT NULL DEFAULT 0,       -- number of the way through the whole of it that is going on, or was last
  walking       boolean NOT NULL DEFAULT false,  -- that way has not come to its end yet
  place         text,                            -- address of the page that comes next
  etag          text,                            -- of the last page of all
  run_id        uuid,                            -- the run that is going on
  beat_at       timestamptz,                     -- when that run was last heard of
  good_at       timestamptz,                     -- when it was last read to its end
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, address)
);
CREATE INDEX feed_source_due ON volunteering_bank.feed_source (tenant_id, next_at) WHERE enabled;
SELECT core.isolate('volunteering_bank.feed_source');
SELECT core.let_definer('volunteering_bank.feed_source', 'yp_desk');
SELECT core.classify('volunteering_bank.feed_source', 'key: id, tenant_id, audience_id, version, run_id; tenant: name, kind, address, licence, licence_link, every_minutes, enabled, showing, created_at, next_at, walk, walking, place, etag, beat_at, good_at');

CREATE TABLE volunteering_bank.feed_run (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id  bigint NOT NULL DEFAULT core.owner(),
  source_id    uuid NOT NULL,
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  state        text NOT NULL CHECK (state IN ('running', 'done', 'stopped')),
  resumed      boolean NOT NULL DEFAULT false,
  pages        integer NOT NULL DEFAULT 0,
  seen         integer NOT NULL DEFAULT 0,
  created      integer NOT NULL DEFAULT 0,
  updated      integer NOT NULL DEFAULT 0,
  unchanged    integer NOT NULL DEFAULT 0,
  gone         integer NOT NULL DEFAULT 0,
  rejected     integer NOT NULL DEFAULT 0,
  problem      text,
  problem_args text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (source_id, tenant_id) REFERENCES volunteering_bank.feed_source (id, tenant_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX feed_run_latest ON volunteering_bank.feed_run (tenant_id, source_id, started_at DESC, id);
SELECT core.isolate('volunteering_bank.feed_run');
SELECT core.classify('volunteering_bank.feed_run', 'key: id, tenant_id, audience_id, source_id; tenant: started_at, ended_at, state, resumed, pages, seen, created, updated, unchanged, gone, rejected, problem, problem_args');

CREATE TABLE volunteering_bank.feed_rejection (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  run_id      uuid NOT NULL,
  item        integer NOT NULL,      -- its number in the run
  external    text,
  title       text,
  field       text NOT NULL,
  reason      text NOT NULL,
  args        text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (run_id, tenant_id) REFERENCES volunteering_bank.feed_run (id, tenant_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX feed_rejection_run ON volunteering_bank.feed_rejection (tenant_id, run_id, item, id);
SELECT core.isolate('volunteering_bank.feed_rejection');
SELECT core.classify('volunteering_bank.feed_rejection', 'key: id, tenant_id, audience_id, run_id; tenant: item, external, title, field, reason, args');

-- Capitals, spaces and punctuation do not make two of one.
CREATE FUNCTION volunteering_bank.plain(p_words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN pg_catalog.regexp_replace(pg_catalog.lower(p_words), '[^[:alnum:]]+', '', 'g');
GRANT EXECUTE ON FUNCTION volunteering_bank.plain(text) TO yp_app, yp_desk, yp_config;

CREATE TABLE volunteering_bank.pulled_listing (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id  bigint NOT NULL DEFAULT core.owner(),   -- everybody's while it is shown, else the reader's own
  source_id    uuid NOT NULL,
  external     text NOT NULL,                          -- its identity at the source
  link         text NOT NULL,                          -- where people apply
  source_name  text NOT NULL,
  licence      text NOT NULL,
  licence_link text,
  slug         text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,90}$'),
  by_name      text NOT NULL,                          -- the organisation that asks
  content      text NOT NULL,                          -- JSON: what it says
  site         text NOT NULL,                          -- JSON: where it is
  hash         text NOT NULL,                          -- of what was last read
  closes       timestamptz NOT NULL DEFAULT 'infinity',
  walk         bigint NOT NULL,                        -- the last way through the source that met it
  titled       text NOT NULL,                          -- plain(title)
  grouped      text NOT NULL,                          -- plain(by_name)
  places       text[] NOT NULL DEFAULT '{}',           -- plain postcodes, or home
  twin         uuid,                                   -- the same, posted here: it goes first
  read_at      timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, source_id, external),
  FOREIGN KEY (source_id, tenant_id) REFERENCES volunteering_bank.feed_source (id, tenant_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX pulled_listing_slug ON volunteering_bank.pulled_listing (slug, tenant_id);
CREATE INDEX pulled_listing_walk ON volunteering_bank.pulled_listing (tenant_id, source_id, walk);
CREATE INDEX pulled_listing_titled ON volunteering_bank.pulled_listing (titled);
CREATE INDEX pulled_listing_twin ON volunteering_bank.pulled_listing (twin) WHERE twin IS NOT NULL;
SELECT core.isolate('volunteering_bank.pulled_listing');
SELECT core.let_definer('volunteering_bank.pulled_listing', 'yp_desk', 'SELECT, UPDATE');
SELECT core.classify('volunteering_bank.pulled_listing', 'key: id, tenant_id, audience_id, source_id, twin; tenant: external, link, source_name, licence, licence_link, slug, by_name, content, site, hash, closes, walk, titled, grouped, places, read_at, changed_at');

CREATE INDEX opportunity_titled ON volunteering_bank.opportunity (volunteering_bank.plain(title))
  WHERE published_at IS NOT NULL AND status NOT IN ('draft', 'ended', 'withdrawn');
CREATE INDEX opportunity_from ON volunteering_bank.opportunity (source, external) WHERE source IS NOT NULL;

-- The listing of the partnership that says the same as a pulled one, and goes first: the very listing (a feed that hands ours on), the same
-- identity at the same source, or the same organisation, title and place. Where either names no postcode, organisation and title decide.
CREATE FUNCTION volunteering_bank.twin_of(p volunteering_bank.pulled_listing, p_partnership bigint) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT o.id FROM (
    SELECT 1 AS first, o.* FROM volunteering_bank.opportunity o
      WHERE p.external ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' AND o.id = CASE WHEN p.external ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN p.external::uuid END
    UNION ALL
    SELECT 2, o.* FROM volunteering_bank.opportunity o JOIN volunteering_bank.feed_source s ON s.id = p.source_id AND s.tenant_id = p.tenant_id
      WHERE o.source = s.kind AND o.external = p.external AND o.published_at IS NOT NULL AND o.status NOT IN ('draft', 'ended', 'withdrawn')
    UNION ALL
    SELECT 3, o.* FROM volunteering_bank.opportunity o JOIN core.organisation g ON g.id = o.organisation_id AND g.tenant_id = o.tenant_id
      WHERE volunteering_bank.plain(o.title) = p.titled AND o.published_at IS NOT NULL AND o.status NOT IN ('draft', 'ended', 'withdrawn')
        AND volunteering_bank.plain(coalesce(o.by_name, g.name)) = p.grouped
        AND (cardinality(p.places) = 0 OR (o.remote AND 'home' = ANY (p.places)) OR volunteering_bank.plain(o.postcode) = ANY (p.places)
          OR (NOT o.remote AND o.postcode IS NULL))) o
    JOIN core.tenant t ON t.id = o.tenant_id
    LEFT JOIN core.tenant_feature f ON f.tenant_id = o.tenant_id AND f.feature = 'volunteering-bank'
    WHERE t.partnership_id = p_partnership
      AND (o.first = 1 OR (o.visibility = 'public' AND o.closes > coalesce(core.at(), '-infinity') AND f.enabled IS NOT FALSE))
    ORDER BY o.first LIMIT 1
$$;
ALTER FUNCTION volunteering_bank.twin_of(volunteering_bank.pulled_listing, bigint) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION volunteering_bank.twin_of(volunteering_bank.pulled_listing, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION volunteering_bank.twin_of(volunteering_bank.pulled_listing, bigint) TO yp_desk;

-- Looks again which pulled listings can be seen: those of a source that is shown and that nobody here posted as well. By their titles, by
-- the listing that goes first, or all of one source.
CREATE FUNCTION volunteering_bank.settle_pulled(p_titled text[], p_twin uuid, p_source uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  WITH stands AS (
    SELECT p.id, p.tenant_id, s.showing, n.public_audience, volunteering_bank.twin_of(p, n.id) AS twin
      FROM (SELECT * FROM volunteering_bank.pulled_listing WHERE titled = ANY (p_titled)
            UNION SELECT * FROM volunteering_bank.pulled_listing WHERE twin = p_twin
            UNION SELECT * FROM volunteering_bank.pulled_listing WHERE tenant_id = core.tenant() AND source_id = p_source) p
      JOIN volunteering_bank.feed_source s ON s.id = p.source_id AND s.tenant_id = p.tenant_id
      JOIN core.tenant t ON t.id = p.tenant_id JOIN core.partnership n ON n.id = t.partnership_id),
  told AS (
    UPDATE volunteering_bank.pulled_listing p SET twin = s.twin,
        audience_id = CASE WHEN s.showing AND s.twin IS NULL THEN s.public_audience ELSE p.tenant_id END
      FROM stands s WHERE p.id = s.id AND p.tenant_id = s.tenant_id RETURNING p.id, p.tenant_id, p.audience_id)
  UPDATE core.catalogue_entry e SET audience_id = told.audience_id FROM told
    WHERE e.subject = told.id AND e.tenant_id = told.tenant_id AND e.audience_id <> told.audience_id
$$;
ALTER FUNCTION volunteering_bank.settle_pulled(text[], uuid, uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.settle_pulled(text[], uuid, uuid) TO yp_app, yp_desk;

-- A listing that appears, changes or ends here lets its pulled twins go, or come back, at once.
CREATE FUNCTION volunteering_bank.meet_twins() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM volunteering_bank.settle_pulled('{}', OLD.id, NULL);
  ELSE
    PERFORM volunteering_bank.settle_pulled(ARRAY[volunteering_bank.plain(NEW.title)], NEW.id, NULL);
  END IF;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.meet_twins() OWNER TO yp_desk;
CREATE TRIGGER twins_of_new AFTER INSERT ON volunteering_bank.opportunity FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION volunteering_bank.meet_twins();
CREATE TRIGGER twins_of_old AFTER DELETE ON volunteering_bank.opportunity FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION volunteering_bank.meet_twins();
CREATE TRIGGER twins_of_changed AFTER UPDATE ON volunteering_bank.opportunity FOR EACH ROW
  WHEN ((OLD.status, OLD.title, OLD.by_name, OLD.visibility, OLD.remote, OLD.postcode, OLD.closes)
    IS DISTINCT FROM (NEW.status, NEW.title, NEW.by_name, NEW.visibility, NEW.remote, NEW.postcode, NEW.closes))
  EXECUTE FUNCTION volunteering_bank.meet_twins();
