-- Alerts: a listing is short of people, and those who said that they want to help with such things hear of it. The letters are the body's
-- that offers reach; a group asks for an alert about a listing of its own and reads what came of it, never who got a letter.
CREATE FUNCTION volunteering_bank.address_hash(p_tenant bigint, p_address text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT encode(sha256(convert_to(p_tenant || ':' || lower(btrim(p_address)), 'UTF8')), 'hex')
$$;
GRANT EXECUTE ON FUNCTION volunteering_bank.address_hash(bigint, text) TO yp_app, yp_desk;

CREATE TABLE volunteering_bank.shortage_alert (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,  -- who writes
  audience_id     bigint NOT NULL DEFAULT core.owner(),      -- whose listing it is
  opportunity_id  uuid NOT NULL,
  organisation_id uuid NOT NULL,
  title           text NOT NULL,       -- in the words of that day
  slug            text NOT NULL,
  organisation    text NOT NULL,
  by_kind         text NOT NULL CHECK (by_kind IN ('supporter', 'group')),
  asked_at        timestamptz NOT NULL,
  sent_at         timestamptz,         -- absent until its letters are written
  sent            integer NOT NULL DEFAULT 0,
  interested      integer NOT NULL DEFAULT 0,                -- of those who got a letter, kept by a trigger
  PRIMARY KEY (id, tenant_id)
);
CREATE UNIQUE INDEX shortage_alert_waiting ON volunteering_bank.shortage_alert (opportunity_id, tenant_id) WHERE sent_at IS NULL;
CREATE INDEX shortage_alert_recent ON volunteering_bank.shortage_alert (tenant_id, asked_at DESC, id);
CREATE INDEX shortage_alert_audience ON volunteering_bank.shortage_alert (audience_id, asked_at DESC, id);
SELECT core.isolate('volunteering_bank.shortage_alert');
SELECT core.forbid('volunteering_bank.shortage_alert', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('volunteering_bank.shortage_alert', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('volunteering_bank.shortage_alert', 'key: id, tenant_id, audience_id, opportunity_id, organisation_id; tenant: title, slug, organisation, by_kind, asked_at, sent_at, sent, interested');

-- One letter. Who got it is kept as a hash of the address: long enough to write to nobody twice about one listing.
CREATE TABLE volunteering_bank.shortage_letter (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  alert_id        uuid NOT NULL,
  opportunity_id  uuid NOT NULL,
  address_hash    text NOT NULL CHECK (address_hash ~ '^[0-9a-f]{64}$'),
  holder_hash     text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),   -- of the secret with which letters like it are stopped
  sent_at         timestamptz NOT NULL,
  interested_at   timestamptz,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (opportunity_id, address_hash, tenant_id),
  FOREIGN KEY (alert_id, tenant_id) REFERENCES volunteering_bank.shortage_alert (id, tenant_id)
);
CREATE INDEX shortage_letter_address ON volunteering_bank.shortage_letter (tenant_id, address_hash, sent_at DESC);
CREATE INDEX shortage_letter_alert ON volunteering_bank.shortage_letter (alert_id, tenant_id);
CREATE UNIQUE INDEX shortage_letter_holder ON volunteering_bank.shortage_letter (holder_hash, tenant_id);
SELECT core.isolate('volunteering_bank.shortage_letter');
SELECT core.forbid('volunteering_bank.shortage_letter', 'UPDATE');
SELECT core.let_definer('volunteering_bank.shortage_letter', 'yp_desk', 'SELECT, UPDATE');
SELECT core.classify('volunteering_bank.shortage_letter', 'key: id, tenant_id, audience_id, alert_id, opportunity_id; tenant: sent_at; person: address_hash, holder_hash, interested_at');

-- Addresses to which no alert goes any more. It outlives the offer, or it would be worth nothing.
CREATE TABLE volunteering_bank.alert_stop (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id  bigint NOT NULL DEFAULT core.owner(),
  address_hash text NOT NULL CHECK (address_hash ~ '^[0-9a-f]{64}$'),
  stopped_at   timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (address_hash, tenant_id)
);
SELECT core.isolate('volunteering_bank.alert_stop');
SELECT core.forbid('volunteering_bank.alert_stop', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('volunteering_bank.alert_stop', 'yp_desk', 'SELECT, INSERT, DELETE');
SELECT core.classify('volunteering_bank.alert_stop', 'key: id, tenant_id, audience_id; tenant: stopped_at; person: address_hash');

-- Somebody who wants to hear when help like this is short: beside a listing, and once the address has been proved by its letter. The words
-- that they said yes to are a consent in core about this row.
CREATE TABLE volunteering_bank.alert_wish (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id  bigint NOT NULL DEFAULT core.owner(),
  email        text NOT NULL,
  locale       text NOT NULL,
  what         text NOT NULL,          -- the listing beside which they asked
  skills       text[] NOT NULL DEFAULT '{}',
  causes       text[] NOT NULL DEFAULT '{}',
  times        text[] NOT NULL DEFAULT '{}',
  latitude     float8,
  longitude    float8,
  words        text NOT NULL,          -- what they ticked, as it was put to them
  holder_hash  text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),
  asked_at     timestamptz NOT NULL,
  confirmed_at timestamptz,
  PRIMARY KEY (id, tenant_id)
);
CREATE UNIQUE INDEX alert_wish_holder ON volunteering_bank.alert_wish (holder_hash, tenant_id);
CREATE INDEX alert_wish_recent ON volunteering_bank.alert_wish (tenant_id, asked_at);
SELECT core.isolate('volunteering_bank.alert_wish');
SELECT core.forbid('volunteering_bank.alert_wish', 'UPDATE');
SELECT core.let_definer('volunteering_bank.alert_wish', 'yp_desk', 'SELECT, UPDATE');
SELECT core.desk_insert('volunteering_bank.alert_wish', $$
  confirmed_at IS NULL AND EXISTS (SELECT FROM core.tenant t WHERE t.supporter_id = alert_wish.tenant_id)$$);
CREATE POLICY mine ON volunteering_bank.alert_wish FOR SELECT TO yp_app USING (holder_hash = (SELECT core.holder()));
SELECT core.classify('volunteering_bank.alert_wish', 'key: id, tenant_id, audience_id; tenant: words, asked_at, confirmed_at; person: email, locale, what, skills, causes, times, latitude, longitude, holder_hash');

-- Whether the asking organisation may have people told of a listing: the body that writes, or the group whose it is. Only of what
-- everybody may see and still needs somebody.
CREATE FUNCTION volunteering_bank.may_alert(p_opportunity uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT coalesce(t.supporter_id, t.id) FROM volunteering_bank.opportunity o JOIN core.tenant t ON t.id = o.tenant_id
  WHERE o.id = p_opportunity AND o.status = 'live' AND o.closes > core.at() AND o.audience_id = core.public_audience()
    AND (o.places IS NULL OR o.in_shifts OR o.taken < o.places)
    AND ((coalesce(t.supporter_id, t.id) = core.tenant() AND core.linked() IS NULL) OR volunteering_bank.own_live(o.id))
$$;
ALTER FUNCTION volunteering_bank.may_alert(uuid) OWNER TO yp_desk;

-- Who wants to hear and shares something with the listing; how to reach them is not among it. Left out: who stopped these letters, and who
-- was asked for it, has answered it or wrote to it already.
CREATE FUNCTION volunteering_bank.hearers(p_opportunity uuid, p_days integer)
RETURNS TABLE (hearer text, offer uuid, wish uuid, what text, skills text[], causes text[], times text[], latitude float8, longitude float8,
  told boolean, rests boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT h.hash, w.offer, w.wish, volunteering_bank.without_contact(w.what), w.skills, w.causes, w.times, w.latitude, w.longitude,
    EXISTS (SELECT FROM volunteering_bank.shortage_letter l WHERE l.tenant_id = w.tenant_id AND l.address_hash = h.hash
      AND l.opportunity_id = p_opportunity),
    EXISTS (SELECT FROM volunteering_bank.shortage_letter l WHERE l.tenant_id = w.tenant_id AND l.address_hash = h.hash
      AND l.sent_at > core.at() - make_interval(days => p_days))
  FROM (
    SELECT f.tenant_id, f.id AS offer, NULL::uuid AS wish, f.contact, f.what, f.skills, f.causes, f.times, f.latitude, f.longitude,
      f.created_at AS since
    FROM volunteering_bank.offer f
    WHERE f.tenant_id = volunteering_bank.may_alert(p_opportunity) AND f.state = 'open' AND f.keep_until >= core.at()::date AND f.letters
      AND f.contact LIKE '%@%' AND NOT EXISTS (SELECT FROM volunteering_bank.offer_ask a WHERE a.offer_id = f.id
        AND a.tenant_id = f.tenant_id AND a.opportunity_id = p_opportunity)
    UNION ALL
    SELECT s.tenant_id, NULL, s.id, s.email, s.what, s.skills, s.causes, s.times, s.latitude, s.longitude, s.confirmed_at
    FROM volunteering_bank.alert_wish s
    WHERE s.tenant_id = volunteering_bank.may_alert(p_opportunity) AND s.confirmed_at IS NOT NULL
      AND EXISTS (SELECT FROM core.consent c WHERE c.tenant_id = s.tenant_id AND c.subject = s.id AND c.purpose = 'shortage-alerts'
        AND c.withdrawn_at IS NULL)) w
  CROSS JOIN LATERAL (SELECT volunteering_bank.address_hash(w.tenant_id, w.contact) AS hash) h
  JOIN volunteering_bank.opportunity o ON o.id = p_opportunity
  WHERE NOT EXISTS (SELECT FROM volunteering_bank.alert_stop s WHERE s.tenant_id = w.tenant_id AND s.address_hash = h.hash)
    AND NOT EXISTS (SELECT FROM volunteering_bank.application a WHERE a.opportunity_id = o.id AND a.tenant_id = o.tenant_id
      AND lower(a.email) = lower(btrim(w.contact)))
    AND NOT EXISTS (SELECT FROM volunteering_bank.kept_contact k JOIN volunteering_bank.application a ON a.id = k.id AND a.tenant_id = k.tenant_id
      WHERE a.opportunity_id = o.id AND k.tenant_id = o.tenant_id AND lower(k.email) = lower(btrim(w.contact)))
    AND (w.skills && o.skills OR o.cause = ANY (w.causes) OR EXISTS (SELECT FROM core.catalogue_entry e
      WHERE e.subject = o.id AND e.tenant_id = o.tenant_id AND e.words @@ (
        SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery FROM unnest(to_tsvector('core.words', w.what)))))
  ORDER BY w.since DESC, w.offer, w.wish LIMIT 500
$$;
ALTER FUNCTION volunteering_bank.hearers(uuid, integer) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.hearers(uuid, integer) TO yp_app;

-- Has people told of a listing. False when the asking organisation may not, or one is on its way.
CREATE FUNCTION volunteering_bank.ask_alert(p_id uuid, p_opportunity uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  INSERT INTO volunteering_bank.shortage_alert (id, tenant_id, audience_id, opportunity_id, organisation_id, title, slug, organisation, by_kind,
      asked_at)
    SELECT p_id, d.desk, o.tenant_id, o.id, o.organisation_id, o.title, o.slug, g.name,
      CASE WHEN d.desk = core.tenant() AND core.linked() IS NULL THEN 'supporter' ELSE 'group' END, core.at()
    FROM volunteering_bank.may_alert(p_opportunity) d (desk), volunteering_bank.opportunity o
    JOIN core.organisation g ON g.id = o.organisation_id AND g.tenant_id = o.tenant_id
    WHERE o.id = p_opportunity AND d.desk IS NOT NULL
    ON CONFLICT DO NOTHING;
  RETURN FOUND;
END
$$;
ALTER FUNCTION volunteering_bank.ask_alert(uuid, uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.ask_alert(uuid, uuid) TO yp_app;

-- The letters of an alert are written.
CREATE FUNCTION volunteering_bank.alert_sent(p_id uuid, p_letters integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.shortage_alert SET sent_at = core.at(), sent = p_letters
    WHERE id = p_id AND tenant_id = core.tenant() AND core.linked() IS NULL AND sent_at IS NULL;
  RETURN FOUND;
END
$$;
ALTER FUNCTION volunteering_bank.alert_sent(uuid, integer) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.alert_sent(uuid, integer) TO yp_app;

-- Somebody who got a letter and then says that they are interested is counted, and not told to anybody by name.
CREATE FUNCTION volunteering_bank.count_interested() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  WITH heard AS (UPDATE volunteering_bank.shortage_letter l SET interested_at = core.at()
      FROM volunteering_bank.application a
      WHERE a.id = NEW.id AND a.tenant_id = NEW.tenant_id AND l.opportunity_id = a.opportunity_id AND l.interested_at IS NULL
        AND l.address_hash = volunteering_bank.address_hash(l.tenant_id, NEW.email)
      RETURNING l.alert_id, l.tenant_id)
    UPDATE volunteering_bank.shortage_alert a SET interested = a.interested + 1 FROM heard h
      WHERE a.id = h.alert_id AND a.tenant_id = h.tenant_id;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.count_interested() OWNER TO yp_desk;
CREATE TRIGGER count_interested AFTER INSERT ON volunteering_bank.application FOR EACH ROW WHEN (NEW.email IS NOT NULL)
  EXECUTE FUNCTION volunteering_bank.count_interested();
CREATE TRIGGER count_interested AFTER INSERT ON volunteering_bank.kept_contact FOR EACH ROW EXECUTE FUNCTION volunteering_bank.count_interested();

-- What the holder of a letter's secret, or of a wish's, is shown: what it was about, and whether such letters come.
CREATE FUNCTION volunteering_bank.held_alert() RETURNS TABLE (tenant bigint, hash text, wish uuid, title text, slug text, confirmed boolean,
  stopped boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT h.tenant_id, h.address_hash, h.wish, h.title, h.slug, h.confirmed, EXISTS (SELECT FROM volunteering_bank.alert_stop s
    WHERE s.tenant_id = h.tenant_id AND s.address_hash = h.address_hash)
  FROM (
    SELECT l.tenant_id, l.address_hash, NULL::uuid AS wish, a.title, a.slug, true AS confirmed FROM volunteering_bank.shortage_letter l
    JOIN volunteering_bank.shortage_alert a ON a.id = l.alert_id AND a.tenant_id = l.tenant_id WHERE l.holder_hash = core.holder()
    UNION ALL
    SELECT w.tenant_id, volunteering_bank.address_hash(w.tenant_id, w.email), w.id, w.what, NULL, w.confirmed_at IS NOT NULL
    FROM volunteering_bank.alert_wish w WHERE w.holder_hash = core.holder()) h
  LIMIT 1
$$;
ALTER FUNCTION volunteering_bank.held_alert() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.held_alert() TO yp_app;

-- The holder stops these letters, or has them again. What they said yes to is taken back with it.
CREATE FUNCTION volunteering_bank.say_of_alerts(p_id uuid, p_stop boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE h record;
BEGIN
  SELECT * INTO h FROM volunteering_bank.held_alert();
  IF NOT FOUND THEN RETURN false; END IF;
  IF p_stop THEN
    INSERT INTO volunteering_bank.alert_stop (id, tenant_id, audience_id, address_hash, stopped_at)
      VALUES (p_id, h.tenant, h.tenant, h.hash, core.at()) ON CONFLICT DO NOTHING;
    UPDATE core.consent c SET withdrawn_at = core.at(), withdrawn_how = 'online' FROM volunteering_bank.alert_wish w
      WHERE w.tenant_id = h.tenant AND volunteering_bank.address_hash(w.tenant_id, w.email) = h.hash AND c.tenant_id = w.tenant_id
        AND c.subject = w.id AND c.purpose = 'shortage-alerts' AND c.withdrawn_at IS NULL;
  ELSE
    DELETE FROM volunteering_bank.alert_stop WHERE tenant_id = h.tenant AND address_hash = h.hash;
    UPDATE volunteering_bank.alert_wish SET confirmed_at = coalesce(confirmed_at, core.at()) WHERE id = h.wish AND tenant_id = h.tenant;
    INSERT INTO core.consent (id, tenant_id, audience_id, subject, name, purpose, words, how, given_at)
      SELECT p_id, w.tenant_id, w.tenant_id, w.id, w.email, 'shortage-alerts', w.words, 'online', core.at()
      FROM volunteering_bank.alert_wish w
      WHERE w.tenant_id = h.tenant AND w.confirmed_at IS NOT NULL AND (w.id = h.wish OR (h.wish IS NULL
          AND w.id = (SELECT x.id FROM volunteering_bank.alert_wish x WHERE x.tenant_id = h.tenant
            AND volunteering_bank.address_hash(x.tenant_id, x.email) = h.hash ORDER BY x.asked_at DESC, x.id LIMIT 1)))
        AND NOT EXISTS (SELECT FROM core.consent c WHERE c.tenant_id = w.tenant_id AND c.subject = w.id AND c.purpose = 'shortage-alerts'
          AND c.withdrawn_at IS NULL);
  END IF;
  RETURN true;
END
$$;
ALTER FUNCTION volunteering_bank.say_of_alerts(uuid, boolean) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.say_of_alerts(uuid, boolean) TO yp_app;

-- That the group was told of somebody whom it can reach only since a guardian agreed. Its own mark: the days of the clock are moved by
-- others too, and took the letter with them.
ALTER TABLE volunteering_bank.application_progress ADD COLUMN passed_told_at timestamptz;
UPDATE volunteering_bank.application_progress SET passed_told_at = waits_since WHERE waits_since IS NOT NULL AND remind_on IS NOT NULL;
GRANT UPDATE (passed_told_at) ON volunteering_bank.application_progress TO yp_app;
SELECT core.classify('volunteering_bank.application_progress', 'tenant: passed_told_at');
