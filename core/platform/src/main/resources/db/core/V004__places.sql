-- Areas and postcodes: published reference data, the same for everybody.
CREATE TABLE core.area (
  code        text PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('ward', 'lsoa')),
  authority   text NOT NULL,          -- ONS code of the local authority
  name        text NOT NULL,
  ward        text NOT NULL,          -- best-fit ward of an LSOA; its own code for a ward
  decile      smallint CHECK (decile BETWEEN 1 AND 10),   -- 1 = most deprived tenth of England
  vintage     smallint,               -- year of the index the decile is from
  decile_2019 smallint CHECK (decile_2019 BETWEEN 1 AND 10),
  residents   integer,                -- Census 2021
  latitude    float8 NOT NULL,
  longitude   float8 NOT NULL,
  boundary    text                    -- GeoJSON geometry
);
CREATE TABLE core.postcode (
  postcode  text PRIMARY KEY,         -- with its space, upper case
  authority text NOT NULL,
  ward      text NOT NULL,
  lsoa      text NOT NULL,
  latitude  float8 NOT NULL,
  longitude float8 NOT NULL
);
CREATE INDEX area_authority ON core.area (authority, kind, name);
CREATE INDEX postcode_authority ON core.postcode (authority);
GRANT SELECT ON core.area, core.postcode TO yp_app, yp_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON core.area, core.postcode TO yp_config;
INSERT INTO core.unisolated VALUES
  ('core.area', 'published statistics, the same for everybody'),
  ('core.postcode', 'published geography, the same for everybody');
SELECT core.classify('core.area', 'public: code, kind, authority, name, ward, decile, vintage, decile_2019, residents, latitude, longitude, boundary');
SELECT core.classify('core.postcode', 'public: postcode, authority, ward, lsoa, latitude, longitude');

-- Word lists of a partnership.
CREATE TABLE core.code (
  partnership_id bigint NOT NULL REFERENCES core.partnership,
  list           text NOT NULL,
  code           text NOT NULL,
  labels         jsonb NOT NULL,      -- by locale
  sort           integer NOT NULL,
  PRIMARY KEY (partnership_id, list, code)
);
ALTER TABLE core.code ENABLE ROW LEVEL SECURITY;
ALTER TABLE core.code FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON core.code TO yp_owner USING (true) WITH CHECK (true);
CREATE POLICY config_all ON core.code TO yp_config USING (true) WITH CHECK (true);
CREATE POLICY worker_read ON core.code FOR SELECT TO yp_worker USING (true);
CREATE POLICY inside ON core.code FOR SELECT TO yp_app USING (partnership_id = (SELECT core.partnership()));
GRANT SELECT ON core.code TO yp_app, yp_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON core.code TO yp_config;
SELECT core.classify('core.code', 'key: partnership_id; public: list, code, labels, sort');
