-- A directory keeps teams too; it finds them again by an id of its own.

ALTER TABLE core.team ADD COLUMN external text;
CREATE UNIQUE INDEX team_external ON core.team (tenant_id, external);
SELECT core.classify('core.team', 'tenant: external');
