-- Persons, memberships, credentials, and the one way in: core.enter.
CREATE TABLE core.person (
  id             uuid PRIMARY KEY,
  partnership_id bigint NOT NULL REFERENCES core.partnership,
  email          text NOT NULL CHECK (email = lower(email)),
  name           text NOT NULL,
  phone          text,
  locale         text,
  password_hash  text,                        -- Argon2id, encoded with its parameters
  verified_at    timestamptz,                 -- when the e-mail address was shown to be theirs
  version        bigint NOT NULL DEFAULT 1,   -- grows with every change of rights: a cached identity of an older version is stale
  sample         boolean NOT NULL DEFAULT false,
  created_at     timestamptz NOT NULL,
  UNIQUE (partnership_id, email)
);
SELECT core.isolate_person('core.person', 'id');
SELECT core.let_definer('core.person', 'yp_desk', 'SELECT, INSERT, UPDATE');
GRANT SELECT, INSERT, UPDATE, DELETE ON core.person TO yp_config;
GRANT SELECT (id, partnership_id, email, name, phone, locale, verified_at, sample, created_at), UPDATE (name, phone, locale) ON core.person TO yp_app;
SELECT core.classify('core.person', 'key: id, partnership_id, version; public: sample; person: email, name, phone, locale, password_hash, verified_at, created_at');

-- Somebody's place in an organisation. Name and e-mail are the organisation's own note of them.
CREATE TABLE core.membership (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  person_id   uuid NOT NULL REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  name        text NOT NULL,
  email       text NOT NULL,
  roles       text[] NOT NULL,
  since       timestamptz NOT NULL,
  until       timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, person_id)
);
CREATE INDEX membership_person ON core.membership (person_id, tenant_id);
SELECT core.isolate('core.membership');
SELECT core.let_definer('core.membership', 'yp_desk');
GRANT INSERT, UPDATE, DELETE ON core.membership TO yp_config;
SELECT core.classify('core.membership', 'key: id, tenant_id, audience_id, person_id; tenant: roles, since, until; person: name, email');

-- A session, API token, mailed link or verification: one thing, looked up by the SHA-256 of its secret.
CREATE TABLE core.credential (
  id             uuid PRIMARY KEY,
  partnership_id bigint NOT NULL REFERENCES core.partnership,
  kind           text NOT NULL CHECK (kind IN ('session', 'token', 'link', 'verify', 'reset')),
  hash           bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
  person_id      uuid REFERENCES core.person,
  tenant_id      bigint REFERENCES core.tenant,     -- reaches this tenant only; NULL: wherever the person belongs
  object_id      uuid,                              -- of a link: what it is about
  actions        text[] NOT NULL DEFAULT '{}',
  label          text,
  issued_at      timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  revoked_at     timestamptz
);
CREATE INDEX credential_person ON core.credential (person_id);
CREATE INDEX credential_object ON core.credential (object_id) WHERE object_id IS NOT NULL;
ALTER TABLE core.credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE core.credential FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON core.credential TO yp_owner USING (true) WITH CHECK (true);
SELECT core.let_definer('core.credential', 'yp_desk', 'SELECT, INSERT, UPDATE, DELETE');
SELECT core.classify('core.credential', 'key: id, partnership_id, person_id, tenant_id, object_id; tenant: kind, actions; person: hash, label, issued_at, expires_at, revoked_at');

