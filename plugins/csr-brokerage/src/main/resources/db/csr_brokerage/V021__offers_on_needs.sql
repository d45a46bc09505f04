-- Whether a tenant may speak for another: it supports it by an agreement in force, or it is the other and has no supporter.
CREATE FUNCTION csr_brokerage.supports_for_needs(p_supporter bigint, p_tenant bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT EXISTS (SELECT FROM core.tenant t JOIN core.audience_reader r ON r.audience_id = t.support_audience AND r.tenant_id = t.supporter_id
      WHERE t.id = p_tenant AND t.supporter_id = p_supporter AND r.reads_from <= core.at() AND r.reads_until > core.at())
    OR EXISTS (SELECT FROM core.tenant t WHERE t.id = p_tenant AND p_supporter = p_tenant AND t.supporter_id IS NULL)
$$;
ALTER FUNCTION csr_brokerage.supports_for_needs(bigint, bigint) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.supports_for_needs(bigint, bigint) FROM PUBLIC;

-- A supporter's word on a need that waits for it, in its own row; the trigger carries it over to the group's row in the same transaction.
CREATE TABLE csr_brokerage.need_check (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  need_id     uuid NOT NULL,
  need_tenant bigint NOT NULL,
  need_version bigint NOT NULL,        -- of the text that was read
  verdict     text NOT NULL CHECK (verdict IN ('approve', 'ask')),
  reason      text,
  lapses_on   date NOT NULL,
  checked_at  timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  CHECK (verdict = 'approve' OR reason IS NOT NULL)
);
CREATE INDEX need_check_need ON csr_brokerage.need_check (tenant_id, need_id);
SELECT core.isolate('csr_brokerage.need_check');
SELECT core.forbid('csr_brokerage.need_check', 'UPDATE, DELETE');
SELECT core.classify('csr_brokerage.need_check', 'key: id, tenant_id, audience_id, need_id, need_tenant; tenant: need_version, verdict, reason, lapses_on, checked_at');

CREATE FUNCTION csr_brokerage.carry_need_check() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE v_audience bigint;
BEGIN
  IF NOT csr_brokerage.supports_for_needs(NEW.tenant_id, NEW.need_tenant) THEN
    RAISE EXCEPTION 'no such need' USING ERRCODE = 'YP003';
  END IF;
  UPDATE csr_brokerage.need n SET
      status = CASE NEW.verdict WHEN 'approve' THEN 'open' ELSE 'draft' END,
      status_reason = CASE NEW.verdict WHEN 'ask' THEN NEW.reason END,
      audience_id = CASE WHEN NEW.verdict = 'ask' THEN n.tenant_id WHEN n.seekers THEN p.public_audience ELSE p.members_audience END,
      published_at = CASE NEW.verdict WHEN 'approve' THEN coalesce(n.published_at, NEW.checked_at) ELSE n.published_at END,
      lapses_on = CASE NEW.verdict WHEN 'approve' THEN NEW.lapses_on ELSE n.lapses_on END,
      checked_by = CASE NEW.verdict WHEN 'approve' THEN s.name ELSE n.checked_by END,
      checked_at = CASE NEW.verdict WHEN 'approve' THEN NEW.checked_at ELSE n.checked_at END,
      updated_at = NEW.checked_at, version = n.version + 1
    FROM core.tenant t JOIN core.partnership p ON p.id = t.partnership_id, core.tenant s
    WHERE n.id = NEW.need_id AND n.tenant_id = NEW.need_tenant AND n.status = 'submitted' AND n.version = NEW.need_version AND t.id = n.tenant_id AND s.id = NEW.tenant_id
    RETURNING n.audience_id INTO v_audience;
  IF NOT FOUND AND EXISTS (SELECT FROM csr_brokerage.need WHERE id = NEW.need_id AND tenant_id = NEW.need_tenant AND status = 'submitted') THEN
    RAISE EXCEPTION 'written anew since it was read' USING ERRCODE = 'YP020';
  ELSIF v_audience IS NULL THEN
    RAISE EXCEPTION 'no such need' USING ERRCODE = 'YP003';
  END IF;
  UPDATE core.catalogue_entry SET audience_id = v_audience, published = NEW.checked_at
    WHERE subject = NEW.need_id AND tenant_id = NEW.need_tenant;
  RETURN NULL;
END
$$;
ALTER FUNCTION csr_brokerage.carry_need_check() OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.carry_need_check() FROM PUBLIC;
CREATE TRIGGER carry_need_check AFTER INSERT ON csr_brokerage.need_check FOR EACH ROW EXECUTE FUNCTION csr_brokerage.carry_need_check();

-- "I can help": what somebody wrote to a group about one of its needs, and what became of it. The group alone and the giver read it. The
-- giver writes their lines once, at the group's desk; the rest is the group's to write.
CREATE TABLE csr_brokerage.need_offer (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  need_id         uuid NOT NULL,
  organisation_id uuid NOT NULL,
  kind            text NOT NULL,
  title           text NOT NULL,       -- of the need, in the words of that day
  organisation    text NOT NULL,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  holder_hash     text CHECK (holder_hash ~ '^[0-9a-f]{64}$'),
  from_tenant     bigint,              -- the business that gives; set by the trigger below alone
  from_name       text,
  reference       text NOT NULL,
  reply_by        date NOT NULL,
  name            text NOT NULL,
  contact         text NOT NULL,
  what            text NOT NULL,
  when_text       text NOT NULL,
  said_hash       text NOT NULL CHECK (said_hash ~ '^[0-9a-f]{64}$'),  -- of all four lines: the same said twice is one offer
  locale          text NOT NULL DEFAULT 'en-GB',
  created_at      timestamptz NOT NULL,
  state           text NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'talking', 'accepted', 'delivered', 'thanked', 'declined', 'withdrawn')),
  since           timestamptz NOT NULL,
  reason          text,
  thanks          text,
  day             date,                -- on which it was delivered
  value_pence     bigint CHECK (value_pence BETWEEN 1 AND 100000000),
  reminded_at     timestamptz,
  told            text,                -- the state that the group was last told of by letter
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (need_id, tenant_id, organisation_id) REFERENCES csr_brokerage.need (id, tenant_id, organisation_id),
  CHECK ((from_tenant IS NULL) = (from_name IS NULL)),
  CHECK (state <> 'declined' OR reason IS NOT NULL),
  CHECK (state NOT IN ('delivered', 'thanked') OR day IS NOT NULL)
);
CREATE UNIQUE INDEX need_offer_once ON csr_brokerage.need_offer (tenant_id, need_id, said_hash) WHERE state <> 'withdrawn';
CREATE INDEX need_offer_recent ON csr_brokerage.need_offer (tenant_id, created_at DESC, id);
CREATE INDEX need_offer_of_need ON csr_brokerage.need_offer (need_id, tenant_id, created_at DESC);
CREATE INDEX need_offer_person ON csr_brokerage.need_offer (person_id, created_at DESC, id);
CREATE INDEX need_offer_due ON csr_brokerage.need_offer (tenant_id, reply_by) WHERE state = 'sent';
CREATE UNIQUE INDEX need_offer_holder ON csr_brokerage.need_offer (holder_hash, tenant_id);
SELECT core.isolate('csr_brokerage.need_offer', 'organisation_id');
SELECT core.forbid('csr_brokerage.need_offer', 'DELETE');
SELECT core.let_definer('csr_brokerage.need_offer', 'yp_desk', 'SELECT, INSERT, UPDATE');
REVOKE INSERT, UPDATE ON csr_brokerage.need_offer FROM yp_app;
GRANT INSERT (id, audience_id, need_id, organisation_id, kind, title, organisation, person_id, holder_hash, reference, reply_by, name, contact, what,
    when_text, said_hash, locale, created_at, since),
  UPDATE (state, since, reason, thanks, day, value_pence, reminded_at, told) ON csr_brokerage.need_offer TO yp_app;
