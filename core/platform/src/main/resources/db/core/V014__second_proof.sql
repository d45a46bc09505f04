-- A second proof at sign-in, and what somebody does with their own account: sessions, tokens, password, address.

-- The seed of somebody's code generator, sealed with a key of the deployment. Nobody reads it but the functions below.
CREATE TABLE core.second_factor (
  person_id    uuid PRIMARY KEY REFERENCES core.person,
  sealed       text NOT NULL,
  begun_at     timestamptz NOT NULL,
  confirmed_at timestamptz,                 -- NULL: shown, and no code came back yet; asks for nothing
  last_step    bigint NOT NULL DEFAULT 0    -- of the code used last: none is taken twice
);
ALTER TABLE core.second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE core.second_factor FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON core.second_factor TO yp_owner USING (true) WITH CHECK (true);
SELECT core.let_definer('core.second_factor', 'yp_desk', 'SELECT, INSERT, UPDATE, DELETE');
SELECT core.classify('core.second_factor', 'key: person_id; person: sealed, begun_at, confirmed_at, last_step');

-- Ten words for when the generator is lost; each works once.
CREATE TABLE core.recovery_code (
  person_id uuid NOT NULL REFERENCES core.person,
  hash      bytea NOT NULL CHECK (length(hash) = 32),
  used_at   timestamptz,
  PRIMARY KEY (person_id, hash)
);
ALTER TABLE core.recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE core.recovery_code FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON core.recovery_code TO yp_owner USING (true) WITH CHECK (true);
SELECT core.let_definer('core.recovery_code', 'yp_desk', 'SELECT, INSERT, UPDATE, DELETE');
SELECT core.classify('core.recovery_code', 'key: person_id; person: hash, used_at');

-- When the person was last told that somebody guesses.
ALTER TABLE core.person ADD COLUMN warned_at timestamptz;
SELECT core.classify('core.person', 'person: warned_at');

-- A mailed link that makes another address the person's; the label holds the address.
ALTER TABLE core.credential
  DROP CONSTRAINT credential_kind_check,
  ADD CONSTRAINT credential_kind_check CHECK (kind IN ('session', 'token', 'link', 'verify', 'reset', 'invite', 'scim', 'half', 'address'));
CREATE INDEX credential_address ON core.credential (person_id, address) WHERE address IS NOT NULL;

