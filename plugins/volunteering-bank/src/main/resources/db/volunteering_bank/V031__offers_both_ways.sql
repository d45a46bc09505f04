-- An offer is kept for a while, is read and changed by whoever holds its secret, and is matched both ways.
ALTER TABLE volunteering_bank.offer
  ADD COLUMN holder_hash text CHECK (holder_hash ~ '^[0-9a-f]{64}$'),   -- SHA-256 of the secret that the person got when they sent it
  ADD COLUMN name        text,                                          -- first name, once they let groups see the offer
  ADD COLUMN locale      text NOT NULL DEFAULT 'en-GB',
  ADD COLUMN state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'withdrawn')),
  ADD COLUMN keep_until  date NOT NULL DEFAULT '2100-01-01',            -- the last day on which it is matched
  ADD COLUMN letters     boolean NOT NULL DEFAULT true,                 -- whether they want letters about new listings
  ADD COLUMN shown       boolean NOT NULL DEFAULT false,                -- whether groups may see it: first name, area, what, when
  ADD COLUMN skills      text[] NOT NULL DEFAULT '{}',                  -- what was understood of the four lines
  ADD COLUMN causes      text[] NOT NULL DEFAULT '{}',
  ADD COLUMN times       text[] NOT NULL DEFAULT '{}',
  ADD COLUMN latitude    float8,
  ADD COLUMN longitude   float8,
  ADD COLUMN area        text;                                          -- code of the ward
UPDATE volunteering_bank.offer SET keep_until = created_at::date + 90;
ALTER TABLE volunteering_bank.offer ALTER COLUMN keep_until DROP DEFAULT;
SELECT core.classify('volunteering_bank.offer', 'tenant: state, keep_until, letters, shown; person: holder_hash, name, locale, skills, causes, times, latitude, longitude, area');
CREATE UNIQUE INDEX offer_holder ON volunteering_bank.offer (holder_hash, tenant_id);
CREATE INDEX offer_shown ON volunteering_bank.offer (keep_until DESC, id) WHERE shown AND state = 'open';
SELECT core.let_definer('volunteering_bank.offer', 'yp_desk', 'SELECT, UPDATE');

-- A letter to somebody who offered. Each has a secret of its own, because the first is stored nowhere.
CREATE TABLE volunteering_bank.offer_letter (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  offer_id    uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('matches', 'asked', 'keep')),
  about       uuid,                    -- the listing that a group asks for
  holder_hash text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),
  sent_at     timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (offer_id, tenant_id) REFERENCES volunteering_bank.offer (id, tenant_id) ON DELETE CASCADE
);
CREATE INDEX offer_letter_offer ON volunteering_bank.offer_letter (offer_id, tenant_id, sent_at);
CREATE UNIQUE INDEX offer_letter_holder ON volunteering_bank.offer_letter (holder_hash, tenant_id);
SELECT core.isolate('volunteering_bank.offer_letter');
SELECT core.let_definer('volunteering_bank.offer_letter', 'yp_desk');
SELECT core.forbid('volunteering_bank.offer_letter', 'UPDATE');
SELECT core.classify('volunteering_bank.offer_letter', 'key: id, tenant_id, audience_id, offer_id, about; tenant: kind, sent_at; person: holder_hash');

