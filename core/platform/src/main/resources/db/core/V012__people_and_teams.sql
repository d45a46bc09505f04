-- People of an organisation: invitations, teams, and two records that turn out to be one person.

ALTER TABLE core.membership
  ADD COLUMN revision integer NOT NULL DEFAULT 1,   -- grows with every change; an editor's If-Match
  ADD COLUMN invited_at timestamptz,
  ADD COLUMN invited_until timestamptz,             -- NULL: no invitation is open
  ADD COLUMN invited_by text,
  ADD COLUMN merged_into uuid,                      -- this record turned out to be of the same person as that one
  ADD COLUMN manager_said text,                     -- number or address of a line manager who is not here yet
  ADD COLUMN words text GENERATED ALWAYS AS (lower(name || ' ' || coalesce(title, ''))) STORED,
  ADD COLUMN private_words text GENERATED ALWAYS AS (lower(coalesce(email, '') || ' ' || coalesce(external, ''))) STORED,
  ADD FOREIGN KEY (merged_into, tenant_id) REFERENCES core.membership DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX membership_awaited ON core.membership (tenant_id, manager_said) WHERE manager_id IS NULL AND manager_said IS NOT NULL;
CREATE INDEX membership_merged ON core.membership (merged_into, tenant_id) WHERE merged_into IS NOT NULL;
SELECT core.classify('core.membership',
  'key: merged_into; tenant: revision, invited_at, invited_until; person: invited_by, manager_said, words, private_words');
GRANT INSERT (invited_at, invited_until, invited_by, merged_into, manager_said),
  UPDATE (invited_at, invited_until, invited_by, merged_into, manager_said) ON core.membership TO yp_app;

CREATE FUNCTION core.revised() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END
$$;
CREATE TRIGGER revised BEFORE UPDATE ON core.membership FOR EACH ROW EXECUTE FUNCTION core.revised();

