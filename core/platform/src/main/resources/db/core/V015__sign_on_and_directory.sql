-- An organisation's own sign-on (OpenID Connect) and its directory (SCIM). What they bring reaches that organisation only.

-- How an organisation's people sign in with its own accounts. The secret is sealed with the deployment's key.
CREATE TABLE core.oidc_provider (
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  issuer      text NOT NULL CHECK (length(issuer) BETWEEN 8 AND 500),
  client_id   text NOT NULL CHECK (length(client_id) BETWEEN 1 AND 300),
  secret      text,                                -- sealed; NULL: none was given yet
  domains     text[] NOT NULL DEFAULT '{}',        -- of the e-mail addresses that are offered this sign-on; they open nothing
  claim       text NOT NULL DEFAULT 'groups',      -- where the provider says what somebody is
  claim_roles jsonb NOT NULL DEFAULT '{}',         -- what it says there, and the role it gives here
  otherwise   text,                                -- role of somebody of whom it says nothing we know; NULL: they do not get in
  enabled     boolean NOT NULL DEFAULT false,
  tested_at   timestamptz,                         -- somebody went all the way round with what stands here now
  tested_by   uuid,
  tested_said text,                                -- what came of the last time round
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id)
);
SELECT core.isolate('core.oidc_provider');
SELECT core.let_definer('core.oidc_provider', 'yp_desk');
SELECT core.classify('core.oidc_provider', 'key: tenant_id, audience_id, tested_by; tenant: issuer, client_id, secret, domains, claim, claim_roles, otherwise, enabled, tested_at, tested_said, changed_at');

-- Who somebody of a provider is here: by what the provider calls itself and them, never by an e-mail address.
CREATE TABLE core.sign_on_link (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  issuer      text NOT NULL,
  subject     text NOT NULL,
  person_id   uuid NOT NULL REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  member_id   uuid NOT NULL,
  own         boolean NOT NULL DEFAULT false,      -- the person linked it to an account of their own
  linked_at   timestamptz NOT NULL,
  used_at     timestamptz,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, issuer, subject),
  FOREIGN KEY (member_id, tenant_id) REFERENCES core.membership DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX sign_on_link_person ON core.sign_on_link (person_id);
