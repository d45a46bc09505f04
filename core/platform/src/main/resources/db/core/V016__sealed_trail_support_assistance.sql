-- The trail in sealed blocks; support as a place for a while; deeds for somebody who is not online.

-- Whether the line was written by somebody who was let in to help.
ALTER TABLE core.audit ADD COLUMN support boolean NOT NULL DEFAULT false;
SELECT core.classify('core.audit', 'tenant: support');

-- Lines that stand in no block yet. The line's own transaction puts it here, so whenever it commits, the next seal finds it.
CREATE TABLE core.audit_queue (
  id          uuid NOT NULL,           -- the audit row's
  tenant_id   bigint NOT NULL,
  audience_id bigint NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
SELECT core.isolate('core.audit_queue');
SELECT core.forbid('core.audit_queue', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('core.audit_queue', 'yp_desk', 'SELECT, INSERT, DELETE');
SELECT core.classify('core.audit_queue', 'key: id, tenant_id, audience_id');

-- A block: the lines of a minute or so, in order, tied to the block before and signed with a key that the database does not hold.
CREATE TABLE core.audit_seal (
  tenant_id   bigint NOT NULL REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL,
  number      bigint NOT NULL CHECK (number > 0),
  sealed_at   timestamptz NOT NULL,
  from_at     timestamptz NOT NULL,
  until_at    timestamptz NOT NULL,
  lines       integer NOT NULL CHECK (lines > 0),
  previous    bytea NOT NULL,          -- hash of the block before; of the first: 32 zeros
  root        bytea NOT NULL,          -- SHA-256 over the hashes of the lines in their order
  hash        bytea NOT NULL,          -- SHA-256 over all of the above
  signature   bytea NOT NULL,          -- HMAC-SHA-256 of the hash
  PRIMARY KEY (tenant_id, number)
);
SELECT core.isolate('core.audit_seal');
SELECT core.forbid('core.audit_seal', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('core.audit_seal', 'yp_desk', 'SELECT, INSERT');
SELECT core.classify('core.audit_seal', 'key: tenant_id, audience_id; tenant: number, sealed_at, from_at, until_at, lines, previous, root, hash, signature');

-- Which line stands where. The hash of the line is kept too, so that a check can name the line that differs.
CREATE TABLE core.audit_sealed (
  id          uuid NOT NULL,           -- the audit row's
  tenant_id   bigint NOT NULL,
  audience_id bigint NOT NULL,
  number      bigint NOT NULL,
  place       integer NOT NULL,
  leaf        bytea NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (tenant_id, number) REFERENCES core.audit_seal DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX audit_sealed_order ON core.audit_sealed (tenant_id, number, place);
SELECT core.isolate('core.audit_sealed');
SELECT core.forbid('core.audit_sealed', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('core.audit_sealed', 'yp_desk', 'SELECT, INSERT');
SELECT core.classify('core.audit_sealed', 'key: id, tenant_id, audience_id; tenant: number, place, leaf');

-- How far each chain goes, signed apart: without it the last blocks could be taken off unnoticed.
CREATE TABLE core.audit_head (
  tenant_id   bigint PRIMARY KEY REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL,
  number      bigint NOT NULL,
  hash        bytea NOT NULL,
  signature   bytea NOT NULL
);
SELECT core.isolate('core.audit_head');
SELECT core.forbid('core.audit_head', 'INSERT, UPDATE, DELETE');
SELECT core.let_definer('core.audit_head', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.classify('core.audit_head', 'key: tenant_id, audience_id; tenant: number, hash, signature');

-- Queues each new line, and says on it whether its writer is here as support. What the line claims of itself counts for nothing.
SELECT core.let_definer('core.audit', 'yp_desk', 'SELECT');
CREATE FUNCTION core.line_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  NEW.support := core.tenant() IS NOT NULL AND core.actor() IS NOT NULL AND EXISTS (SELECT FROM core.membership m
    WHERE m.tenant_id = core.tenant() AND m.person_id = core.actor() AND m.origin = 'support');
  INSERT INTO core.audit_queue (id, tenant_id, audience_id) VALUES (NEW.id, NEW.tenant_id, NEW.tenant_id);
  RETURN NEW;
END
$$;
ALTER FUNCTION core.line_written() OWNER TO yp_desk;
CREATE TRIGGER line_written BEFORE INSERT ON core.audit FOR EACH ROW EXECUTE FUNCTION core.line_written();
INSERT INTO core.audit_queue (id, tenant_id, audience_id) SELECT id, tenant_id, tenant_id FROM core.audit;

-- Who has lines that stand in no block.
CREATE FUNCTION core.tenants_to_seal() RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT t.id FROM core.tenant t WHERE EXISTS (SELECT FROM core.audit_queue q WHERE q.tenant_id = t.id)
$$;
ALTER FUNCTION core.tenants_to_seal() OWNER TO yp_desk;

-- The chain's end, with the tenant locked until the transaction's end, so that nodes seal one after another. No row: no block yet.
CREATE FUNCTION core.begin_seal(p_tenant bigint) RETURNS TABLE (number bigint, hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7119001, hashint8(p_tenant));
  RETURN QUERY SELECT s.number, s.hash FROM core.audit_seal s WHERE s.tenant_id = p_tenant ORDER BY s.number DESC LIMIT 1;
END
$$;
ALTER FUNCTION core.begin_seal(bigint) OWNER TO yp_desk;

-- The lines to seal, in their order. Whatever commits after this is left for the next block.
CREATE FUNCTION core.lines_to_seal(p_tenant bigint, p_most integer) RETURNS SETOF core.audit
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT a.* FROM core.audit_queue q JOIN core.audit a ON a.id = q.id AND a.tenant_id = q.tenant_id
  WHERE q.tenant_id = p_tenant ORDER BY a.at, a.id LIMIT p_most
$$;
ALTER FUNCTION core.lines_to_seal(bigint, integer) OWNER TO yp_desk;

-- Puts a block at the chain's end. What is hashed and signed was computed by the caller, who holds the key.
CREATE FUNCTION core.seal(p_tenant bigint, p_number bigint, p_at timestamptz, p_from timestamptz, p_until timestamptz, p_previous bytea,
  p_root bytea, p_hash bytea, p_signature bytea, p_head bytea, p_ids uuid[], p_leaves bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE taken integer;
BEGIN
  INSERT INTO core.audit_seal VALUES (p_tenant, p_tenant, p_number, p_at, p_from, p_until, cardinality(p_ids), p_previous, p_root, p_hash, p_signature);
  INSERT INTO core.audit_sealed (id, tenant_id, audience_id, number, place, leaf)
    SELECT l.id, p_tenant, p_tenant, p_number, l.place, substring(p_leaves FROM (l.place::integer - 1) * 32 + 1 FOR 32)
    FROM unnest(p_ids) WITH ORDINALITY AS l (id, place);
  DELETE FROM core.audit_queue WHERE tenant_id = p_tenant AND id = ANY (p_ids);
  GET DIAGNOSTICS taken = ROW_COUNT;
  IF taken <> cardinality(p_ids) THEN RAISE EXCEPTION 'a line was sealed twice'; END IF;
  INSERT INTO core.audit_head AS h VALUES (p_tenant, p_tenant, p_number, p_hash, p_head)
    ON CONFLICT (tenant_id) DO UPDATE SET number = EXCLUDED.number, hash = EXCLUDED.hash, signature = EXCLUDED.signature;
END
$$;
ALTER FUNCTION core.seal(bigint, bigint, timestamptz, timestamptz, timestamptz, bytea, bytea, bytea, bytea, bytea, uuid[], bytea) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.tenants_to_seal(), core.begin_seal(bigint), core.lines_to_seal(bigint, integer),
  core.seal(bigint, bigint, timestamptz, timestamptz, timestamptz, bytea, bytea, bytea, bytea, bytea, uuid[], bytea) TO yp_worker;

-- Searching the trail.
CREATE INDEX audit_actor ON core.audit (tenant_id, actor, at DESC) WHERE actor IS NOT NULL;
CREATE INDEX audit_action ON core.audit (tenant_id, action, at DESC);

-- Somebody from outside let in for a while to help. The place itself is a membership with the origin 'support'.
CREATE TABLE core.support_grant (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  name        text NOT NULL,
  email       text NOT NULL CHECK (email = lower(email)),
  roles       text[] NOT NULL,
  reason      text NOT NULL,
  granted_by  uuid,
  granted_at  timestamptz NOT NULL,
  until       timestamptz NOT NULL,
  hash        bytea NOT NULL,          -- of the secret in the mailed link
  member_id   uuid,                    -- the membership, once they came in by it
  accepted_at timestamptz,
  ended_at    timestamptz,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (hash),
  CHECK (until <= granted_at + interval '7 days')
);
CREATE INDEX support_grant_recent ON core.support_grant (tenant_id, granted_at DESC, id);
SELECT core.isolate('core.support_grant');
SELECT core.forbid('core.support_grant', 'DELETE');
REVOKE INSERT, UPDATE ON core.support_grant FROM yp_app;
GRANT INSERT (id, tenant_id, audience_id, name, email, roles, reason, granted_by, granted_at, until, hash), UPDATE (ended_at) ON core.support_grant TO yp_app;
SELECT core.let_definer('core.support_grant', 'yp_desk', 'SELECT, UPDATE');
SELECT core.classify('core.support_grant', 'key: id, tenant_id, audience_id, granted_by, member_id; tenant: roles, reason, granted_at, until, hash, accepted_at, ended_at; person: name, email');
-- A place as support never lasts longer, whoever writes it.
ALTER TABLE core.membership ADD CONSTRAINT support_is_short CHECK (origin <> 'support' OR until <= since + interval '7 days');

-- What a mailed link offers, to whoever holds it. No row: unknown, ended, or too late.
CREATE FUNCTION core.support_offered(p_hash bytea) RETURNS TABLE (organisation text, slug text, name text, reason text, until timestamptz, accepted boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT t.name, t.slug, g.name, g.reason, g.until, g.accepted_at IS NOT NULL FROM core.support_grant g JOIN core.tenant t ON t.id = g.tenant_id
  WHERE g.hash = p_hash AND t.partnership_id = core.partnership() AND g.ended_at IS NULL AND g.until > core.at()
$$;
ALTER FUNCTION core.support_offered(bytea) OWNER TO yp_desk;

-- The person comes in, with their own account under the address that was named. False: not for them, or not any more.
CREATE FUNCTION core.accept_support(p_hash bytea, p_member uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_grant core.support_grant; v_member uuid;
BEGIN
  SELECT g.* INTO v_grant FROM core.support_grant g JOIN core.tenant t ON t.id = g.tenant_id JOIN core.person p ON p.email = g.email
    WHERE g.hash = p_hash AND t.partnership_id = core.partnership() AND g.ended_at IS NULL AND g.accepted_at IS NULL AND g.until > core.at()
      AND p.id = core.me() AND p.partnership_id = t.partnership_id AND p.verified_at IS NOT NULL FOR UPDATE OF g;
  IF NOT FOUND THEN RETURN false; END IF;
  -- whoever has a place of their own needs no other
  INSERT INTO core.membership AS m (id, tenant_id, audience_id, person_id, name, email, roles, since, until, origin, changed_at)
    VALUES (p_member, v_grant.tenant_id, v_grant.tenant_id, core.me(), v_grant.name, v_grant.email, v_grant.roles || 'support'::text,
      core.at(), v_grant.until, 'support', core.at())
    ON CONFLICT (tenant_id, person_id) DO UPDATE SET name = EXCLUDED.name, email = EXCLUDED.email, roles = EXCLUDED.roles,
      since = EXCLUDED.since, until = EXCLUDED.until, origin = 'support', changed_at = EXCLUDED.changed_at WHERE m.until <= core.at()
    RETURNING m.id INTO v_member;
  IF v_member IS NULL THEN RETURN false; END IF;
  UPDATE core.support_grant SET accepted_at = core.at(), member_id = v_member WHERE id = v_grant.id AND tenant_id = v_grant.tenant_id;
  INSERT INTO core.audit (id, tenant_id, audience_id, at, actor, action, subject)
    VALUES (gen_random_uuid(), v_grant.tenant_id, v_grant.tenant_id, core.at(), core.me(), 'support-accepted', v_grant.id);
  RETURN true;
END
$$;
ALTER FUNCTION core.accept_support(bytea, uuid) OWNER TO yp_desk;
GRANT INSERT ON core.audit TO yp_desk;

-- Somebody here as support leaves before their time.
CREATE FUNCTION core.leave_support() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_member uuid;
BEGIN
  UPDATE core.membership SET until = core.at(), changed_at = core.at() WHERE tenant_id = core.tenant() AND person_id = core.actor()
    AND core.linked() IS NULL AND origin = 'support' AND until > core.at() RETURNING id INTO v_member;
  UPDATE core.support_grant SET ended_at = core.at() WHERE tenant_id = core.tenant() AND member_id = v_member AND ended_at IS NULL;
  RETURN v_member IS NOT NULL;
END
$$;
ALTER FUNCTION core.leave_support() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.support_offered(bytea), core.accept_support(bytea, uuid), core.leave_support() TO yp_app;

-- A deed done for somebody who is not online: who they are, what they agreed to, what was done.
CREATE TABLE core.assisted (
  id           uuid NOT NULL,
  tenant_id    bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id  bigint NOT NULL DEFAULT core.owner(),
  name         text NOT NULL,
  contact      text,
  way          text NOT NULL CHECK (way IN ('phone', 'in-person')),
  words        text NOT NULL,           -- what was read out and agreed to
  consented_at timestamptz NOT NULL,
  officer      uuid,
  officer_name text NOT NULL,
  feature      text NOT NULL,
  deed         text NOT NULL,
  said         jsonb NOT NULL DEFAULT '{}',
  reference    text,                    -- none yet: the deed is being done, or was refused
  done         text,
  withdraw     text,
  done_at      timestamptz,
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX assisted_recent ON core.assisted (tenant_id, consented_at DESC, id);
SELECT core.isolate('core.assisted');
SELECT core.classify('core.assisted', 'key: id, tenant_id, audience_id, officer; tenant: way, consented_at, feature, deed, reference, done_at; person: name, contact, words, officer_name, said, done, withdraw');