-- For sign-in: the account of an address, and whether it was used from this network in the last half year.
CREATE FUNCTION core.account_at(p_partnership bigint, p_email text, p_address text, p_at timestamptz)
RETURNS TABLE (person_id uuid, name text, password_hash text, verified_at timestamptz, locale text, second_factor boolean, familiar boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT p.id, p.name, p.password_hash, p.verified_at, p.locale,
    EXISTS (SELECT FROM core.second_factor f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL),
    EXISTS (SELECT FROM core.credential c WHERE c.person_id = p.id AND c.address = p_address AND c.kind IN ('session', 'token')
      AND c.method = 'password' AND c.issued_at > p_at - interval '180 days')
  FROM core.person p WHERE p.partnership_id = p_partnership AND p.email = lower(p_email)
$$;
ALTER FUNCTION core.account_at(bigint, text, text, timestamptz) OWNER TO yp_desk;

-- A credential of a person, with how it was proved, how far it reaches and where it was opened. False when there is no such person, or when
-- the organisation it shall be limited to is not theirs.
CREATE FUNCTION core.open_proved(p_id uuid, p_partnership bigint, p_kind text, p_hash bytea, p_person uuid, p_scope bigint, p_scopes text[],
  p_label text, p_strong boolean, p_agent text, p_address text, p_at timestamptz, p_expires timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  INSERT INTO core.credential (id, partnership_id, kind, hash, person_id, tenant_id, scopes, label, strong, agent, address, issued_at, expires_at)
  SELECT p_id, p_partnership, p_kind, p_hash, p.id, p_scope, p_scopes, p_label, p_strong, p_agent, p_address, p_at, p_expires
  FROM core.person p
  WHERE p.id = p_person AND p.partnership_id = p_partnership AND p_kind IN ('session', 'token', 'half', 'address')
    AND (p_scope IS NULL OR EXISTS (SELECT FROM core.membership m
      WHERE m.tenant_id = p_scope AND m.person_id = p.id AND m.since <= p_at AND m.until > p_at));
  RETURN FOUND;
END
$$;
ALTER FUNCTION core.open_proved(uuid, bigint, text, bytea, uuid, bigint, text[], text, boolean, text, text, timestamptz, timestamptz) OWNER TO yp_desk;

-- Whose first proof a secret of kind 'half' stands for.
CREATE FUNCTION core.half_proved(p_partnership bigint, p_hash bytea, p_address text, p_at timestamptz)
RETURNS TABLE (person_id uuid, email text, name text, locale text, familiar boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT p.id, p.email, p.name, p.locale,
    EXISTS (SELECT FROM core.credential k WHERE k.person_id = p.id AND k.address = p_address AND k.kind IN ('session', 'token')
      AND k.method = 'password' AND k.issued_at > p_at - interval '180 days')
  FROM core.credential c JOIN core.person p ON p.id = c.person_id
  WHERE c.partnership_id = p_partnership AND c.kind = 'half' AND c.hash = p_hash AND c.revoked_at IS NULL AND c.expires_at > p_at
$$;
ALTER FUNCTION core.half_proved(bigint, bytea, text, timestamptz) OWNER TO yp_desk;

-- Somebody's second factor, if they have one or have begun one.
CREATE FUNCTION core.second_factor_of(p_partnership bigint, p_person uuid)
RETURNS TABLE (sealed text, begun_at timestamptz, confirmed_at timestamptz, last_step bigint, codes_left int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT f.sealed, f.begun_at, f.confirmed_at, f.last_step,
    (SELECT count(*)::int FROM core.recovery_code r WHERE r.person_id = p.id AND r.used_at IS NULL)
  FROM core.person p JOIN core.second_factor f ON f.person_id = p.id WHERE p.id = p_person AND p.partnership_id = p_partnership
$$;
ALTER FUNCTION core.second_factor_of(bigint, uuid) OWNER TO yp_desk;

-- Uses up a code's step; false when it or a later one was used before. Two at once: one of them waits for the row and then comes too late.
CREATE FUNCTION core.spend_step(p_partnership bigint, p_person uuid, p_step bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.second_factor f SET last_step = p_step FROM core.person p
    WHERE p.id = f.person_id AND p.partnership_id = p_partnership AND p.id = p_person AND f.confirmed_at IS NOT NULL AND f.last_step < p_step;
  RETURN FOUND;
END
$$;
ALTER FUNCTION core.spend_step(bigint, uuid, bigint) OWNER TO yp_desk;

CREATE FUNCTION core.spend_recovery(p_partnership bigint, p_person uuid, p_hash bytea, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.recovery_code r SET used_at = p_at FROM core.person p, core.second_factor f
    WHERE p.id = r.person_id AND f.person_id = p.id AND f.confirmed_at IS NOT NULL
      AND p.partnership_id = p_partnership AND p.id = p_person AND r.hash = p_hash AND r.used_at IS NULL;
  RETURN FOUND;
END
$$;
ALTER FUNCTION core.spend_recovery(bigint, uuid, bytea, timestamptz) OWNER TO yp_desk;

-- From here on: only for whoever acts for themselves (core.me()).

-- Begins a second factor, or begins it again; one that is in use stays.
CREATE FUNCTION core.begin_second_factor(p_sealed text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  INSERT INTO core.second_factor AS f (person_id, sealed, begun_at) SELECT core.me(), p_sealed, core.at() WHERE core.me() IS NOT NULL
    ON CONFLICT (person_id) DO UPDATE SET sealed = EXCLUDED.sealed, begun_at = EXCLUDED.begun_at WHERE f.confirmed_at IS NULL;
  RETURN FOUND;
END
$$;
ALTER FUNCTION core.begin_second_factor(text) OWNER TO yp_desk;

-- The first right code came back: from now on it is asked for. The session in which it was shown has proved it.
CREATE FUNCTION core.confirm_second_factor(p_step bigint, p_codes bytea[], p_credential uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.second_factor SET confirmed_at = core.at(), last_step = p_step WHERE person_id = core.me() AND confirmed_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM core.set_recovery_codes(p_codes);
  UPDATE core.credential SET strong = true WHERE id = p_credential AND person_id = core.me() AND kind = 'session' AND method = 'password';
  RETURN true;
END
$$;
ALTER FUNCTION core.confirm_second_factor(bigint, bytea[], uuid) OWNER TO yp_desk;

CREATE FUNCTION core.set_recovery_codes(p_codes bytea[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  DELETE FROM core.recovery_code WHERE person_id = core.me();
  INSERT INTO core.recovery_code (person_id, hash) SELECT core.me(), unnest(p_codes);
END
$$;
ALTER FUNCTION core.set_recovery_codes(bytea[]) OWNER TO yp_desk;

-- A session that was opened before there was a second factor proves it now.
CREATE FUNCTION core.strengthen(p_credential uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  UPDATE core.credential SET strong = true WHERE id = p_credential AND person_id = core.me() AND kind = 'session' AND method = 'password'
    AND EXISTS (SELECT FROM core.second_factor f WHERE f.person_id = core.me() AND f.confirmed_at IS NOT NULL)
$$;
ALTER FUNCTION core.strengthen(uuid) OWNER TO yp_desk;

-- Without a second factor nothing counts as strong any more: every other session and token ends, and this one is as weak as it was.
CREATE FUNCTION core.drop_second_factor(p_credential uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  DELETE FROM core.recovery_code WHERE person_id = core.me();
  DELETE FROM core.second_factor WHERE person_id = core.me();
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM core.revoke_others(p_credential);
  UPDATE core.credential SET strong = false WHERE id = p_credential AND person_id = core.me();
  RETURN true;
END
$$;
ALTER FUNCTION core.drop_second_factor(uuid) OWNER TO yp_desk;

-- Ends everything that is open in the person's name, but this.
CREATE FUNCTION core.revoke_others(p_keep uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_ended int;
BEGIN
  UPDATE core.credential SET revoked_at = core.at() WHERE person_id = core.me() AND id <> p_keep AND revoked_at IS NULL
    AND kind IN ('session', 'token', 'half', 'reset', 'address');
  GET DIAGNOSTICS v_ended = ROW_COUNT;
  RETURN v_ended;
END
$$;
ALTER FUNCTION core.revoke_others(uuid) OWNER TO yp_desk;

-- The person's own scrambled password, to compare with what they type.
CREATE FUNCTION core.own_password() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT password_hash FROM core.person WHERE id = core.me()
$$;
ALTER FUNCTION core.own_password() OWNER TO yp_desk;

CREATE FUNCTION core.set_own_password(p_hash text, p_keep uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.person SET password_hash = p_hash WHERE id = core.me();
  PERFORM core.revoke_others(p_keep);
END
$$;
ALTER FUNCTION core.set_own_password(text, uuid) OWNER TO yp_desk;

-- Uses a link to another address. Nothing when the link is spent or the address became somebody's meanwhile. Whoever only claimed the
-- address and never confirmed it loses it.
CREATE FUNCTION core.change_address(p_partnership bigint, p_hash bytea, p_at timestamptz)
RETURNS TABLE (person_id uuid, name text, before text, now_is text, locale text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_person uuid; v_to text; v_before text;
BEGIN
  UPDATE core.credential c SET revoked_at = p_at WHERE c.partnership_id = p_partnership AND c.kind = 'address' AND c.hash = p_hash
    AND c.revoked_at IS NULL AND c.expires_at > p_at RETURNING c.person_id, lower(c.label) INTO v_person, v_to;
  IF v_person IS NULL OR EXISTS (SELECT FROM core.person o
      WHERE o.partnership_id = p_partnership AND o.email = v_to AND o.verified_at IS NOT NULL AND o.id <> v_person) THEN
    RETURN;
  END IF;
  UPDATE core.person o SET email = o.id || '@unconfirmed.invalid', password_hash = NULL
    WHERE o.partnership_id = p_partnership AND o.email = v_to AND o.verified_at IS NULL AND o.id <> v_person;
  SELECT p.email INTO v_before FROM core.person p WHERE p.id = v_person;
  UPDATE core.person p SET email = v_to, verified_at = p_at WHERE p.id = v_person;
  UPDATE core.credential c SET revoked_at = p_at WHERE c.person_id = v_person AND c.kind IN ('verify', 'reset', 'address') AND c.revoked_at IS NULL;
  RETURN QUERY SELECT p.id, p.name, v_before, p.email, p.locale FROM core.person p WHERE p.id = v_person;
END
$$;
ALTER FUNCTION core.change_address(bigint, bytea, timestamptz) OWNER TO yp_desk;

CREATE FUNCTION core.address_changeable(p_partnership bigint, p_hash bytea, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT EXISTS (SELECT FROM core.credential WHERE partnership_id = p_partnership AND kind = 'address'
    AND hash = p_hash AND revoked_at IS NULL AND expires_at > p_at)
$$;
ALTER FUNCTION core.address_changeable(bigint, bytea, timestamptz) OWNER TO yp_desk;

-- Whether to tell the owner of an account that somebody guesses: once a day.
CREATE FUNCTION core.warn(p_partnership bigint, p_email text, p_at timestamptz) RETURNS TABLE (name text, locale text)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  UPDATE core.person p SET warned_at = p_at WHERE p.partnership_id = p_partnership AND p.email = lower(p_email) AND p.verified_at IS NOT NULL
    AND (p.warned_at IS NULL OR p.warned_at < p_at - interval '1 day') RETURNING p.name, p.locale
$$;
ALTER FUNCTION core.warn(bigint, text, timestamptz) OWNER TO yp_desk;

-- How many act for the asking organisation, and how many of them have no second factor: whom a rule would stop until they set one up.
CREATE FUNCTION core.without_second_factor() RETURNS TABLE (members int, without int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT count(*)::int, (count(*) FILTER (WHERE f.person_id IS NULL))::int
  FROM core.membership m LEFT JOIN core.second_factor f ON f.person_id = m.person_id AND f.confirmed_at IS NOT NULL
  WHERE m.tenant_id = core.tenant() AND core.linked() IS NULL AND m.person_id IS NOT NULL AND m.since <= core.at() AND m.until > core.at()
$$;
ALTER FUNCTION core.without_second_factor() OWNER TO yp_desk;

GRANT EXECUTE ON FUNCTION core.account_at(bigint, text, text, timestamptz),
  core.open_proved(uuid, bigint, text, bytea, uuid, bigint, text[], text, boolean, text, text, timestamptz, timestamptz),
  core.half_proved(bigint, bytea, text, timestamptz), core.second_factor_of(bigint, uuid), core.spend_step(bigint, uuid, bigint),
  core.spend_recovery(bigint, uuid, bytea, timestamptz), core.begin_second_factor(text), core.confirm_second_factor(bigint, bytea[], uuid),
  core.set_recovery_codes(bytea[]), core.strengthen(uuid), core.drop_second_factor(uuid), core.revoke_others(uuid), core.own_password(),
  core.set_own_password(text, uuid), core.change_address(bigint, bytea, timestamptz), core.address_changeable(bigint, bytea, timestamptz),
  core.warn(bigint, text, timestamptz), core.without_second_factor() TO yp_app;
-- The functions call each other as their owner.
GRANT EXECUTE ON FUNCTION core.set_recovery_codes(bytea[]), core.revoke_others(uuid) TO yp_desk;