CREATE INDEX sign_on_link_member ON core.sign_on_link (member_id, tenant_id);
SELECT core.isolate('core.sign_on_link');
SELECT core.forbid('core.sign_on_link', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('core.sign_on_link', 'yp_desk', 'SELECT, INSERT, UPDATE, DELETE');
CREATE POLICY person_read ON core.sign_on_link FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
SELECT core.classify('core.sign_on_link', 'key: id, tenant_id, audience_id, person_id, member_id; tenant: own, linked_at, used_at; person: issuer, subject');

-- A directory knows first and last names apart.
ALTER TABLE core.membership ADD COLUMN given_name text, ADD COLUMN family_name text;
SELECT core.classify('core.membership', 'person: given_name, family_name');
GRANT INSERT (given_name, family_name), UPDATE (given_name, family_name) ON core.membership TO yp_app;

-- For the way to a provider and back: what the organisation set up, for guests only while it is switched on.
CREATE FUNCTION core.sign_on_provider(p_tenant bigint)
RETURNS TABLE (issuer text, client_id text, secret text, claim text, claim_roles jsonb, otherwise text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT p.issuer, p.client_id, p.secret, p.claim, p.claim_roles, p.otherwise FROM core.oidc_provider p JOIN core.tenant t ON t.id = p.tenant_id
  WHERE p.tenant_id = p_tenant AND t.partnership_id = core.partnership() AND (p.enabled OR p.tenant_id = core.tenant())
$$;
ALTER FUNCTION core.sign_on_provider(bigint) OWNER TO yp_desk;

-- The organisations of the partnership that have a sign-on of their own, for the sign-in page.
CREATE FUNCTION core.sign_on_doors() RETURNS TABLE (tenant_id bigint, domains text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT p.tenant_id, p.domains FROM core.oidc_provider p JOIN core.tenant t ON t.id = p.tenant_id
  WHERE t.partnership_id = core.partnership() AND p.enabled
$$;
ALTER FUNCTION core.sign_on_doors() OWNER TO yp_desk;

-- The link of somebody whom the provider of an organisation vouches for, made with a place and a person when they are new. The place is
-- one of that organisation that waits for its person and carries the directory's id, the user name or the address that the provider
-- says, else a new one. NULL: no role, no entry. For core.sign_on and core.link_sign_on only.
CREATE FUNCTION core.sign_on_place(p_tenant bigint, p_issuer text, p_subject text, p_external text, p_user_name text, p_name text, p_email text,
  p_roles text[], p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_link core.sign_on_link%ROWTYPE; v_place core.membership%ROWTYPE; v_provider core.oidc_provider%ROWTYPE;
  v_governed text[]; v_roles text[]; v_person uuid;
BEGIN
  SELECT p.* INTO v_provider FROM core.oidc_provider p JOIN core.tenant t ON t.id = p.tenant_id
    WHERE p.tenant_id = p_tenant AND p.issuer = p_issuer AND t.partnership_id = core.partnership();
  IF NOT FOUND THEN RAISE EXCEPTION 'not the sign-on of that organisation' USING ERRCODE = 'YP003'; END IF;
  -- one at a time: two windows of the same newcomer must not make two of them
  PERFORM pg_advisory_xact_lock(hashtextextended(p_tenant || ' ' || p_issuer || ' ' || p_subject, 15));
  v_governed := coalesce(ARRAY(SELECT DISTINCT value FROM jsonb_each_text(v_provider.claim_roles)), '{}');
  SELECT * INTO v_link FROM core.sign_on_link WHERE tenant_id = p_tenant AND issuer = p_issuer AND subject = p_subject FOR UPDATE;
  IF FOUND THEN
    SELECT * INTO v_place FROM core.membership WHERE id = v_link.member_id AND tenant_id = p_tenant FOR UPDATE;
  ELSE
    SELECT * INTO v_place FROM core.membership m WHERE m.tenant_id = p_tenant AND m.person_id IS NULL AND m.since <= p_at AND m.until > p_at
        AND (m.external IN (p_subject, p_external) OR lower(m.user_name) = lower(p_user_name) OR lower(m.email) = lower(p_email))
      ORDER BY coalesce(m.external IN (p_subject, p_external), false) DESC, coalesce(lower(m.user_name) = lower(p_user_name), false) DESC, m.id
      LIMIT 1 FOR UPDATE;
  END IF;
  -- the roles that claims decide are what the claims say now; what was given by hand stays
  v_roles := ARRAY(SELECT r FROM unnest(v_place.roles) r WHERE r <> ALL (v_governed) UNION SELECT unnest(p_roles) ORDER BY 1);
  IF cardinality(v_roles) = 0 AND v_provider.otherwise IS NOT NULL THEN v_roles := ARRAY[v_provider.otherwise]; END IF;
  IF cardinality(v_roles) = 0 THEN RETURN NULL; END IF;
  IF v_place.id IS NULL THEN
    v_place.id := gen_random_uuid();
    INSERT INTO core.membership (id, tenant_id, audience_id, name, email, roles, since, origin, user_name, changed_at)
      VALUES (v_place.id, p_tenant, p_tenant, p_name, lower(p_email), v_roles, p_at, 'sign-on',
        CASE WHEN EXISTS (SELECT FROM core.membership WHERE tenant_id = p_tenant AND lower(user_name) = lower(p_user_name)) THEN NULL ELSE p_user_name END, p_at);
  ELSIF v_place.roles IS DISTINCT FROM v_roles AND v_place.until > p_at THEN
    UPDATE core.membership SET roles = v_roles, changed_at = p_at WHERE id = v_place.id AND tenant_id = p_tenant;
  END IF;
  IF v_link.id IS NULL THEN
    v_person := gen_random_uuid();
    INSERT INTO core.person (id, partnership_id, name, held_by, created_at) VALUES (v_person, core.partnership(), p_name, p_tenant, p_at);
    UPDATE core.membership SET person_id = v_person WHERE id = v_place.id AND tenant_id = p_tenant;
    v_link.id := gen_random_uuid();
    INSERT INTO core.sign_on_link (id, tenant_id, audience_id, issuer, subject, person_id, member_id, linked_at)
      VALUES (v_link.id, p_tenant, p_tenant, p_issuer, p_subject, v_person, v_place.id, p_at);
  END IF;
  RETURN v_link.id;
END
$$;
ALTER FUNCTION core.sign_on_place(bigint, text, text, text, text, text, text, text[], timestamptz) OWNER TO yp_desk;

-- Opens a session of that organisation for whom its provider vouches: 'in'. 'left': they are no longer there. 'no-role': nothing that the
-- provider says of them is a role here.
CREATE FUNCTION core.sign_on(p_tenant bigint, p_issuer text, p_subject text, p_external text, p_user_name text, p_name text, p_email text, p_roles text[],
  p_credential uuid, p_hash bytea, p_expires timestamptz, p_strong boolean, p_agent text, p_address text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_link uuid; v_person uuid;
BEGIN
  IF core.tenant() IS NOT NULL OR NOT EXISTS (SELECT FROM core.oidc_provider WHERE tenant_id = p_tenant AND enabled) THEN
    RAISE EXCEPTION 'no sign-on there' USING ERRCODE = 'YP003';
  END IF;
  v_link := core.sign_on_place(p_tenant, p_issuer, p_subject, p_external, p_user_name, p_name, p_email, p_roles, core.at());
  IF v_link IS NULL THEN RETURN 'no-role'; END IF;
  SELECT l.person_id INTO v_person FROM core.sign_on_link l JOIN core.membership m ON m.id = l.member_id AND m.tenant_id = l.tenant_id
    AND m.person_id = l.person_id AND m.since <= core.at() AND m.until > core.at() WHERE l.id = v_link AND l.tenant_id = p_tenant;
  IF v_person IS NULL THEN RETURN 'left'; END IF;
  UPDATE core.sign_on_link SET used_at = core.at() WHERE id = v_link AND tenant_id = p_tenant;
  INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, tenant_id, label, issued_at, expires_at, method, strong, agent, address)
    VALUES (p_credential, core.partnership(), 'session', p_hash, v_person, p_tenant, '', core.at(), p_expires, 'sso', p_strong, p_agent, p_address);
  RETURN 'in';
END
$$;
ALTER FUNCTION core.sign_on(bigint, text, text, text, text, text, text, text[], uuid, bytea, timestamptz, boolean, text, text) OWNER TO yp_desk;

-- The person who asks, by an account of their own, says that they are whom the provider vouches for: 'linked'. The person that the sign-on
-- had made ends; its place is theirs. 'taken': somebody else linked it. 'left' and 'no-role' as above.
CREATE FUNCTION core.link_sign_on(p_tenant bigint, p_issuer text, p_subject text, p_external text, p_user_name text, p_name text, p_email text,
  p_roles text[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_link core.sign_on_link%ROWTYPE; v_theirs core.membership%ROWTYPE; v_mine core.membership%ROWTYPE; v_id uuid;
BEGIN
  IF core.me() IS NULL THEN RAISE EXCEPTION 'a person links, nobody else' USING ERRCODE = 'YP003'; END IF;
  v_id := core.sign_on_place(p_tenant, p_issuer, p_subject, p_external, p_user_name, p_name, p_email, p_roles, core.at());
  IF v_id IS NULL THEN RETURN 'no-role'; END IF;
  SELECT * INTO v_link FROM core.sign_on_link WHERE id = v_id AND tenant_id = p_tenant FOR UPDATE;
  SELECT * INTO v_theirs FROM core.membership WHERE id = v_link.member_id AND tenant_id = p_tenant FOR UPDATE;
  IF v_theirs.until <= core.at() THEN RETURN 'left'; END IF;
  IF v_link.person_id = core.me() THEN
    UPDATE core.sign_on_link SET own = true WHERE id = v_id AND tenant_id = p_tenant;
    RETURN 'linked';
  END IF;
  IF NOT EXISTS (SELECT FROM core.person WHERE id = v_link.person_id AND held_by = p_tenant) THEN RETURN 'taken'; END IF;
  UPDATE core.credential SET revoked_at = core.at() WHERE person_id = v_link.person_id AND revoked_at IS NULL;
  SELECT * INTO v_mine FROM core.membership WHERE tenant_id = p_tenant AND person_id = core.me() FOR UPDATE;
  IF FOUND AND v_mine.until > core.at() AND v_theirs.origin = 'sign-on' AND v_theirs.external IS NULL THEN
    -- the sign-on had made a second place for somebody who has one
    UPDATE core.membership SET until = core.at(), changed_at = core.at(), user_name = NULL WHERE id = v_theirs.id AND tenant_id = p_tenant;
    UPDATE core.membership SET user_name = coalesce(user_name, v_theirs.user_name), changed_at = core.at() WHERE id = v_mine.id AND tenant_id = p_tenant;
    UPDATE core.sign_on_link SET person_id = core.me(), member_id = v_mine.id, own = true WHERE id = v_id AND tenant_id = p_tenant;
    RETURN 'linked';
  END IF;
  -- the place that the directory knows is the one that stays: whoever it lets go is gone
  UPDATE core.membership SET person_id = NULL WHERE id IN (v_theirs.id, v_mine.id) AND tenant_id = p_tenant;
  IF v_mine.id IS NOT NULL THEN
    UPDATE core.membership SET person_id = v_link.person_id, until = least(until, core.at()), changed_at = core.at()
      WHERE id = v_mine.id AND tenant_id = p_tenant;
    UPDATE core.membership SET manager_id = v_theirs.id WHERE manager_id = v_mine.id AND tenant_id = p_tenant;
  END IF;
  UPDATE core.membership SET person_id = core.me(), changed_at = core.at(), roles = CASE WHEN v_mine.until > core.at()
      THEN ARRAY(SELECT unnest(roles) UNION SELECT unnest(v_mine.roles) ORDER BY 1) ELSE roles END
    WHERE id = v_theirs.id AND tenant_id = p_tenant;
  UPDATE core.sign_on_link SET person_id = core.me(), own = true WHERE id = v_id AND tenant_id = p_tenant;
  RETURN 'linked';
END
$$;
ALTER FUNCTION core.link_sign_on(bigint, text, text, text, text, text, text, text[]) OWNER TO yp_desk;

-- Takes it back. What the sign-on had opened ends; the place stays theirs.
CREATE FUNCTION core.unlink_sign_on(p_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_tenant bigint;
BEGIN
  DELETE FROM core.sign_on_link WHERE id = p_id AND person_id = core.me() AND own RETURNING tenant_id INTO v_tenant;
  IF v_tenant IS NULL THEN RETURN false; END IF;
  UPDATE core.credential SET revoked_at = core.at() WHERE person_id = core.me() AND tenant_id = v_tenant AND method = 'sso' AND revoked_at IS NULL;
  RETURN true;
END
$$;
ALTER FUNCTION core.unlink_sign_on(uuid) OWNER TO yp_desk;

-- Whoever leaves an organisation is out of what its sign-on had opened, even if they come back.
CREATE FUNCTION core.left_organisation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.credential SET revoked_at = coalesce(core.at(), NEW.until) WHERE person_id = OLD.person_id AND tenant_id = OLD.tenant_id
    AND kind IN ('session', 'token') AND revoked_at IS NULL;
  RETURN NULL;
END
$$;
ALTER FUNCTION core.left_organisation() OWNER TO yp_desk;
CREATE TRIGGER left_organisation AFTER UPDATE OF until ON core.membership FOR EACH ROW
  WHEN (OLD.person_id IS NOT NULL AND NEW.until < OLD.until AND NEW.until <= coalesce(core.at(), NEW.until)) EXECUTE FUNCTION core.left_organisation();

-- The word with which an organisation's directory says who its people are.
CREATE FUNCTION core.open_scim_credential(p_id uuid, p_hash bytea, p_label text, p_expires timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  IF core.tenant() IS NULL OR core.linked() IS NOT NULL OR core.actor() IS NULL THEN
    RAISE EXCEPTION 'a directory belongs to a tenant' USING ERRCODE = 'YP003';
  END IF;
  INSERT INTO core.credential (id, partnership_id, kind, hash, tenant_id, label, issued_at, expires_at)
    VALUES (p_id, core.partnership(), 'scim', p_hash, core.tenant(), p_label, core.at(), p_expires);
END
$$;
ALTER FUNCTION core.open_scim_credential(uuid, bytea, text, timestamptz) OWNER TO yp_desk;

GRANT EXECUTE ON FUNCTION core.sign_on_provider(bigint), core.sign_on_doors(),
  core.sign_on(bigint, text, text, text, text, text, text, text[], uuid, bytea, timestamptz, boolean, text, text),
  core.link_sign_on(bigint, text, text, text, text, text, text, text[]), core.unlink_sign_on(uuid),
  core.open_scim_credential(uuid, bytea, text, timestamptz) TO yp_app;
GRANT EXECUTE ON FUNCTION core.sign_on_place(bigint, text, text, text, text, text, text, text[], timestamptz) TO yp_desk;

-- Whom the directory has taken out altogether: it does not see them again unless it adds them again.
ALTER TABLE core.membership ADD COLUMN dropped_at timestamptz;
SELECT core.classify('core.membership', 'tenant: dropped_at');
GRANT INSERT (dropped_at), UPDATE (dropped_at) ON core.membership TO yp_app;