CREATE TABLE core.team (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  name        text NOT NULL,
  bare_name   text NOT NULL GENERATED ALWAYS AS (lower(name)) STORED,
  lead_id     uuid,
  revision    integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (lead_id, tenant_id) REFERENCES core.membership DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX team_name ON core.team (tenant_id, bare_name);
CREATE INDEX team_lead ON core.team (lead_id, tenant_id) WHERE lead_id IS NOT NULL;
SELECT core.isolate('core.team');
SELECT core.classify('core.team', 'key: id, tenant_id, audience_id, lead_id; tenant: name, bare_name, revision');
CREATE TRIGGER revised BEFORE UPDATE ON core.team FOR EACH ROW EXECUTE FUNCTION core.revised();

CREATE TABLE core.team_member (
  team_id     uuid NOT NULL,
  member_id   uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  PRIMARY KEY (team_id, member_id, tenant_id),
  FOREIGN KEY (team_id, tenant_id) REFERENCES core.team DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (member_id, tenant_id) REFERENCES core.membership DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX team_member_of ON core.team_member (member_id, tenant_id);
SELECT core.isolate('core.team_member');
SELECT core.let_definer('core.team_member', 'yp_desk', 'SELECT, INSERT, DELETE');
SELECT core.classify('core.team_member', 'key: team_id, member_id, tenant_id, audience_id');
GRANT INSERT, UPDATE, DELETE ON core.team, core.team_member TO yp_config;

-- Two records of one person, made one; what is needed to take it back is kept for a while.
CREATE TABLE core.merge (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  kept_id     uuid NOT NULL,
  merged_id   uuid NOT NULL,
  merged_at   timestamptz NOT NULL,
  undone_at   timestamptz,
  before      jsonb NOT NULL,        -- both records as they were, and the kept one as it became
  moved       jsonb NOT NULL,        -- ids of what pointed to the merged record
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (kept_id, tenant_id) REFERENCES core.membership DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (merged_id, tenant_id) REFERENCES core.membership DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX merge_kept ON core.merge (kept_id, tenant_id, merged_at);
SELECT core.isolate('core.merge');
SELECT core.forbid('core.merge', 'DELETE');
SELECT core.classify('core.merge', 'key: id, tenant_id, audience_id, kept_id, merged_id; tenant: merged_at, undone_at; person: before, moved');

-- An invitation: a word that is mailed and works once. It reaches one place of one organisation that nobody has come in by.
CREATE FUNCTION core.open_invitation(p_id uuid, p_hash bytea, p_member uuid, p_expires timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  IF core.tenant() IS NULL OR core.linked() IS NOT NULL THEN RAISE EXCEPTION 'an invitation belongs to a tenant' USING ERRCODE = 'YP003'; END IF;
  PERFORM FROM core.membership WHERE id = p_member AND tenant_id = core.tenant() AND person_id IS NULL AND until > core.at();
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE core.credential SET revoked_at = core.at() WHERE object_id = p_member AND tenant_id = core.tenant() AND kind = 'invite' AND revoked_at IS NULL;
  INSERT INTO core.credential (id, partnership_id, kind, hash, tenant_id, object_id, issued_at, expires_at)
    VALUES (p_id, core.partnership(), 'invite', p_hash, core.tenant(), p_member, core.at(), p_expires);
  RETURN true;
END
$$;
ALTER FUNCTION core.open_invitation(uuid, bytea, uuid, timestamptz) OWNER TO yp_desk;

CREATE FUNCTION core.close_invitation(p_member uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.credential SET revoked_at = core.at() WHERE object_id = p_member AND tenant_id = core.tenant() AND core.linked() IS NULL
    AND kind = 'invite' AND revoked_at IS NULL AND expires_at > core.at();
  RETURN FOUND;
END
$$;
ALTER FUNCTION core.close_invitation(uuid) OWNER TO yp_desk;

-- What a word invites to, for whoever holds it. No row: never ours. What an invitation that no longer works said is not told.
CREATE FUNCTION core.invitation(p_hash bytea)
RETURNS TABLE (tenant_id bigint, open boolean, name text, title text, roles text[], invited_by text, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT i.tenant_id, w.open, CASE WHEN w.open THEN m.name END, CASE WHEN w.open THEN m.title END, CASE WHEN w.open THEN m.roles END,
    CASE WHEN w.open THEN m.invited_by END, CASE WHEN w.open THEN i.expires_at END
  FROM core.credential i JOIN core.membership m ON m.id = i.object_id AND m.tenant_id = i.tenant_id
  CROSS JOIN LATERAL (SELECT i.revoked_at IS NULL AND i.expires_at > core.at() AND m.person_id IS NULL AND m.until > core.at() AS open) w
  WHERE i.hash = p_hash AND i.kind = 'invite' AND i.partnership_id = core.partnership()
$$;
ALTER FUNCTION core.invitation(bytea) OWNER TO yp_desk;

-- The person who asks comes in by the place that the word was made for: 'accepted'. 'spent': the word no longer works. 'already': they
-- have a place there. Somebody who left and is invited again takes their old place up again.
CREATE FUNCTION core.accept_invitation(p_hash bytea, OUT outcome text, OUT place uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
DECLARE v_word uuid; v_tenant bigint; v_place uuid; v_old uuid; v_until timestamptz; p core.membership%ROWTYPE;
BEGIN
  IF core.me() IS NULL THEN RAISE EXCEPTION 'a person comes in, nobody else' USING ERRCODE = 'YP003'; END IF;
  SELECT id, tenant_id, object_id INTO v_word, v_tenant, v_place FROM core.credential WHERE hash = p_hash AND kind = 'invite'
    AND partnership_id = core.partnership() AND revoked_at IS NULL AND expires_at > core.at() FOR UPDATE;
  outcome := 'spent';
  IF NOT FOUND THEN RETURN; END IF;
  IF core.desk() IS DISTINCT FROM v_tenant THEN RAISE EXCEPTION 'another organisation''s invitation' USING ERRCODE = 'YP003'; END IF;
  SELECT * INTO p FROM core.membership WHERE id = v_place AND tenant_id = v_tenant AND person_id IS NULL AND until > core.at() FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT id, until INTO v_old, v_until FROM core.membership WHERE tenant_id = v_tenant AND person_id = core.me() FOR UPDATE;
  IF v_old IS NOT NULL AND v_until > core.at() THEN
    outcome := 'already';
    RETURN;
  END IF;
  outcome := 'accepted';
  place := coalesce(v_old, v_place);
  UPDATE core.credential SET revoked_at = core.at() WHERE id = v_word;
  IF v_old IS NULL THEN
    UPDATE core.membership SET person_id = core.me(), invited_until = NULL, changed_at = core.at() WHERE id = v_place AND tenant_id = v_tenant;
    RETURN;
  END IF;
  UPDATE core.membership SET until = core.at(), merged_into = v_old, external = NULL, user_name = NULL, invited_until = NULL
    WHERE id = v_place AND tenant_id = v_tenant;
  UPDATE core.membership SET until = p.until, roles = p.roles, name = p.name, email = p.email, title = p.title, manager_id = nullif(p.manager_id, v_old),
    external = coalesce(p.external, external), user_name = coalesce(p.user_name, user_name), invited_until = NULL, changed_at = core.at()
    WHERE id = v_old AND tenant_id = v_tenant;
  INSERT INTO core.team_member (team_id, member_id, tenant_id, audience_id)
    SELECT team_id, v_old, tenant_id, audience_id FROM core.team_member WHERE member_id = v_place AND tenant_id = v_tenant ON CONFLICT DO NOTHING;
  DELETE FROM core.team_member WHERE member_id = v_place AND tenant_id = v_tenant;
END
$$;
ALTER FUNCTION core.accept_invitation(bytea) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.open_invitation(uuid, bytea, uuid, timestamptz), core.close_invitation(uuid), core.invitation(bytea),
  core.accept_invitation(bytea) TO yp_app;
GRANT EXECUTE ON FUNCTION core.revised() TO yp_app, yp_config, yp_desk;

-- Only partnership files take a place away for good: whatever pointed to it lets go.
CREATE FUNCTION core.place_removed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
BEGIN
  UPDATE core.membership SET manager_id = NULL WHERE manager_id = OLD.id AND tenant_id = OLD.tenant_id;
  UPDATE core.membership SET merged_into = NULL WHERE merged_into = OLD.id AND tenant_id = OLD.tenant_id;
  UPDATE core.team SET lead_id = NULL WHERE lead_id = OLD.id AND tenant_id = OLD.tenant_id;
  DELETE FROM core.team_member WHERE member_id = OLD.id AND tenant_id = OLD.tenant_id;
  DELETE FROM core.deputy WHERE OLD.id IN (member_id, deputy_id) AND tenant_id = OLD.tenant_id;
  DELETE FROM core.merge WHERE OLD.id IN (kept_id, merged_id) AND tenant_id = OLD.tenant_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER place_removed AFTER DELETE ON core.membership FOR EACH ROW EXECUTE FUNCTION core.place_removed();
