-- Who is who: places in organisations that nobody has come in by yet, roles as words with rights of their own, deputies, sign-on of an
-- organisation, and what it asks of those who act for it.

-- A place in an organisation may wait for its person: imported, provisioned or invited.
ALTER TABLE core.membership
  ALTER COLUMN person_id DROP NOT NULL,
  ALTER COLUMN email DROP NOT NULL,
  ADD COLUMN title text,
  ADD COLUMN manager_id uuid,                       -- the line manager's membership
  ADD COLUMN external text,                         -- the organisation's own number or its directory's id for them
  ADD COLUMN user_name text,                        -- what the organisation's directory calls them
  ADD COLUMN origin text NOT NULL DEFAULT 'hand' CHECK (origin IN ('file', 'hand', 'invitation', 'import', 'scim', 'sign-on', 'support')),
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT '-infinity',
  ADD FOREIGN KEY (manager_id, tenant_id) REFERENCES core.membership DEFERRABLE INITIALLY DEFERRED;
CREATE UNIQUE INDEX membership_external ON core.membership (tenant_id, external);
CREATE UNIQUE INDEX membership_user_name ON core.membership (tenant_id, user_name);
CREATE INDEX membership_manager ON core.membership (tenant_id, manager_id) WHERE manager_id IS NOT NULL;
CREATE INDEX membership_email ON core.membership (tenant_id, email);
CREATE INDEX membership_by_name ON core.membership (tenant_id, name, id);
SELECT core.classify('core.membership', 'key: manager_id; tenant: origin, changed_at; person: title, external, user_name');
-- Whose place it is, is for the person to say: the application cannot write it, only the functions with which somebody links can.
REVOKE INSERT, UPDATE ON core.membership FROM yp_app;
SELECT core.forbid('core.membership', 'DELETE');
GRANT INSERT (id, tenant_id, audience_id, name, email, roles, since, until, title, manager_id, external, user_name, origin, changed_at),
  UPDATE (name, email, roles, since, until, title, manager_id, external, user_name, changed_at) ON core.membership TO yp_app;
CREATE POLICY person_read ON core.membership FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
GRANT INSERT, UPDATE ON core.membership TO yp_desk;

-- A person whom an organisation's sign-on brought, until they link this to an account of their own: without an address that opens anything.
ALTER TABLE core.person
  ALTER COLUMN email DROP NOT NULL,
  ADD COLUMN held_by bigint REFERENCES core.tenant,
  ADD CHECK (email IS NOT NULL OR held_by IS NOT NULL);
SELECT core.classify('core.person', 'key: held_by');

-- Roles beside the five that everybody starts with.
CREATE TABLE core.tenant_role (
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  code        text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  name        text NOT NULL,
  PRIMARY KEY (tenant_id, code)
);
SELECT core.isolate('core.tenant_role');
SELECT core.classify('core.tenant_role', 'key: tenant_id, audience_id; tenant: code, name');

-- Where an organisation's matrix of roles and permissions differs from what features say. Permission: '{feature}:{NAME}'.
CREATE TABLE core.role_permission (
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  role        text NOT NULL,
  permission  text NOT NULL,
  granted     boolean NOT NULL,
  PRIMARY KEY (tenant_id, role, permission)
);
SELECT core.isolate('core.role_permission');
SELECT core.let_definer('core.role_permission', 'yp_desk');
SELECT core.classify('core.role_permission', 'key: tenant_id, audience_id; tenant: role, permission, granted');

