-- What is switched on, how high a partnership allows, and what was adjusted.
CREATE TABLE core.partnership_feature (
  partnership_id bigint NOT NULL REFERENCES core.partnership,
  feature        text NOT NULL,
  ceiling        text NOT NULL CHECK (ceiling IN ('off', 'allowed', 'default', 'locked')),
  PRIMARY KEY (partnership_id, feature)
);
CREATE TABLE core.partnership_setting (
  partnership_id bigint NOT NULL REFERENCES core.partnership,
  feature        text NOT NULL,
  key            text NOT NULL,
  value          text NOT NULL,
  PRIMARY KEY (partnership_id, feature, key)
);
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['partnership_feature', 'partnership_setting'] LOOP
    EXECUTE format('ALTER TABLE core.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE core.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON core.%I TO yp_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY config_all ON core.%I TO yp_config USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY worker_read ON core.%I FOR SELECT TO yp_worker USING (true)', t);
    EXECUTE format('CREATE POLICY inside ON core.%I FOR SELECT TO yp_app USING (partnership_id = (SELECT core.partnership()))', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON core.%I TO yp_config', t);
    EXECUTE format('GRANT SELECT ON core.%I TO yp_worker, yp_app', t);
  END LOOP;
END
$$;
SELECT core.classify('core.partnership_feature', 'key: partnership_id; public: feature, ceiling');
SELECT core.classify('core.partnership_setting', 'key: partnership_id; public: feature, key, value');

CREATE TABLE core.tenant_feature (
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  feature     text NOT NULL,
  enabled     boolean NOT NULL,
  changed_at  timestamptz NOT NULL,
  changed_by  uuid,                   -- person; absent when a partnership file said so
  PRIMARY KEY (tenant_id, feature)
);
CREATE INDEX tenant_feature_on ON core.tenant_feature (feature) WHERE enabled;
SELECT core.isolate('core.tenant_feature');
SELECT core.let_definer('core.tenant_feature', 'yp_desk');
SELECT core.let_definer('core.tenant_feature', 'yp_search');
CREATE POLICY worker_read ON core.tenant_feature FOR SELECT TO yp_worker USING (true);
GRANT SELECT ON core.tenant_feature TO yp_worker;
GRANT INSERT, UPDATE, DELETE ON core.tenant_feature TO yp_config;
SELECT core.classify('core.tenant_feature', 'key: tenant_id, audience_id, changed_by; tenant: feature, enabled, changed_at');

CREATE TABLE core.tenant_setting (
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  feature     text NOT NULL,
  key         text NOT NULL,
  value       text NOT NULL,
  set_at      timestamptz NOT NULL,
  set_by      uuid,
  PRIMARY KEY (tenant_id, feature, key)
);
SELECT core.isolate('core.tenant_setting');
CREATE POLICY worker_read ON core.tenant_setting FOR SELECT TO yp_worker USING (true);
GRANT SELECT ON core.tenant_setting TO yp_worker;
GRANT INSERT, UPDATE, DELETE ON core.tenant_setting TO yp_config;
SELECT core.classify('core.tenant_setting', 'key: tenant_id, audience_id, set_by; tenant: feature, key, value, set_at');

-- Other nodes reload their directory when one of these changes.
CREATE FUNCTION core.directory_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_notify('yp_directory', TG_TABLE_NAME);
  RETURN NULL;
END
$$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['partnership', 'partnership_host', 'tenant', 'partnership_feature', 'partnership_setting', 'tenant_feature', 'tenant_setting', 'code'] LOOP
    EXECUTE format('CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE ON core.%I FOR EACH STATEMENT EXECUTE FUNCTION core.directory_changed()', t);
  END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION core.directory_changed() TO yp_app, yp_config;
