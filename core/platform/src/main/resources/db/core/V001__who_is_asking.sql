-- Who is asking, and the helpers with which every table is isolated.
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA public;

GRANT USAGE ON SCHEMA core TO yp_app, yp_worker, yp_config, yp_search, yp_desk;
GRANT CREATE ON SCHEMA core TO yp_search, yp_desk;
ALTER DEFAULT PRIVILEGES FOR ROLE yp_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- What core.enter has set for this transaction. Nothing set: NULL, and NULL matches no row.
CREATE FUNCTION core.partnership() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.partnership', true), '')::bigint $$;
CREATE FUNCTION core.tenant() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.tenant', true), '')::bigint $$;
CREATE FUNCTION core.desk() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.desk', true), '')::bigint $$;
-- The person acting for themselves; empty in a tenant context.
CREATE FUNCTION core.me() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.person', true), '')::uuid $$;
-- The person behind the deed in any context; for the audit trail only, no policy reads it.
CREATE FUNCTION core.actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.actor', true), '')::uuid $$;
-- SHA-256 of a guest's secret, hexadecimal.
CREATE FUNCTION core.holder() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.holder', true), '') $$;
-- The one object that a mailed link reaches.
CREATE FUNCTION core.linked() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.linked', true), '')::uuid $$;
CREATE FUNCTION core.at() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.at', true), '')::timestamptz $$;
CREATE FUNCTION core.audiences() RETURNS bigint[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.audiences', true), '')::bigint[] $$;
CREATE FUNCTION core.publishable() RETURNS bigint[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.publishable', true), '')::bigint[] $$;
CREATE FUNCTION core.public_audience() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.public', true), '')::bigint $$;
CREATE FUNCTION core.members_audience() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.members', true), '')::bigint $$;
CREATE FUNCTION core.support_audience() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('yp.support', true), '')::bigint $$;
-- Whose a new row is: the tenant that asks, or the tenant at whose desk somebody asks.
CREATE FUNCTION core.owner() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(core.tenant(), core.desk()) $$;

-- What a column holds: key (ids), public, tenant (the organisation's own), person (about somebody). Export, erasure and the
-- cross-tenant canaries read this.
CREATE TABLE core.column_class (
  relation text NOT NULL,
  name     text NOT NULL,
  class    text NOT NULL CHECK (class IN ('key', 'public', 'tenant', 'person')),
  PRIMARY KEY (relation, name)
);

-- Tables that carry no row-level security, and why. Short, and read by the schema lint.
CREATE TABLE core.unisolated (
  relation text PRIMARY KEY,
  reason   text NOT NULL
);

-- core.classify('core.task', 'key: id, tenant_id; tenant: about; person: detail')
CREATE FUNCTION core.classify(tbl regclass, classes text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, core AS $$
DECLARE part text; col text; cls text; rel text;
BEGIN
  SELECT n.nspname || '.' || c.relname INTO rel FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = tbl;
  FOREACH part IN ARRAY string_to_array(classes, ';') LOOP
    cls := trim(split_part(part, ':', 1));
    FOREACH col IN ARRAY string_to_array(split_part(part, ':', 2), ',') LOOP
      IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = tbl AND attname = trim(col) AND attnum > 0 AND NOT attisdropped) THEN
        RAISE EXCEPTION 'classify: % has no column %', rel, trim(col);
      END IF;
      INSERT INTO core.column_class VALUES (rel, trim(col), cls)
        ON CONFLICT (relation, name) DO UPDATE SET class = EXCLUDED.class;
    END LOOP;
  END LOOP;
END
$$;

-- Isolates a tenant table: readers by audience, writers by ownership, and a mailed link only what it is about.
--   link: NULL  a link reads public rows only and writes nothing
--         '*'   a link may also append rows of its tenant (trails, mail)
--         col   a link also reads and writes rows whose uuid column is its object
CREATE FUNCTION core.isolate(tbl regclass, link text DEFAULT NULL) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, core AS $$
DECLARE own text; publish text; linked_read text; linked_write text;
BEGIN
  own := 'tenant_id = (SELECT core.tenant())';
  publish := own || ' AND audience_id = ANY ((SELECT core.publishable())::bigint[])';
  linked_read := '(SELECT core.linked()) IS NULL OR audience_id = (SELECT core.public_audience())';
  linked_write := '(SELECT core.linked()) IS NULL';
  IF link = '*' THEN
    linked_write := 'true';
  ELSIF link IS NOT NULL THEN
    linked_read := linked_read || format(' OR %I = (SELECT core.linked())', link);
    linked_write := linked_write || format(' OR %I = (SELECT core.linked())', link);
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('CREATE POLICY owner_all ON %s TO yp_owner USING (true) WITH CHECK (true)', tbl);
  EXECUTE format('CREATE POLICY config_all ON %s TO yp_config USING (true) WITH CHECK (true)', tbl);
  EXECUTE format('CREATE POLICY tenant_read ON %s FOR SELECT TO yp_app USING (audience_id = ANY ((SELECT core.audiences())::bigint[]) OR %s)', tbl, own);
  EXECUTE format('CREATE POLICY tenant_insert ON %s FOR INSERT TO yp_app WITH CHECK (%s)', tbl, publish);
  EXECUTE format('CREATE POLICY tenant_update ON %s FOR UPDATE TO yp_app USING (%s) WITH CHECK (%s)', tbl, own, publish);
  EXECUTE format('CREATE POLICY tenant_delete ON %s FOR DELETE TO yp_app USING (%s)', tbl, own);
  EXECUTE format('CREATE POLICY link_read ON %s AS RESTRICTIVE FOR SELECT TO yp_app USING (%s)', tbl, linked_read);
  EXECUTE format('CREATE POLICY link_insert ON %s AS RESTRICTIVE FOR INSERT TO yp_app WITH CHECK (%s)', tbl, linked_write);
  EXECUTE format('CREATE POLICY link_update ON %s AS RESTRICTIVE FOR UPDATE TO yp_app USING (%s)', tbl, linked_write);
  EXECUTE format('CREATE POLICY link_delete ON %s AS RESTRICTIVE FOR DELETE TO yp_app USING (%s)', tbl, linked_write);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO yp_app', tbl);
  EXECUTE format('GRANT SELECT ON %s TO yp_config', tbl);
END
$$;

-- Isolates a table about persons: each sees and changes their own row only, and nobody's in a tenant context.
CREATE FUNCTION core.isolate_person(tbl regclass, person text DEFAULT 'person_id') RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, core AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('CREATE POLICY owner_all ON %s TO yp_owner USING (true) WITH CHECK (true)', tbl);
  EXECUTE format('CREATE POLICY config_all ON %s TO yp_config USING (true) WITH CHECK (true)', tbl);
  EXECUTE format('CREATE POLICY person_read ON %s FOR SELECT TO yp_app USING (%I = (SELECT core.me()))', tbl, person);
  EXECUTE format('CREATE POLICY person_update ON %1$s FOR UPDATE TO yp_app USING (%2$I = (SELECT core.me())) WITH CHECK (%2$I = (SELECT core.me()))', tbl, person);
END
$$;

-- Lets somebody at a tenant's desk add a row that the tenant will own. The condition says what else must hold.
CREATE FUNCTION core.desk_insert(tbl regclass, condition text DEFAULT 'true') RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, core AS $$
BEGIN
  EXECUTE format('CREATE POLICY desk_insert ON %s FOR INSERT TO yp_app WITH CHECK (tenant_id = (SELECT core.desk()) AND audience_id = tenant_id AND (%s))',
    tbl, condition);
END
$$;

-- Lets a definer role (yp_desk, yp_search) work on a table for the functions and triggers that it owns.
CREATE FUNCTION core.let_definer(tbl regclass, definer text, rights text DEFAULT 'SELECT') RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, core AS $$
BEGIN
  EXECUTE format('CREATE POLICY %I ON %s TO %I USING (true) WITH CHECK (true)', definer || '_all', tbl, definer);
  EXECUTE format('GRANT %s ON %s TO %I', rights, tbl, definer);
END
$$;

GRANT EXECUTE ON FUNCTION core.partnership(), core.tenant(), core.desk(), core.me(), core.actor(), core.holder(), core.linked(), core.at(),
  core.audiences(), core.publishable(), core.public_audience(), core.members_audience(), core.support_audience(), core.owner()
  TO yp_app, yp_search, yp_desk, yp_worker, yp_config;

-- English words without accents.
CREATE TEXT SEARCH CONFIGURATION core.words (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION core.words ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, english_stem;

SELECT core.classify('core.column_class', 'public: relation, name, class');
SELECT core.classify('core.unisolated', 'public: relation, reason');
INSERT INTO core.unisolated VALUES
  ('core.column_class', 'describes columns, holds no row of anybody'),
  ('core.unisolated', 'this list'),
  ('core.flyway_history', 'history of migrations, written by the owner only');