CREATE POLICY mine ON csr_brokerage.need_offer FOR SELECT TO yp_app
  USING (person_id = (SELECT core.me()) OR holder_hash = (SELECT core.holder()));
CREATE POLICY own_name ON csr_brokerage.need_offer AS RESTRICTIVE FOR INSERT TO yp_app
  WITH CHECK (person_id IS NULL OR person_id = (SELECT core.me()));
SELECT core.desk_insert('csr_brokerage.need_offer', $$
  EXISTS (SELECT FROM csr_brokerage.need n WHERE n.id = need_offer.need_id AND n.tenant_id = need_offer.tenant_id
    AND n.organisation_id = need_offer.organisation_id AND n.status = 'open' AND n.kind <> 'team-day')$$);
SELECT core.classify('csr_brokerage.need_offer', 'key: id, tenant_id, audience_id, need_id, organisation_id, person_id, from_tenant; tenant: kind, title, organisation, from_name, reply_by, state, since, reason, thanks, day, value_pence, reminded_at, told; person: holder_hash, reference, name, contact, what, when_text, said_hash, locale, created_at');

-- The giver changed their mind. False when they have nothing that can still be taken back.
CREATE FUNCTION csr_brokerage.withdraw_need_offer(p_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  UPDATE csr_brokerage.need_offer SET state = 'withdrawn', since = core.at()
    WHERE id = p_id AND state IN ('sent', 'talking', 'accepted') AND (person_id = core.me() OR holder_hash = core.holder());
  RETURN FOUND;
END
$$;
ALTER FUNCTION csr_brokerage.withdraw_need_offer(uuid) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.withdraw_need_offer(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csr_brokerage.withdraw_need_offer(uuid) TO yp_app;

-- What a guest offered becomes theirs, once they have an account: by the secret, never by the address.
CREATE FUNCTION csr_brokerage.adopt_need_offer() RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
  WITH adopted AS (UPDATE csr_brokerage.need_offer SET person_id = core.me()
    WHERE core.me() IS NOT NULL AND holder_hash = core.holder() AND person_id IS NULL RETURNING id)
  SELECT count(*)::integer FROM adopted
$$;
ALTER FUNCTION csr_brokerage.adopt_need_offer() OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.adopt_need_offer() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csr_brokerage.adopt_need_offer() TO yp_app;

-- What an organisation gives, in its own row; the trigger writes it at the group's desk under the same id, and what the group says comes back.
CREATE TABLE csr_brokerage.need_gift (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id  bigint NOT NULL DEFAULT core.owner(),
  need_id      uuid NOT NULL,
  need_tenant  bigint NOT NULL,
  organisation_id uuid,                -- what follows is filled in by the trigger
  kind         text,
  title        text,
  organisation text,
  reference    text NOT NULL,
  reply_by     date NOT NULL,
  name         text NOT NULL,
  contact      text NOT NULL,
  what         text NOT NULL,
  when_text    text NOT NULL,
  said_hash    text NOT NULL CHECK (said_hash ~ '^[0-9a-f]{64}$'),
  created_at   timestamptz NOT NULL,
  withdrawn_at timestamptz,
  state        text NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'talking', 'accepted', 'delivered', 'thanked', 'declined', 'withdrawn')),
  since        timestamptz,
  reason       text,
  thanks       text,
  day          date,
  value_pence  bigint,
  told         text,                   -- the state that the giver was last told of by letter
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX need_gift_recent ON csr_brokerage.need_gift (tenant_id, created_at DESC, id);
CREATE UNIQUE INDEX need_gift_once ON csr_brokerage.need_gift (tenant_id, need_id, said_hash) WHERE state <> 'withdrawn';
SELECT core.isolate('csr_brokerage.need_gift');
SELECT core.forbid('csr_brokerage.need_gift', 'DELETE');
SELECT core.let_definer('csr_brokerage.need_gift', 'yp_desk', 'SELECT, UPDATE');
REVOKE INSERT, UPDATE ON csr_brokerage.need_gift FROM yp_app;
GRANT INSERT (id, audience_id, need_id, need_tenant, reference, reply_by, name, contact, what, when_text, said_hash, created_at),
  UPDATE (withdrawn_at, told) ON csr_brokerage.need_gift TO yp_app;
SELECT core.classify('csr_brokerage.need_gift', 'key: id, tenant_id, audience_id, need_id, need_tenant, organisation_id; tenant: kind, title, organisation, reference, reply_by, name, contact, what, when_text, said_hash, created_at, withdrawn_at, state, since, reason, thanks, day, value_pence, told');

CREATE FUNCTION csr_brokerage.carry_need_gift() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
DECLARE n csr_brokerage.need; v_group text; v_giver text;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    UPDATE csr_brokerage.need_offer SET state = 'withdrawn', since = core.at()
      WHERE id = NEW.id AND from_tenant = NEW.tenant_id AND state IN ('sent', 'talking', 'accepted');
    IF NOT FOUND THEN RAISE EXCEPTION 'too late' USING ERRCODE = 'YP020'; END IF;
    RETURN NULL;
  END IF;
  SELECT * INTO n FROM csr_brokerage.need WHERE id = NEW.need_id AND tenant_id = NEW.need_tenant AND status = 'open' AND kind <> 'team-day'
    AND tenant_id <> NEW.tenant_id AND audience_id = ANY (core.audiences());
  IF NOT FOUND THEN RAISE EXCEPTION 'no such need' USING ERRCODE = 'YP003'; END IF;
  SELECT name INTO v_group FROM core.organisation WHERE id = n.organisation_id AND tenant_id = n.tenant_id;
  SELECT name INTO v_giver FROM core.tenant WHERE id = NEW.tenant_id;
  UPDATE csr_brokerage.need_gift SET organisation_id = n.organisation_id, kind = n.kind, title = n.title, organisation = v_group, since = NEW.created_at
    WHERE id = NEW.id AND tenant_id = NEW.tenant_id;
  INSERT INTO csr_brokerage.need_offer (id, tenant_id, audience_id, need_id, organisation_id, kind, title, organisation, from_tenant, from_name,
      reference, reply_by, name, contact, what, when_text, said_hash, created_at, since)
    VALUES (NEW.id, n.tenant_id, n.tenant_id, n.id, n.organisation_id, n.kind, n.title, v_group, NEW.tenant_id, v_giver,
      NEW.reference, NEW.reply_by, NEW.name, NEW.contact, NEW.what, NEW.when_text, NEW.said_hash, NEW.created_at, NEW.created_at);
  RETURN NULL;
END
$$;
ALTER FUNCTION csr_brokerage.carry_need_gift() OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.carry_need_gift() FROM PUBLIC;
CREATE TRIGGER carry_need_gift AFTER INSERT OR UPDATE OF withdrawn_at ON csr_brokerage.need_gift
  FOR EACH ROW EXECUTE FUNCTION csr_brokerage.carry_need_gift();

CREATE FUNCTION csr_brokerage.tell_need_giver() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  UPDATE csr_brokerage.need_gift SET state = NEW.state, since = NEW.since, reason = NEW.reason, thanks = NEW.thanks, day = NEW.day,
      value_pence = NEW.value_pence WHERE id = NEW.id AND tenant_id = NEW.from_tenant;
  RETURN NULL;
END
$$;
ALTER FUNCTION csr_brokerage.tell_need_giver() OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.tell_need_giver() FROM PUBLIC;
CREATE TRIGGER tell_need_giver AFTER UPDATE ON csr_brokerage.need_offer FOR EACH ROW WHEN (NEW.from_tenant IS NOT NULL AND (OLD.state, OLD.since, OLD.reason, OLD.thanks, OLD.day, OLD.value_pence)
    IS DISTINCT FROM (NEW.state, NEW.since, NEW.reason, NEW.thanks, NEW.day, NEW.value_pence))
  EXECUTE FUNCTION csr_brokerage.tell_need_giver();

-- The group's row is locked before the employer's, whichever side speaks: two at once wait for each other in one order.
CREATE FUNCTION csr_brokerage.lock_need_offer(p_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  PERFORM FROM csr_brokerage.need_offer WHERE id = p_id AND from_tenant = core.tenant() FOR NO KEY UPDATE;
END
$$;
ALTER FUNCTION csr_brokerage.lock_need_offer(uuid) OWNER TO yp_desk;
REVOKE EXECUTE ON FUNCTION csr_brokerage.lock_need_offer(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION csr_brokerage.lock_need_offer(uuid) TO yp_app;
