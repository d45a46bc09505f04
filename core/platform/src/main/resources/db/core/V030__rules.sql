-- Dated rules that a partnership's files give in place of those that the product ships. One rule may have several periods.
CREATE TABLE core.rule (
  partnership_id bigint NOT NULL REFERENCES core.partnership,
  family         text NOT NULL,
  id             text NOT NULL,
  valid_from     date NOT NULL,
  says           jsonb NOT NULL,      -- the rule as its file writes it
  PRIMARY KEY (partnership_id, family, id, valid_from)
);
ALTER TABLE core.rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE core.rule FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON core.rule TO yp_owner USING (true) WITH CHECK (true);
CREATE POLICY config_all ON core.rule TO yp_config USING (true) WITH CHECK (true);
CREATE POLICY worker_read ON core.rule FOR SELECT TO yp_worker USING (true);
CREATE POLICY inside ON core.rule FOR SELECT TO yp_app USING (partnership_id = (SELECT core.partnership()));
GRANT SELECT ON core.rule TO yp_app, yp_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON core.rule TO yp_config;
SELECT core.classify('core.rule', 'key: partnership_id; public: family, id, valid_from, says');
CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE ON core.rule FOR EACH STATEMENT EXECUTE FUNCTION core.directory_changed();