-- Work handed to a node: the right to act as one tenant for one event or one run of a job.
CREATE TABLE core.ticket (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  feature     text NOT NULL,
  name        text NOT NULL,          -- event class or job name
  payload     jsonb NOT NULL DEFAULT '{}',
  issued_at   timestamptz NOT NULL,
  moment      timestamptz,            -- the instant to do it at, when it was asked for with the clock moved
  done_at     timestamptz,            -- from then on it opens no door
  failed_at   timestamptz,            -- tried often enough
  problem     text,
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX ticket_open ON core.ticket (tenant_id, feature, issued_at) WHERE done_at IS NULL;
CREATE INDEX ticket_done ON core.ticket (done_at);
SELECT core.isolate('core.ticket', '*');
SELECT core.desk_insert('core.ticket');
SELECT core.let_definer('core.ticket', 'yp_desk', 'SELECT, INSERT, UPDATE, DELETE');
CREATE POLICY worker_read ON core.ticket FOR SELECT TO yp_worker USING (true);
GRANT SELECT ON core.ticket TO yp_worker;
SELECT core.classify('core.ticket', 'key: id, tenant_id, audience_id; tenant: feature, name, payload, issued_at, moment, done_at, failed_at, problem');

-- Binds this transaction to whoever is asking. The first statement of every transaction of the application; a second call in the same
-- transaction is refused. SQLSTATE YP001: rights changed, load the identity again. YP002: the credential is dead. YP003: not theirs.
--   context   'public' | 'person' | 'tenant'
--   tenant    the tenant acted for ('tenant' only); desk: the tenant at whose desk a person or guest acts
--   ticket    instead of a credential: the work of that tenant
--   holder    hexadecimal SHA-256 of a guest's secret
--   at        the instant of the use case; no SQL of the application reads the clock
--   read_only the rest of the transaction refuses writes
CREATE FUNCTION core.enter(p_partnership bigint, p_context text, p_tenant bigint, p_desk bigint, p_credential uuid, p_version bigint,
  p_ticket uuid, p_holder text, p_at timestamptz, p_read_only boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE
  v_public bigint; v_members bigint; v_support bigint;
  v_kind text; v_person uuid; v_scope bigint; v_object uuid; v_version bigint; v_expires timestamptz; v_revoked timestamptz;
  v_audiences bigint[]; v_publishable bigint[];
BEGIN
  IF nullif(current_setting('yp.at', true), '') IS NOT NULL THEN
    RAISE EXCEPTION 'this transaction is bound already' USING ERRCODE = 'YP004';
  END IF;
  SELECT public_audience, members_audience INTO v_public, v_members FROM core.partnership WHERE id = p_partnership;
  IF NOT FOUND OR p_at IS NULL THEN RAISE EXCEPTION 'no such partnership' USING ERRCODE = 'YP003'; END IF;

  IF p_credential IS NOT NULL THEN
    SELECT c.kind, c.person_id, c.tenant_id, c.object_id, c.expires_at, c.revoked_at, p.version
      INTO v_kind, v_person, v_scope, v_object, v_expires, v_revoked, v_version
      FROM core.credential c LEFT JOIN core.person p ON p.id = c.person_id
      WHERE c.id = p_credential AND c.partnership_id = p_partnership AND c.kind IN ('session', 'token', 'link');
    IF NOT FOUND OR v_revoked IS NOT NULL OR v_expires <= p_at THEN
      RAISE EXCEPTION 'credential is no longer valid' USING ERRCODE = 'YP002';
    END IF;
    IF v_person IS NOT NULL AND v_version IS DISTINCT FROM p_version THEN
      RAISE EXCEPTION 'rights have changed' USING ERRCODE = 'YP001';
    END IF;
  END IF;

  v_audiences := ARRAY[v_public];
  IF p_context = 'tenant' THEN
    SELECT support_audience INTO v_support FROM core.tenant WHERE id = p_tenant AND partnership_id = p_partnership;
    IF NOT FOUND THEN RAISE EXCEPTION 'no such tenant' USING ERRCODE = 'YP003'; END IF;
    IF p_ticket IS NOT NULL THEN
      PERFORM FROM core.ticket WHERE id = p_ticket AND tenant_id = p_tenant AND done_at IS NULL;
    ELSIF v_kind = 'link' THEN
      PERFORM FROM core.credential WHERE id = p_credential AND tenant_id = p_tenant;
      PERFORM set_config('yp.linked', v_object::text, true);
    ELSIF v_person IS NOT NULL AND (v_scope IS NULL OR v_scope = p_tenant) THEN
      PERFORM FROM core.membership WHERE tenant_id = p_tenant AND person_id = v_person AND since <= p_at AND until > p_at;
    ELSE
      RAISE EXCEPTION 'not a member' USING ERRCODE = 'YP003';
    END IF;
    IF NOT FOUND THEN RAISE EXCEPTION 'not a member' USING ERRCODE = 'YP003'; END IF;
    v_publishable := ARRAY[p_tenant, v_members, v_public];
    IF v_support IS NOT NULL THEN v_publishable := v_publishable || v_support; END IF;
    IF v_kind = 'link' THEN
      v_audiences := v_audiences || p_tenant || coalesce(v_support, p_tenant);
    ELSE
      v_audiences := v_audiences || v_members || p_tenant || ARRAY(SELECT audience_id FROM core.audience_reader
        WHERE tenant_id = p_tenant AND reads_from <= p_at AND reads_until > p_at);
    END IF;
    PERFORM set_config('yp.tenant', p_tenant::text, true),
      set_config('yp.support', coalesce(v_support, p_tenant)::text, true),
      set_config('yp.publishable', v_publishable::text, true);
  ELSIF p_context = 'person' THEN
    IF v_person IS NULL OR v_kind = 'link' OR v_scope IS NOT NULL THEN
      RAISE EXCEPTION 'needs the person''s own credential' USING ERRCODE = 'YP003';
    END IF;
    IF EXISTS (SELECT FROM core.membership m WHERE m.person_id = v_person AND m.since <= p_at AND m.until > p_at) THEN
      v_audiences := v_audiences || v_members;
    END IF;
    PERFORM set_config('yp.person', v_person::text, true);
  ELSIF p_context <> 'public' THEN
    RAISE EXCEPTION 'no such context' USING ERRCODE = 'YP003';
  END IF;

  IF p_desk IS NOT NULL THEN
    IF p_context = 'tenant' OR NOT EXISTS (SELECT FROM core.tenant WHERE id = p_desk AND partnership_id = p_partnership) THEN
      RAISE EXCEPTION 'no such desk' USING ERRCODE = 'YP003';
    END IF;
    PERFORM set_config('yp.desk', p_desk::text, true);
  END IF;
  PERFORM set_config('yp.partnership', p_partnership::text, true),
    set_config('yp.public', v_public::text, true),
    set_config('yp.members', v_members::text, true),
    set_config('yp.audiences', v_audiences::text, true),
    set_config('yp.actor', coalesce(v_person::text, ''), true),
    set_config('yp.holder', coalesce(p_holder, ''), true),
    set_config('yp.at', p_at::text, true);
  IF p_read_only THEN PERFORM set_config('transaction_read_only', 'on', true); END IF;
END
$$;
ALTER FUNCTION core.enter(bigint, text, bigint, bigint, uuid, bigint, uuid, text, timestamptz, boolean) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.enter(bigint, text, bigint, bigint, uuid, bigint, uuid, text, timestamptz, boolean) TO yp_app;

-- Whose secret is this? One row, or none when it is unknown, revoked or expired.
CREATE FUNCTION core.identify(p_partnership bigint, p_hash bytea, p_at timestamptz)
RETURNS TABLE (credential_id uuid, kind text, person_id uuid, person_name text, locale text, version bigint, scope bigint, object_id uuid,
  actions text[], expires_at timestamptz, tenants bigint[], roles text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT c.id, c.kind, c.person_id, p.name, p.locale, p.version, c.tenant_id, c.object_id, c.actions, c.expires_at,
    coalesce(array_agg(m.tenant_id ORDER BY m.tenant_id) FILTER (WHERE m.id IS NOT NULL), '{}'),
    coalesce(array_agg(array_to_string(m.roles, ',') ORDER BY m.tenant_id) FILTER (WHERE m.id IS NOT NULL), '{}')
  FROM core.credential c
  LEFT JOIN core.person p ON p.id = c.person_id
  LEFT JOIN core.membership m ON m.person_id = c.person_id AND m.since <= p_at AND m.until > p_at
    AND (c.tenant_id IS NULL OR c.tenant_id = m.tenant_id)
  WHERE c.partnership_id = p_partnership AND c.hash = p_hash AND c.revoked_at IS NULL AND c.expires_at > p_at
    AND c.kind IN ('session', 'token', 'link')
  GROUP BY c.id, p.id
$$;
ALTER FUNCTION core.identify(bigint, bytea, timestamptz) OWNER TO yp_desk;

-- For sign-in: the account of an address. The caller compares the password whether or not there is one, so that time tells nothing.
CREATE FUNCTION core.account(p_partnership bigint, p_email text)
RETURNS TABLE (person_id uuid, name text, password_hash text, verified_at timestamptz, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT id, name, password_hash, verified_at, locale FROM core.person WHERE partnership_id = p_partnership AND email = lower(p_email)
$$;
ALTER FUNCTION core.account(bigint, text) OWNER TO yp_desk;

-- Makes a person. One whose address was never confirmed may be overwritten: whoever registers somebody else's address first keeps
-- nothing of it. False when the address is somebody's.
CREATE FUNCTION core.register(p_partnership bigint, p_person uuid, p_email text, p_name text, p_password_hash text, p_locale text, p_at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  INSERT INTO core.person AS p (id, partnership_id, email, name, password_hash, locale, created_at)
    VALUES (p_person, p_partnership, lower(p_email), p_name, p_password_hash, p_locale, p_at)
    ON CONFLICT (partnership_id, email) DO UPDATE SET name = EXCLUDED.name, password_hash = EXCLUDED.password_hash,
      locale = EXCLUDED.locale, version = p.version + 1 WHERE p.verified_at IS NULL;
  RETURN FOUND;
END
$$;
ALTER FUNCTION core.register(bigint, uuid, text, text, text, text, timestamptz) OWNER TO yp_desk;

-- A credential of a person, made after they proved who they are.
CREATE FUNCTION core.open_credential(p_id uuid, p_partnership bigint, p_kind text, p_hash bytea, p_person uuid, p_scope bigint, p_label text,
  p_at timestamptz, p_expires timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, tenant_id, label, issued_at, expires_at)
  SELECT p_id, p_partnership, p_kind, p_hash, p.id, p_scope, p_label, p_at, p_expires FROM core.person p
  WHERE p.id = p_person AND p.partnership_id = p_partnership AND p_kind IN ('session', 'token', 'verify', 'reset')
$$;
ALTER FUNCTION core.open_credential(uuid, bigint, text, bytea, uuid, bigint, text, timestamptz, timestamptz) OWNER TO yp_desk;

-- Uses a 'verify' or 'reset' secret once and gives the person it was made for.
CREATE FUNCTION core.redeem(p_partnership bigint, p_kind text, p_hash bytea, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_person uuid;
BEGIN
  UPDATE core.credential SET revoked_at = p_at WHERE partnership_id = p_partnership AND kind = p_kind AND kind IN ('verify', 'reset')
    AND hash = p_hash AND revoked_at IS NULL AND expires_at > p_at RETURNING person_id INTO v_person;
  IF v_person IS NOT NULL THEN
    UPDATE core.person SET verified_at = coalesce(verified_at, p_at) WHERE id = v_person;
  END IF;
  RETURN v_person;
END
$$;
ALTER FUNCTION core.redeem(bigint, text, bytea, timestamptz) OWNER TO yp_desk;

-- Whether a 'verify' or 'reset' secret would still work; looking does not use it up.
CREATE FUNCTION core.redeemable(p_partnership bigint, p_kind text, p_hash bytea, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT EXISTS (SELECT FROM core.credential WHERE partnership_id = p_partnership AND kind = p_kind AND kind IN ('verify', 'reset')
    AND hash = p_hash AND revoked_at IS NULL AND expires_at > p_at)
$$;
ALTER FUNCTION core.redeemable(bigint, text, bytea, timestamptz) OWNER TO yp_desk;

-- Sets a new password after a reset was redeemed and ends every other credential of the person.
CREATE FUNCTION core.reset_password(p_partnership bigint, p_hash bytea, p_password_hash text, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_person uuid := core.redeem(p_partnership, 'reset', p_hash, p_at);
BEGIN
  IF v_person IS NOT NULL THEN
    UPDATE core.person SET password_hash = p_password_hash, version = version + 1 WHERE id = v_person;
    UPDATE core.credential SET revoked_at = p_at WHERE person_id = v_person AND revoked_at IS NULL;
  END IF;
  RETURN v_person;
END
$$;
ALTER FUNCTION core.reset_password(bigint, bytea, text, timestamptz) OWNER TO yp_desk;

-- Ends the credential of whoever holds the secret: signing out needs no more proof than that.
CREATE FUNCTION core.close_credential(p_hash bytea, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.credential SET revoked_at = p_at WHERE hash = p_hash AND revoked_at IS NULL;
  RETURN FOUND;
END
$$;
ALTER FUNCTION core.close_credential(bytea, timestamptz) OWNER TO yp_desk;

-- A mailed link of the asking tenant.
CREATE FUNCTION core.open_link(p_id uuid, p_hash bytea, p_object uuid, p_actions text[], p_expires timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  IF core.tenant() IS NULL THEN RAISE EXCEPTION 'a link belongs to a tenant' USING ERRCODE = 'YP003'; END IF;
  INSERT INTO core.credential (id, partnership_id, kind, hash, tenant_id, object_id, actions, issued_at, expires_at)
    VALUES (p_id, core.partnership(), 'link', p_hash, core.tenant(), p_object, p_actions, core.at(), p_expires);
END
$$;
ALTER FUNCTION core.open_link(uuid, bytea, uuid, text[], timestamptz) OWNER TO yp_desk;

CREATE FUNCTION core.close_links(p_object uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  UPDATE core.credential SET revoked_at = core.at() WHERE tenant_id = core.tenant() AND object_id = p_object AND kind = 'link' AND revoked_at IS NULL
$$;
ALTER FUNCTION core.close_links(uuid) OWNER TO yp_desk;

-- One ticket for each tenant that has a feature on and is not still at the run before: the worker's way into a recurring job.
CREATE FUNCTION core.issue_tickets(p_feature text, p_job text, p_at timestamptz) RETURNS TABLE (ticket uuid, tenant_id bigint, partnership_id bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  RETURN QUERY WITH made AS (
    INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at)
    SELECT gen_random_uuid(), f.tenant_id, f.tenant_id, p_feature, p_job, p_at FROM core.tenant_feature f
    WHERE f.feature = p_feature AND f.enabled AND NOT EXISTS (SELECT FROM core.ticket k WHERE k.tenant_id = f.tenant_id
      AND k.feature = p_feature AND k.name = p_job AND k.done_at IS NULL AND k.failed_at IS NULL)
    RETURNING ticket.id, ticket.tenant_id)
  SELECT m.id, m.tenant_id, t.partnership_id FROM made m JOIN core.tenant t ON t.id = m.tenant_id;
END
$$;
ALTER FUNCTION core.issue_tickets(text, text, timestamptz) OWNER TO yp_desk;

-- What was done a week ago, or failed a quarter ago, needs no ticket any more.
CREATE FUNCTION core.forget_tickets(p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  DELETE FROM core.ticket WHERE done_at < p_at - interval '7 days' OR failed_at < p_at - interval '90 days';
$$;
ALTER FUNCTION core.forget_tickets(timestamptz) OWNER TO yp_desk;

-- Rights changed: the person's cached identity becomes stale everywhere at once.
CREATE FUNCTION core.rights_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.person SET version = version + 1 WHERE id IN (NEW.person_id, OLD.person_id);
  RETURN NULL;
END
$$;
ALTER FUNCTION core.rights_changed() OWNER TO yp_desk;
CREATE TRIGGER rights_changed AFTER INSERT OR UPDATE OR DELETE ON core.membership FOR EACH ROW EXECUTE FUNCTION core.rights_changed();

GRANT EXECUTE ON FUNCTION core.identify(bigint, bytea, timestamptz), core.account(bigint, text),
  core.register(bigint, uuid, text, text, text, text, timestamptz),
  core.open_credential(uuid, bigint, text, bytea, uuid, bigint, text, timestamptz, timestamptz),
  core.redeem(bigint, text, bytea, timestamptz), core.redeemable(bigint, text, bytea, timestamptz), core.reset_password(bigint, bytea, text, timestamptz),
  core.close_credential(bytea, timestamptz), core.open_link(uuid, bytea, uuid, text[], timestamptz), core.close_links(uuid)
  TO yp_app;
GRANT EXECUTE ON FUNCTION core.issue_tickets(text, text, timestamptz), core.forget_tickets(timestamptz) TO yp_worker;
