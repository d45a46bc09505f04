-- What the migrate command made of each plugin's jar. A server starts only those that stand here without a refusal.
CREATE TABLE core.plugin_jar (
  file    text NOT NULL,
  sha256  text NOT NULL,
  feature text,                -- NULL when the jar does not say
  refusal text,                -- why it is not served, in words for an administrator
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (file, sha256)
);
GRANT SELECT ON core.plugin_jar TO yp_worker;
INSERT INTO core.unisolated VALUES ('core.plugin_jar', 'names of files and why they were refused, no data of anybody');
SELECT core.classify('core.plugin_jar', 'public: file, sha256, feature, refusal, seen_at');

-- What partnership files said when they were last applied. What differs from it in the tables was changed by hand and stays.
CREATE TABLE core.declared (
  partnership_id bigint NOT NULL REFERENCES core.partnership,
  item           text NOT NULL,     -- e.g. organisation/svs/warren-green-patch
  value          jsonb NOT NULL,
  PRIMARY KEY (partnership_id, item)
);
ALTER TABLE core.declared ENABLE ROW LEVEL SECURITY;
ALTER TABLE core.declared FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON core.declared TO yp_owner USING (true) WITH CHECK (true);
CREATE POLICY config_all ON core.declared TO yp_config USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON core.declared TO yp_config;
SELECT core.classify('core.declared', 'key: partnership_id; tenant: item; person: value');

-- Invented people and where they belong, for planting the demo year in their names. Real people are never among them.
CREATE FUNCTION core.demo_people(p_partnership bigint) RETURNS TABLE (person_id uuid, email text, tenant_id bigint, roles text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, core, pg_temp AS $$
  SELECT p.id, p.email, m.tenant_id, m.roles FROM core.person p LEFT JOIN core.membership m ON m.person_id = p.id
  WHERE p.partnership_id = p_partnership AND p.sample
$$;
ALTER FUNCTION core.demo_people(bigint) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION core.demo_people(bigint) TO yp_worker;
