-- The contribution ledger: who gave what to whom, where, in which programme, and whose word that is. A contribution has one id, wherever it
-- is shown; each party (the host; later an employer, a university) has a row of its own with that id. What happens to it is appended and
-- never changed: a correction is a counter-entry and a new entry. The two functions below are the only way in.
CREATE TABLE core.contribution (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  party           text NOT NULL CHECK (party IN ('host', 'employer', 'university')),
  kind            text NOT NULL CHECK (kind IN ('hours', 'skill', 'goods', 'money')),   -- the first two in minutes, the others in pence
  feature         text NOT NULL,
  programme       text,
  organisation_id uuid,               -- for whom; of the host's row only, as everything below that tells the place
  organisation    text,
  object_id       uuid,               -- the feature's own: a listing
  subject_id      uuid,               -- the feature's own row about the giver: an application
  about           text,               -- what it was, in the words of that day
  once            text,               -- names the one occasion: a second row for it is not made while the first stands
  day             date NOT NULL,
  ward            text,
  lsoa            text,
  decile          smallint CHECK (decile BETWEEN 1 AND 10),   -- of the place of the work, never of the person
  vintage         smallint,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  holder_hash     text CHECK (holder_hash ~ '^[0-9a-f]{64}$'),   -- of a guest's secret
  address_hash    text CHECK (address_hash ~ '^[0-9a-f]{64}$'),  -- of the address the giver left with the host
  name            text,
  given_how       text NOT NULL CHECK (given_how IN ('self', 'organisation', 'roll-call', 'import')),
  created_at      timestamptz NOT NULL,
  amount          bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),   -- the sum of its entries: these five are kept by their trigger alone
  state           text NOT NULL DEFAULT 'logged' CHECK (state IN ('logged', 'confirmed', 'disputed', 'withdrawn', 'self-reported')),
  since           timestamptz NOT NULL,
  how             text,               -- by whose word it stands as it does
  entries         integer NOT NULL DEFAULT 0,
  PRIMARY KEY (id, tenant_id),
  CHECK ((decile IS NULL) = (vintage IS NULL)),
  CHECK (kind NOT IN ('hours', 'skill') OR amount <= 1440),
  CHECK ((state = 'withdrawn') <= (amount = 0)),
  CHECK (CASE party WHEN 'host' THEN organisation_id IS NOT NULL AND organisation IS NOT NULL AND about IS NOT NULL
    ELSE organisation_id IS NULL AND organisation IS NULL AND object_id IS NULL AND subject_id IS NULL AND about IS NULL AND once IS NULL
      AND ward IS NULL AND lsoa IS NULL AND holder_hash IS NULL AND address_hash IS NULL AND name IS NULL END)
);
CREATE UNIQUE INDEX contribution_host ON core.contribution (id) WHERE party = 'host';
CREATE UNIQUE INDEX contribution_once ON core.contribution (tenant_id, feature, once) WHERE state <> 'withdrawn';
CREATE INDEX contribution_state ON core.contribution (tenant_id, feature, state, since, id);
CREATE INDEX contribution_day ON core.contribution (tenant_id, day DESC, id);
CREATE INDEX contribution_organisation ON core.contribution (organisation_id, state, since, id) WHERE organisation_id IS NOT NULL;
CREATE INDEX contribution_person ON core.contribution (person_id, day DESC, id) WHERE person_id IS NOT NULL;
CREATE INDEX contribution_holder ON core.contribution (holder_hash) WHERE holder_hash IS NOT NULL AND person_id IS NULL;
SELECT core.isolate('core.contribution', 'organisation_id');
SELECT core.forbid('core.contribution', 'INSERT, UPDATE, DELETE');
CREATE POLICY mine ON core.contribution FOR SELECT TO yp_app
  USING (party = 'host' AND (person_id = (SELECT core.me()) OR holder_hash = (SELECT core.holder())));