-- That a group or a supporter asks somebody who offered, or that they answered a listing by themselves. Written by the functions below.
CREATE TABLE volunteering_bank.offer_ask (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,  -- the offer's
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  offer_id        uuid NOT NULL,
  opportunity_id  uuid NOT NULL,
  organisation_id uuid NOT NULL,
  title           text NOT NULL,
  slug            text NOT NULL,
  organisation    text NOT NULL,
  by_kind         text NOT NULL CHECK (by_kind IN ('group', 'supporter', 'person')),
  asked_at        timestamptz NOT NULL,
  answered_at     timestamptz,         -- when they said that they are interested
  PRIMARY KEY (id, tenant_id),
  UNIQUE (offer_id, opportunity_id, tenant_id),
  FOREIGN KEY (offer_id, tenant_id) REFERENCES volunteering_bank.offer (id, tenant_id) ON DELETE CASCADE
);
SELECT core.isolate('volunteering_bank.offer_ask');
SELECT core.let_definer('volunteering_bank.offer_ask', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.forbid('volunteering_bank.offer_ask', 'INSERT, UPDATE');
SELECT core.classify('volunteering_bank.offer_ask', 'key: id, tenant_id, audience_id, offer_id, opportunity_id, organisation_id; tenant: title, slug, organisation, by_kind, asked_at; person: answered_at');

-- The offer of whoever holds one of its secrets.
CREATE FUNCTION volunteering_bank.held_offer() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT id FROM volunteering_bank.offer WHERE holder_hash = core.holder()
  UNION ALL
  SELECT offer_id FROM volunteering_bank.offer_letter WHERE holder_hash = core.holder()
  LIMIT 1
$$;
ALTER FUNCTION volunteering_bank.held_offer() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.held_offer() TO yp_app;
CREATE POLICY mine ON volunteering_bank.offer FOR SELECT TO yp_app
  USING (person_id = (SELECT core.me()) OR id = (SELECT volunteering_bank.held_offer()));
CREATE POLICY mine ON volunteering_bank.offer_ask FOR SELECT TO yp_app USING (offer_id = (SELECT volunteering_bank.held_offer()));

-- What its holder says of an offer. False when they hold none that is open.
CREATE FUNCTION volunteering_bank.say_of_offer(p_word text, p_name text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.offer SET
      state = CASE p_word WHEN 'withdraw' THEN 'withdrawn' ELSE state END,
      keep_until = CASE p_word WHEN 'keep' THEN greatest(keep_until, core.at()::date + 90) ELSE keep_until END,
      letters = CASE p_word WHEN 'letters' THEN true WHEN 'no-letters' THEN false WHEN 'withdraw' THEN false ELSE letters END,
      shown = CASE p_word WHEN 'show' THEN true WHEN 'hide' THEN false WHEN 'withdraw' THEN false ELSE shown END,
      name = CASE p_word WHEN 'show' THEN p_name ELSE name END
    WHERE id = volunteering_bank.held_offer() AND state = 'open';
  RETURN FOUND;
END
$$;
ALTER FUNCTION volunteering_bank.say_of_offer(text, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.say_of_offer(text, text) TO yp_app;

-- The holder answered a listing that they may see.
CREATE FUNCTION volunteering_bank.offer_answered(p_id uuid, p_opportunity uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  INSERT INTO volunteering_bank.offer_ask AS a (id, tenant_id, audience_id, offer_id, opportunity_id, organisation_id, title, slug, organisation,
      by_kind, asked_at, answered_at)
    SELECT p_id, f.tenant_id, f.tenant_id, f.id, o.id, o.organisation_id, o.title, o.slug, g.name, 'person', core.at(), core.at()
    FROM volunteering_bank.offer f, volunteering_bank.opportunity o
    JOIN core.organisation g ON g.id = o.organisation_id AND g.tenant_id = o.tenant_id
    WHERE f.id = volunteering_bank.held_offer() AND o.id = p_opportunity AND o.audience_id = ANY (core.audiences())
    ON CONFLICT (offer_id, opportunity_id, tenant_id) DO UPDATE SET answered_at = coalesce(a.answered_at, EXCLUDED.answered_at)
$$;
ALTER FUNCTION volunteering_bank.offer_answered(uuid, uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.offer_answered(uuid, uuid) TO yp_app;

-- Whether the asking organisation, or whoever came by its mailed link, may look for people for a live listing of its own.
CREATE FUNCTION volunteering_bank.own_live(p_opportunity uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT EXISTS (SELECT FROM volunteering_bank.opportunity o WHERE o.id = p_opportunity AND o.tenant_id = core.tenant() AND o.status = 'live'
    AND o.closes > core.at() AND (core.linked() IS NULL OR core.linked() = o.organisation_id))
$$;
ALTER FUNCTION volunteering_bank.own_live(uuid) OWNER TO yp_desk;

-- People of the partnership who let groups see their offer and share something with a listing: first name, area, what, when; never how to
-- reach them. The codes and the point are for the comparison.
CREATE FUNCTION volunteering_bank.offers_for(p_opportunity uuid)
RETURNS TABLE (id uuid, name text, area text, what text, when_text text, skills text[], causes text[], times text[], latitude float8,
  longitude float8, created_at timestamptz, asked boolean, answered boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT f.id, f.name, f.area, f.what, f.when_text, f.skills, f.causes, f.times, f.latitude, f.longitude, f.created_at,
    a.id IS NOT NULL, a.answered_at IS NOT NULL
  FROM volunteering_bank.offer f
  JOIN core.tenant t ON t.id = f.tenant_id AND t.partnership_id = core.partnership()
  JOIN volunteering_bank.opportunity o ON o.id = p_opportunity AND o.tenant_id = core.tenant()
  LEFT JOIN volunteering_bank.offer_ask a ON a.offer_id = f.id AND a.tenant_id = f.tenant_id AND a.opportunity_id = p_opportunity
  WHERE volunteering_bank.own_live(p_opportunity) AND f.shown AND f.state = 'open' AND f.keep_until >= core.at()::date AND f.name IS NOT NULL
    AND (f.skills && o.skills OR o.cause = ANY (f.causes) OR EXISTS (SELECT FROM core.catalogue_entry e
      WHERE e.subject = o.id AND e.tenant_id = o.tenant_id AND e.words @@ (
        SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery FROM unnest(to_tsvector('core.words', f.what)))))
  ORDER BY f.keep_until DESC, f.id LIMIT 40
$$;
ALTER FUNCTION volunteering_bank.offers_for(uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.offers_for(uuid) TO yp_app;

-- Asks somebody who offered whether they would do a listing: its own organisation, or the body that the offer reached. False when it may not
-- or has asked already.
CREATE FUNCTION volunteering_bank.ask_offerer(p_id uuid, p_offer uuid, p_opportunity uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  INSERT INTO volunteering_bank.offer_ask (id, tenant_id, audience_id, offer_id, opportunity_id, organisation_id, title, slug, organisation,
      by_kind, asked_at)
    SELECT p_id, f.tenant_id, f.tenant_id, f.id, o.id, o.organisation_id, o.title, o.slug, g.name,
      CASE WHEN volunteering_bank.own_live(o.id) THEN 'group' ELSE 'supporter' END, core.at()
    FROM volunteering_bank.offer f JOIN core.tenant t ON t.id = f.tenant_id AND t.partnership_id = core.partnership(),
      volunteering_bank.opportunity o JOIN core.organisation g ON g.id = o.organisation_id AND g.tenant_id = o.tenant_id
    WHERE f.id = p_offer AND o.id = p_opportunity AND f.state = 'open' AND f.keep_until >= core.at()::date
      AND ((volunteering_bank.own_live(o.id) AND f.shown)
        OR (f.tenant_id = core.tenant() AND core.linked() IS NULL AND o.status = 'live' AND o.closes > core.at()
          AND o.audience_id = core.public_audience()))
    ON CONFLICT (offer_id, opportunity_id, tenant_id) DO NOTHING;
  RETURN FOUND;
END
$$;
ALTER FUNCTION volunteering_bank.ask_offerer(uuid, uuid, uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.ask_offerer(uuid, uuid, uuid) TO yp_app;
