-- People of whom nothing has been heard for long: told that they are about to be let go, kept when they say so, and else let go. What they
-- wrote and how to reach them is deleted then; the steps without names and the hours they gave stay. Read by the supporter too, without
-- any name.
CREATE TABLE volunteering_bank.inactive_notice (
  id              uuid NOT NULL,       -- the application's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  organisation    text NOT NULL,
  reference       text NOT NULL,
  quiet_since     timestamptz NOT NULL,
  archive_on      date NOT NULL,
  mailed          boolean NOT NULL,    -- else there is only a number to ring
  holder_hash     text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),   -- of the letter's secret; shared by everything one person sent
  noticed_at      timestamptz NOT NULL,
  kept_at         timestamptz,
  archived_at     timestamptz,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id, organisation_id) REFERENCES volunteering_bank.application_progress (id, tenant_id, organisation_id)
);
CREATE INDEX inactive_notice_due ON volunteering_bank.inactive_notice (audience_id, archive_on) WHERE archived_at IS NULL AND kept_at IS NULL;
CREATE INDEX inactive_notice_own ON volunteering_bank.inactive_notice (tenant_id, archive_on);
CREATE INDEX inactive_notice_holder ON volunteering_bank.inactive_notice (holder_hash);
SELECT core.isolate('volunteering_bank.inactive_notice', 'organisation_id');
SELECT core.let_definer('volunteering_bank.inactive_notice', 'yp_desk', 'SELECT, UPDATE');
SELECT core.classify('volunteering_bank.inactive_notice', 'key: id, tenant_id, audience_id, organisation_id; tenant: organisation, reference, quiet_since, archive_on, mailed, noticed_at, kept_at, archived_at; person: holder_hash');

-- What the holder of a letter's secret is asked, and what became of it.
CREATE FUNCTION volunteering_bank.held_notice() RETURNS TABLE (organisation text, archive_on date, kept boolean, archived boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT n.organisation, max(n.archive_on), bool_or(n.kept_at IS NOT NULL), bool_and(n.archived_at IS NOT NULL)
  FROM volunteering_bank.inactive_notice n WHERE n.holder_hash = core.holder() GROUP BY n.organisation LIMIT 1
$$;
ALTER FUNCTION volunteering_bank.held_notice() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.held_notice() TO yp_app;

-- "Keep me": while there is somebody to keep.
CREATE FUNCTION volunteering_bank.keep_me() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.inactive_notice SET kept_at = coalesce(kept_at, core.at())
    WHERE holder_hash = core.holder() AND archived_at IS NULL;
  RETURN FOUND;
END
$$;
ALTER FUNCTION volunteering_bank.keep_me() OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.keep_me() TO yp_app;