SELECT core.let_definer('core.contribution', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('core.contribution', 'key: id, tenant_id, audience_id, organisation_id, object_id, subject_id, person_id, entries; tenant: party, kind, feature, programme, organisation, about, day, ward, lsoa, decile, vintage, given_how, created_at, amount, state, since, how; person: holder_hash, address_hash, name, once');

CREATE TABLE core.contribution_entry (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  contribution_id uuid NOT NULL,
  organisation_id uuid,
  number          integer NOT NULL,
  step            text NOT NULL CHECK (step IN ('logged', 'confirmed', 'disputed', 'countered', 'corrected', 'withdrawn', 'lapsed')),
  amount          bigint NOT NULL,
  state           text NOT NULL CHECK (state IN ('logged', 'confirmed', 'disputed', 'withdrawn', 'self-reported')),
  how             text NOT NULL CHECK (how IN ('self', 'organisation', 'roll-call', 'mail-link', 'import', 'clock')),
  reason          text,
  by_id           uuid,
  at              timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (contribution_id, tenant_id, number),
  FOREIGN KEY (contribution_id, tenant_id) REFERENCES core.contribution (id, tenant_id),
  CHECK (CASE WHEN step IN ('logged', 'corrected') THEN amount > 0 WHEN step IN ('countered', 'withdrawn') THEN amount < 0 ELSE amount = 0 END),
  CHECK (step <> 'disputed' OR reason IS NOT NULL)
);
SELECT core.isolate('core.contribution_entry', 'organisation_id');
SELECT core.forbid('core.contribution_entry', 'INSERT, UPDATE, DELETE');
CREATE POLICY mine ON core.contribution_entry FOR SELECT TO yp_app
  USING (EXISTS (SELECT FROM core.contribution c WHERE c.id = contribution_id AND c.tenant_id = contribution_entry.tenant_id AND c.party = 'host'
    AND (c.person_id = (SELECT core.me()) OR c.holder_hash = (SELECT core.holder()))));
SELECT core.let_definer('core.contribution_entry', 'yp_desk', 'SELECT, INSERT');
SELECT core.classify('core.contribution_entry', 'key: id, tenant_id, audience_id, contribution_id, organisation_id, number, by_id; tenant: step, amount, state, how, at; person: reason');

-- What an entry does to its contribution, and nothing else does. A sum below nothing or above a day is refused by the row's own checks.
CREATE FUNCTION core.entry_counts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.contribution SET amount = amount + NEW.amount, entries = entries + 1, how = NEW.how,
      since = CASE WHEN state = NEW.state AND entries > 0 AND NEW.state <> 'logged' THEN since ELSE NEW.at END,
      state = NEW.state
    WHERE id = NEW.contribution_id AND tenant_id = NEW.tenant_id AND entries = NEW.number - 1;
  IF NOT FOUND THEN RAISE EXCEPTION 'entry out of order' USING ERRCODE = 'YP031'; END IF;
  RETURN NULL;
END
$$;
ALTER FUNCTION core.entry_counts() OWNER TO yp_desk;
CREATE TRIGGER entry_counts AFTER INSERT ON core.contribution_entry FOR EACH ROW EXECUTE FUNCTION core.entry_counts();
CREATE FUNCTION core.entry_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'reason' - 'by_id') = (to_jsonb(OLD) - 'reason' - 'by_id') THEN RETURN NEW; END IF;   -- forgetting a person
  RAISE EXCEPTION 'an entry of the ledger stands' USING ERRCODE = 'YP031';
END
$$;
CREATE TRIGGER entry_stands BEFORE UPDATE OR DELETE ON core.contribution_entry FOR EACH ROW EXECUTE FUNCTION core.entry_stands();