-- While it runs, the deputy holds the roles of the member they stand in for.
CREATE TABLE core.deputy (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  member_id   uuid NOT NULL,              -- who is away
  deputy_id   uuid NOT NULL,
  since       timestamptz NOT NULL,
  until       timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (member_id, tenant_id) REFERENCES core.membership DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (deputy_id, tenant_id) REFERENCES core.membership DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX deputy_stands_in ON core.deputy (deputy_id, tenant_id, until);
CREATE INDEX deputy_away ON core.deputy (member_id, tenant_id, until);
SELECT core.isolate('core.deputy');
SELECT core.let_definer('core.deputy', 'yp_desk');
SELECT core.classify('core.deputy', 'key: id, tenant_id, audience_id, member_id, deputy_id; tenant: since, until');

-- A change of the matrix makes the cached rights of everybody with such a role stale, and one of a deputy the deputy's.
CREATE FUNCTION core.matrix_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.person p SET version = version + 1 FROM core.membership m
  WHERE m.person_id = p.id AND EXISTS (SELECT FROM changed c WHERE c.tenant_id = m.tenant_id);
  RETURN NULL;
END
$$;
ALTER FUNCTION core.matrix_changed() OWNER TO yp_desk;
CREATE TRIGGER matrix_inserted AFTER INSERT ON core.role_permission REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION core.matrix_changed();
CREATE TRIGGER matrix_updated AFTER UPDATE ON core.role_permission REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION core.matrix_changed();
CREATE TRIGGER matrix_deleted AFTER DELETE ON core.role_permission REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION core.matrix_changed();
CREATE FUNCTION core.deputy_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.person SET version = version + 1 WHERE id IN (SELECT m.person_id FROM core.membership m
    WHERE (m.id, m.tenant_id) IN ((NEW.deputy_id, NEW.tenant_id), (OLD.deputy_id, OLD.tenant_id)));
  RETURN NULL;
END
$$;
ALTER FUNCTION core.deputy_changed() OWNER TO yp_desk;
CREATE TRIGGER deputy_changed AFTER INSERT OR UPDATE OR DELETE ON core.deputy FOR EACH ROW EXECUTE FUNCTION core.deputy_changed();

-- What an organisation asks of a sign-in before anybody acts for it.
ALTER TABLE core.tenant
  ADD COLUMN second_factor boolean NOT NULL DEFAULT false,   -- two proofs, or the organisation's own sign-on
  ADD COLUMN sso_only boolean NOT NULL DEFAULT false;        -- the organisation's own sign-on and nothing else
SELECT core.classify('core.tenant', 'tenant: second_factor, sso_only');
GRANT UPDATE (second_factor, sso_only) ON core.tenant TO yp_desk;
CREATE FUNCTION core.set_sign_in_rules(p_second_factor boolean, p_sso_only boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  IF core.tenant() IS NULL OR core.linked() IS NOT NULL THEN RAISE EXCEPTION 'rules belong to a tenant' USING ERRCODE = 'YP003'; END IF;
  UPDATE core.tenant SET second_factor = p_second_factor, sso_only = p_sso_only WHERE id = core.tenant();
END
$$;
ALTER FUNCTION core.set_sign_in_rules(boolean, boolean) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.set_sign_in_rules(boolean, boolean) TO yp_app;

-- How a credential came to be, and how far it reaches.
ALTER TABLE core.credential
  DROP CONSTRAINT credential_kind_check,
  ADD CHECK (kind IN ('session', 'token', 'link', 'verify', 'reset', 'invite', 'scim', 'half')),
  ADD COLUMN strong boolean NOT NULL DEFAULT false,           -- a second factor was proved
  ADD COLUMN method text NOT NULL DEFAULT 'password' CHECK (method IN ('password', 'sso')),
  ADD COLUMN scopes text[],                                   -- of a token: '{feature}' or '{feature}:read'; NULL: everything
  ADD COLUMN agent text,                                      -- the browser, in words
  ADD COLUMN address text;                                    -- where it was opened from
CREATE INDEX credential_tenant ON core.credential (tenant_id, kind) WHERE tenant_id IS NOT NULL;
SELECT core.classify('core.credential', 'tenant: strong, method, scopes; person: agent, address');
-- A person sees what is open in their name; an organisation what it opened itself: directory tokens and sessions of its sign-on.
CREATE POLICY person_read ON core.credential FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
CREATE POLICY tenant_read ON core.credential FOR SELECT TO yp_app USING (tenant_id = (SELECT core.tenant()) AND (SELECT core.linked()) IS NULL
  AND (kind = 'scim' OR (kind = 'session' AND method = 'sso')));
GRANT SELECT (id, kind, person_id, tenant_id, label, issued_at, expires_at, revoked_at, strong, method, scopes, agent, address) ON core.credential TO yp_app;
-- Ends one of those. False when there is none such.
CREATE FUNCTION core.revoke_credential(p_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.credential SET revoked_at = core.at() WHERE id = p_id AND revoked_at IS NULL AND (person_id = core.me()
    OR (tenant_id = core.tenant() AND core.linked() IS NULL AND (kind = 'scim' OR (kind = 'session' AND method = 'sso'))));
  RETURN FOUND;
END
$$;
ALTER FUNCTION core.revoke_credential(uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.revoke_credential(uuid) TO yp_app;

-- Some audiences are written to by several: the parties of a case.
ALTER TABLE core.audience_reader ADD COLUMN may_publish boolean NOT NULL DEFAULT false;
SELECT core.classify('core.audience_reader', 'tenant: may_publish');

-- As in V003; new: YP005 a second factor is needed, YP006 the organisation's own sign-on is needed; 'scim' acts for its one tenant.
CREATE OR REPLACE FUNCTION core.enter(p_partnership bigint, p_context text, p_tenant bigint, p_desk bigint, p_credential uuid, p_version bigint,
  p_ticket uuid, p_holder text, p_at timestamptz, p_read_only boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE
  v_public bigint; v_members bigint; v_support bigint; v_second boolean; v_sso boolean; v_origin text;
  v_kind text; v_person uuid; v_scope bigint; v_object uuid; v_version bigint; v_expires timestamptz; v_revoked timestamptz;
  v_strong boolean; v_method text; v_audiences bigint[]; v_publishable bigint[]; v_cases bigint[];
BEGIN
  IF nullif(current_setting('yp.at', true), '') IS NOT NULL THEN
    RAISE EXCEPTION 'this transaction is bound already' USING ERRCODE = 'YP004';
  END IF;
  SELECT public_audience, members_audience INTO v_public, v_members FROM core.partnership WHERE id = p_partnership;
  IF NOT FOUND OR p_at IS NULL THEN RAISE EXCEPTION 'no such partnership' USING ERRCODE = 'YP003'; END IF;

  IF p_credential IS NOT NULL THEN
    SELECT c.kind, c.person_id, c.tenant_id, c.object_id, c.expires_at, c.revoked_at, c.strong, c.method, p.version
      INTO v_kind, v_person, v_scope, v_object, v_expires, v_revoked, v_strong, v_method, v_version
      FROM core.credential c LEFT JOIN core.person p ON p.id = c.person_id
      WHERE c.id = p_credential AND c.partnership_id = p_partnership AND c.kind IN ('session', 'token', 'link', 'scim');
    IF NOT FOUND OR v_revoked IS NOT NULL OR v_expires <= p_at THEN
      RAISE EXCEPTION 'credential is no longer valid' USING ERRCODE = 'YP002';
    END IF;
    IF v_person IS NOT NULL AND v_version IS DISTINCT FROM p_version THEN
      RAISE EXCEPTION 'rights have changed' USING ERRCODE = 'YP001';
    END IF;
  END IF;

  v_audiences := ARRAY[v_public];
  IF p_context = 'tenant' THEN
    SELECT support_audience, second_factor, sso_only INTO v_support, v_second, v_sso
      FROM core.tenant WHERE id = p_tenant AND partnership_id = p_partnership;
    IF NOT FOUND THEN RAISE EXCEPTION 'no such tenant' USING ERRCODE = 'YP003'; END IF;
    IF p_ticket IS NOT NULL THEN
      PERFORM FROM core.ticket WHERE id = p_ticket AND tenant_id = p_tenant AND done_at IS NULL;
    ELSIF v_kind = 'link' THEN
      PERFORM set_config('yp.linked', v_object::text, true);
      PERFORM FROM core.credential WHERE id = p_credential AND tenant_id = p_tenant;
    ELSIF v_kind = 'scim' THEN
      PERFORM FROM core.credential WHERE id = p_credential AND tenant_id = p_tenant;
    ELSIF v_person IS NOT NULL AND (v_scope IS NULL OR v_scope = p_tenant) THEN
      SELECT origin INTO v_origin FROM core.membership WHERE tenant_id = p_tenant AND person_id = v_person AND since <= p_at AND until > p_at;
    ELSE
      RAISE EXCEPTION 'not a member' USING ERRCODE = 'YP003';
    END IF;
    IF NOT FOUND THEN RAISE EXCEPTION 'not a member' USING ERRCODE = 'YP003'; END IF;
    IF v_kind IN ('session', 'token') AND (v_second OR v_sso) AND NOT (v_method = 'sso' AND v_scope = p_tenant) THEN
      IF v_sso AND v_origin <> 'support' THEN RAISE EXCEPTION 'needs the organisation''s own sign-on' USING ERRCODE = 'YP006'; END IF;
      IF NOT v_strong THEN RAISE EXCEPTION 'needs a second factor' USING ERRCODE = 'YP005'; END IF;
    END IF;
    v_publishable := ARRAY[p_tenant, v_members, v_public];
    IF v_support IS NOT NULL THEN v_publishable := v_publishable || v_support; END IF;
    IF v_kind = 'link' THEN
      v_audiences := v_audiences || p_tenant || coalesce(v_support, p_tenant);
    ELSIF v_kind = 'scim' THEN
      v_audiences := v_audiences || p_tenant;
    ELSE
      SELECT array_agg(audience_id), array_agg(audience_id) FILTER (WHERE may_publish) INTO v_audiences, v_cases
        FROM core.audience_reader WHERE tenant_id = p_tenant AND reads_from <= p_at AND reads_until > p_at;
      v_audiences := coalesce(v_audiences, '{}') || ARRAY[v_public, v_members, p_tenant];
      v_publishable := v_publishable || v_cases;
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

-- Whose secret is this, and what may they do where? One row, or none when it is unknown, revoked or expired.
--   places      [{"tenant", "roles": [..], "set": {"role/feature:PERMISSION": true | false}}]
--   expires_at  when what is said here must be looked up again at the latest: the credential's end, or that of a place or a deputy
DROP FUNCTION core.identify(bigint, bytea, timestamptz);
CREATE FUNCTION core.identify(p_partnership bigint, p_hash bytea, p_at timestamptz)
RETURNS TABLE (credential_id uuid, kind text, person_id uuid, person_name text, locale text, version bigint, scope bigint, object_id uuid,
  actions text[], expires_at timestamptz, method text, strong boolean, scopes text[], places jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  WITH held AS (
    SELECT c.*, p.name AS person_name, p.locale, p.version FROM core.credential c LEFT JOIN core.person p ON p.id = c.person_id
    WHERE c.partnership_id = p_partnership AND c.hash = p_hash AND c.revoked_at IS NULL AND c.expires_at > p_at
      AND c.kind IN ('session', 'token', 'link', 'scim')),
  place AS (
    SELECT m.tenant_id, m.id, m.roles, m.until FROM held h JOIN core.membership m ON m.person_id = h.person_id
      AND m.since <= p_at AND m.until > p_at AND (h.tenant_id IS NULL OR h.tenant_id = m.tenant_id)),
  away AS (
    SELECT d.tenant_id, a.roles, least(d.until, a.until) AS until FROM place p
      JOIN core.deputy d ON d.deputy_id = p.id AND d.tenant_id = p.tenant_id AND d.since <= p_at AND d.until > p_at
      JOIN core.membership a ON a.id = d.member_id AND a.tenant_id = d.tenant_id AND a.until > p_at),
  worn AS (SELECT tenant_id, roles, until FROM place UNION ALL SELECT * FROM away),
  role AS (SELECT DISTINCT w.tenant_id, unnest(w.roles) AS word FROM worn w),
  told AS (
    SELECT p.tenant_id, jsonb_build_object('tenant', p.tenant_id,
      'roles', coalesce((SELECT jsonb_agg(r.word ORDER BY r.word) FROM role r WHERE r.tenant_id = p.tenant_id), '[]'),
      'set', coalesce((SELECT jsonb_object_agg(x.role || '/' || x.permission, x.granted) FROM core.role_permission x WHERE x.tenant_id = p.tenant_id
        AND x.role IN (SELECT regexp_replace(r.word, '^.*:', '')
          FROM role r WHERE r.tenant_id = p.tenant_id)), '{}')) AS place
    FROM place p)
  SELECT h.id, h.kind, h.person_id, h.person_name, h.locale, h.version, h.tenant_id, h.object_id, h.actions,
    least(h.expires_at, (SELECT min(w.until) FROM worn w)), h.method, h.strong, h.scopes,
    coalesce((SELECT jsonb_agg(t.place ORDER BY t.tenant_id) FROM told t), '[]')
  FROM held h
$$;
ALTER FUNCTION core.identify(bigint, bytea, timestamptz) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.identify(bigint, bytea, timestamptz) TO yp_app;