CREATE FUNCTION core.address_hash(p_address text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
  AS $$ SELECT encode(sha256(convert_to(lower(trim(p_address)), 'UTF8')), 'hex') $$;
GRANT EXECUTE ON FUNCTION core.address_hash(text) TO yp_app, yp_desk;

-- Whether whoever acts for the organisation is the giver: the same account, an account with the address they left, or a mailed link that
-- went to an address of theirs. Two live links to one object that went to different addresses are told apart by nobody: either is enough.
CREATE FUNCTION core.is_giver(c core.contribution) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT coalesce(core.actor() = c.person_id, false)
    OR EXISTS (SELECT FROM core.person p WHERE p.id = core.actor() AND core.address_hash(p.email) = c.address_hash)
    OR (core.linked() IS NOT NULL AND EXISTS (SELECT FROM core.credential k
      WHERE k.object_id = core.linked() AND k.tenant_id = core.tenant() AND k.kind = 'link' AND k.revoked_at IS NULL AND k.expires_at > core.at()
        AND k.label IN (c.address_hash, (SELECT core.address_hash(p.email) FROM core.person p WHERE p.id = c.person_id))))
$$;
ALTER FUNCTION core.is_giver(core.contribution) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.is_giver(core.contribution) TO yp_app;

-- Remembers where a mailed link went, by the address's hash.
CREATE FUNCTION core.link_went_to(p_hash bytea, p_address text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  UPDATE core.credential SET label = core.address_hash(p_address) WHERE hash = p_hash AND tenant_id = core.tenant() AND kind = 'link' AND label IS NULL
$$;
ALTER FUNCTION core.link_went_to(bytea, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.link_went_to(bytea, text) TO yp_app;

CREATE FUNCTION core.append_entry(c core.contribution, p_step text, p_amount bigint, p_state text, p_how text, p_reason text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  INSERT INTO core.contribution_entry (id, tenant_id, audience_id, contribution_id, organisation_id, number, step, amount, state, how, reason, by_id, at)
  SELECT gen_random_uuid(), c.tenant_id, c.audience_id, c.id, c.organisation_id, k.entries + 1, p_step, p_amount, p_state, p_how, p_reason,
    core.actor(), core.at() FROM core.contribution k WHERE k.id = c.id AND k.tenant_id = c.tenant_id
$$;
ALTER FUNCTION core.append_entry(core.contribution, text, bigint, text, text, text) OWNER TO yp_desk;

-- Writes a contribution down: the giver for themselves ('self'; it waits for the host's word), or the host, which thereby confirms it unless
-- the giver is who writes. Gives the contribution's id: of the one that stands, if this occasion is written down already.
--   p_given   the columns above as JSON; who gave it is taken from the caller for 'self'
CREATE FUNCTION core.contribute(p_given jsonb, p_amount bigint) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.contribution := jsonb_populate_record(NULL::core.contribution, p_given); v_id uuid;
BEGIN
  c.audience_id := c.tenant_id;
  IF c.given_how = 'self' THEN
    c.person_id := core.me();
    c.holder_hash := CASE WHEN core.me() IS NULL THEN core.holder() END;
    IF core.tenant() IS NOT NULL OR (core.me() IS NULL AND core.holder() IS NULL) THEN
      RAISE EXCEPTION 'for a person' USING ERRCODE = 'YP003';
    END IF;
  ELSIF core.tenant() IS DISTINCT FROM c.tenant_id OR core.linked() <> c.organisation_id THEN
    RAISE EXCEPTION 'for the host' USING ERRCODE = 'YP003';
  END IF;
  SELECT o.name INTO c.organisation FROM core.organisation o JOIN core.tenant t ON t.id = o.tenant_id
    WHERE o.id = c.organisation_id AND o.tenant_id = c.tenant_id AND t.partnership_id = core.partnership();
  IF NOT FOUND THEN RAISE EXCEPTION 'no such organisation' USING ERRCODE = 'YP003'; END IF;
  INSERT INTO core.contribution (id, tenant_id, audience_id, party, kind, feature, programme, organisation_id, organisation, object_id, subject_id,
      about, once, day, ward, lsoa, decile, vintage, person_id, holder_hash, address_hash, name, given_how, created_at, since)
    VALUES (c.id, c.tenant_id, c.tenant_id, 'host', c.kind, c.feature, c.programme, c.organisation_id, c.organisation, c.object_id, c.subject_id,
      c.about, c.once, c.day, c.ward, c.lsoa, c.decile, c.vintage, c.person_id, c.holder_hash, c.address_hash, c.name, c.given_how, core.at(), core.at())
    ON CONFLICT DO NOTHING RETURNING id INTO v_id;
  IF v_id IS NULL THEN
    SELECT k.id INTO v_id FROM core.contribution k
      WHERE (k.id = c.id AND k.tenant_id = c.tenant_id) OR (k.tenant_id = c.tenant_id AND k.feature = c.feature AND k.once = c.once AND k.state <> 'withdrawn');
    RETURN v_id;
  END IF;
  PERFORM core.append_entry(c, 'logged', p_amount, 'logged', c.given_how, NULL);
  IF c.given_how <> 'self' AND NOT core.is_giver(c) THEN
    PERFORM core.append_entry(c, 'confirmed', 0, 'confirmed', c.given_how, NULL);
  END IF;
  RETURN v_id;
END
$$;
ALTER FUNCTION core.contribute(jsonb, bigint) OWNER TO yp_desk;

-- Appends to a contribution what the giver or the host says, once: what it says already is not said again. Gives the state afterwards.
-- YP003: not theirs. YP030: nobody confirms what they gave themselves. YP031: not from the state it is in.
CREATE FUNCTION core.contribution_step(p_id uuid, p_step text, p_amount bigint, p_how text, p_reason text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.contribution; v_giver boolean; v_host boolean; v_to text;
BEGIN
  SELECT * INTO c FROM core.contribution WHERE id = p_id AND party = 'host' FOR NO KEY UPDATE;
  v_giver := coalesce(c.person_id = core.me() OR c.holder_hash = core.holder(), false);
  v_host := coalesce(c.tenant_id = core.tenant() AND (core.linked() IS NULL OR core.linked() = c.organisation_id), false);
  IF c.id IS NULL OR NOT (v_giver OR v_host) THEN RAISE EXCEPTION 'no such contribution' USING ERRCODE = 'YP003'; END IF;
  IF (p_how = 'self') <> v_giver OR (p_how = 'mail-link') <> (core.linked() IS NOT NULL)
      OR (p_how = 'clock') <> (p_step = 'lapsed') THEN RAISE EXCEPTION 'not theirs to say' USING ERRCODE = 'YP003'; END IF;
  IF p_step IN ('confirmed', 'corrected') AND v_host AND core.is_giver(c) THEN
    RAISE EXCEPTION 'nobody confirms what they gave themselves' USING ERRCODE = 'YP030';
  END IF;
  IF p_step = 'corrected' AND p_amount = c.amount THEN
    IF v_giver THEN RETURN c.state; END IF;
    p_step := 'confirmed';
  END IF;
  v_to := CASE p_step WHEN 'confirmed' THEN 'confirmed' WHEN 'disputed' THEN 'disputed' WHEN 'withdrawn' THEN 'withdrawn'
    WHEN 'lapsed' THEN 'self-reported' WHEN 'corrected' THEN CASE WHEN v_host THEN 'confirmed' ELSE 'logged' END END;
  IF c.state = v_to AND p_step <> 'corrected' THEN RETURN c.state; END IF;
  IF NOT coalesce(CASE p_step
      WHEN 'confirmed' THEN v_host AND c.state IN ('logged', 'self-reported', 'disputed')
      WHEN 'disputed' THEN c.state IN ('logged', 'confirmed', 'self-reported') AND (v_host OR c.state = 'confirmed')
      WHEN 'corrected' THEN c.state <> 'withdrawn' AND (v_host OR (c.state <> 'confirmed' AND c.given_how = 'self'))
      WHEN 'withdrawn' THEN CASE WHEN v_host THEN c.given_how <> 'self' ELSE c.given_how = 'self' END
      WHEN 'lapsed' THEN c.state = 'logged' AND core.actor() IS NULL END, false) THEN
    RAISE EXCEPTION 'not from %', c.state USING ERRCODE = 'YP031';
  END IF;
  IF p_step = 'corrected' THEN
    PERFORM core.append_entry(c, 'countered', -c.amount, c.state, p_how, p_reason);
    PERFORM core.append_entry(c, 'corrected', p_amount, v_to, p_how, p_reason);
  ELSE
    PERFORM core.append_entry(c, p_step, CASE p_step WHEN 'withdrawn' THEN -c.amount ELSE 0 END, v_to, p_how, p_reason);
  END IF;
  PERFORM core.hand_over(k.tenant_id, 'contribution-for-' || k.party, c.id) FROM core.contribution k WHERE k.id = c.id AND k.party <> 'host';
  RETURN v_to;
END
$$;
ALTER FUNCTION core.contribution_step(uuid, text, bigint, text, text) OWNER TO yp_desk;

-- Another party is to have an entry of its own: it writes it itself, in its own name, after commit.
CREATE FUNCTION core.contribution_for(p_id uuid, p_tenant bigint, p_party text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  PERFORM FROM core.contribution c JOIN core.tenant t ON t.id = p_tenant
    WHERE c.id = p_id AND c.party = 'host' AND c.tenant_id <> p_tenant AND t.partnership_id = core.partnership() AND p_party IN ('employer', 'university')
      AND (c.person_id = core.me() OR (c.tenant_id = core.tenant() AND core.linked() IS NULL));
  IF NOT FOUND THEN RAISE EXCEPTION 'no such contribution' USING ERRCODE = 'YP003'; END IF;
  PERFORM core.hand_over(p_tenant, 'contribution-for-' || p_party, p_id);
END
$$;
ALTER FUNCTION core.contribution_for(uuid, bigint, text) OWNER TO yp_desk;

-- Brings the asking tenant's own entry up to the host's: what, when, how much and of which decile, not for whom. Only while it was handed over.
CREATE FUNCTION core.follow_contribution(p_id uuid, p_party text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE c core.contribution; own core.contribution; e record;
BEGIN
  PERFORM FROM core.ticket k WHERE k.tenant_id = core.acting() AND k.feature = 'core' AND k.name = 'contribution-for-' || p_party
    AND k.payload = jsonb_build_object('id', p_id) AND k.done_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such contribution' USING ERRCODE = 'YP003'; END IF;
  SELECT * INTO c FROM core.contribution WHERE id = p_id AND party = 'host' FOR SHARE;
  INSERT INTO core.contribution (id, tenant_id, audience_id, party, kind, feature, programme, day, decile, vintage, person_id, given_how, created_at, since)
    VALUES (c.id, core.tenant(), core.tenant(), p_party, c.kind, c.feature, c.programme, c.day, c.decile, c.vintage, c.person_id, c.given_how, core.at(), core.at())
    ON CONFLICT DO NOTHING;
  SELECT * INTO own FROM core.contribution WHERE id = p_id AND tenant_id = core.tenant() FOR NO KEY UPDATE;
  FOR e IN SELECT * FROM core.contribution_entry WHERE contribution_id = c.id AND tenant_id = c.tenant_id AND number > own.entries ORDER BY number LOOP
    INSERT INTO core.contribution_entry (id, tenant_id, audience_id, contribution_id, number, step, amount, state, how, reason, at)
      VALUES (gen_random_uuid(), own.tenant_id, own.audience_id, own.id, e.number, e.step, e.amount, e.state, e.how,
        CASE e.step WHEN 'disputed' THEN 'said by the host or the giver' END, e.at);
  END LOOP;
END
$$;
ALTER FUNCTION core.follow_contribution(uuid, text) OWNER TO yp_desk;

-- What the asking tenant's people gave and nobody confirmed by the day named stays their own word. Gives how many.
CREATE FUNCTION core.lapse_contributions(p_feature text, p_before timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_count integer := 0; v_id uuid;
BEGIN
  FOR v_id IN SELECT id FROM core.contribution WHERE tenant_id = core.acting() AND party = 'host' AND feature = p_feature AND state = 'logged'
      AND since < p_before ORDER BY since LIMIT 1000 LOOP
    PERFORM core.contribution_step(v_id, 'lapsed', NULL, 'clock', NULL);
    v_count := v_count + 1;
  END LOOP;
  RETURN v_count;
END
$$;
ALTER FUNCTION core.lapse_contributions(text, timestamptz) OWNER TO yp_desk;

-- Makes what a guest gave theirs for good, once they have an account: by the secret, never by the address.
CREATE FUNCTION core.adopt_contributions() RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  WITH adopted AS (UPDATE core.contribution SET person_id = core.me()
    WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL RETURNING id)
  SELECT count(*)::integer FROM adopted
$$;
ALTER FUNCTION core.adopt_contributions() OWNER TO yp_desk;

-- For a supporter: how much waits for the word of each organisation it supports, and since when. No names.
CREATE FUNCTION core.contributions_waiting(p_feature text, p_before timestamptz)
RETURNS TABLE (tenant_id bigint, organisation_id uuid, organisation text, waiting integer, amount bigint, oldest timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT c.tenant_id, c.organisation_id, min(o.name), count(*)::integer, sum(c.amount)::bigint, min(c.since)
  FROM core.tenant t JOIN core.contribution c ON c.tenant_id = t.id JOIN core.organisation o ON o.id = c.organisation_id AND o.tenant_id = c.tenant_id
  WHERE core.linked() IS NULL AND (t.id = core.tenant() OR (t.supporter_id = core.tenant() AND t.support_audience = ANY (core.audiences())))
    AND c.party = 'host' AND c.feature = p_feature AND c.state = 'logged' AND c.since < p_before
  GROUP BY c.tenant_id, c.organisation_id
$$;
ALTER FUNCTION core.contributions_waiting(text, timestamptz) OWNER TO yp_desk;

-- The whole partnership's, by area and state, for its member organisations: each contribution once, however many parties show it.
CREATE FUNCTION core.city_contributions(p_feature text, p_from date, p_until date)
RETURNS TABLE (kind text, ward text, lsoa text, decile smallint, state text, amount bigint, contributions integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT kind, ward, lsoa, decile, state, sum(amount)::bigint, count(*)::integer FROM (
    SELECT DISTINCT ON (c.id) c.kind, c.ward, c.lsoa, c.decile, c.state, c.amount FROM core.tenant t JOIN core.contribution c ON c.tenant_id = t.id
    WHERE t.partnership_id = core.partnership() AND core.tenant() IS NOT NULL AND core.linked() IS NULL
      AND c.day >= p_from AND c.day < p_until AND (p_feature IS NULL OR c.feature = p_feature)
    ORDER BY c.id, c.party = 'host' DESC) counted
  GROUP BY kind, ward, lsoa, decile, state
$$;
ALTER FUNCTION core.city_contributions(text, date, date) OWNER TO yp_desk;

GRANT EXECUTE ON FUNCTION core.contribute(jsonb, bigint), core.contribution_step(uuid, text, bigint, text, text),
  core.contribution_for(uuid, bigint, text), core.follow_contribution(uuid, text), core.lapse_contributions(text, timestamptz),
  core.adopt_contributions(), core.contributions_waiting(text, timestamptz), core.city_contributions(text, date, date) TO yp_app;
