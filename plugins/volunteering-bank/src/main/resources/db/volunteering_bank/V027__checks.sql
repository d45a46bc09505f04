-- What an organisation has checked of a volunteer of its own: the kind, its status, date, level and workforce, and until when it holds. There is
-- no place for a certificate's number or content, so that none can be kept.
CREATE TABLE volunteering_bank.held_check (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  application_id  uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,   -- the volunteer's, kept by triggers
  kind            text NOT NULL,        -- a code of the partnership's list of checks; of a DBS check it is the level
  status          text NOT NULL CHECK (status IN ('seen', 'applied-for', 'not-accepted')),
  workforce       text CHECK (workforce IN ('adult', 'child', 'adult-and-child', 'other')),
  checked_on      date NOT NULL,
  expires_on      date,
  recorded_by     text NOT NULL,        -- name of the member who wrote it down
  recorded_at     timestamptz NOT NULL,
  ended_at        timestamptz,          -- taken back, or followed by another
  told_30_at      timestamptz,
  told_14_at      timestamptz,
  PRIMARY KEY (id, tenant_id),
  CHECK (expires_on > checked_on),
  CHECK ((kind LIKE 'dbs-%') = (workforce IS NOT NULL)),
  FOREIGN KEY (application_id, tenant_id) REFERENCES volunteering_bank.application (id, tenant_id) ON DELETE CASCADE
);
CREATE INDEX held_check_application ON volunteering_bank.held_check (application_id, tenant_id);
CREATE INDEX held_check_person ON volunteering_bank.held_check (person_id);
CREATE INDEX held_check_own ON volunteering_bank.held_check (tenant_id, recorded_at, id);
CREATE INDEX held_check_expires ON volunteering_bank.held_check (tenant_id, expires_on) WHERE ended_at IS NULL;
SELECT core.isolate('volunteering_bank.held_check', 'organisation_id');
SELECT core.let_definer('volunteering_bank.held_check', 'yp_desk', 'SELECT, UPDATE');
SELECT core.forbid('volunteering_bank.held_check', 'DELETE');
REVOKE INSERT, UPDATE ON volunteering_bank.held_check FROM yp_app;
GRANT INSERT (id, audience_id, application_id, organisation_id, kind, status, workforce, checked_on, expires_on, recorded_by, recorded_at),
  UPDATE (ended_at, told_30_at, told_14_at) ON volunteering_bank.held_check TO yp_app;
CREATE POLICY mine ON volunteering_bank.held_check FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
SELECT core.classify('volunteering_bank.held_check', 'key: id, tenant_id, audience_id, application_id, organisation_id, person_id; tenant: recorded_by, told_30_at, told_14_at, ended_at; person: kind, status, workforce, checked_on, expires_on, recorded_at');

-- Of whom it is: the person of the application, or nobody with an account yet.
CREATE FUNCTION volunteering_bank.whose_check() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.held_check c SET person_id = a.person_id FROM volunteering_bank.application a
    WHERE c.id = NEW.id AND c.tenant_id = NEW.tenant_id AND a.id = c.application_id AND a.tenant_id = c.tenant_id AND a.person_id IS NOT NULL;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.whose_check() OWNER TO yp_desk;
CREATE TRIGGER whose_check AFTER INSERT ON volunteering_bank.held_check FOR EACH ROW EXECUTE FUNCTION volunteering_bank.whose_check();

CREATE OR REPLACE FUNCTION volunteering_bank.follow_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.young_contact SET person_id = NEW.person_id WHERE id = NEW.id AND tenant_id = NEW.tenant_id;
  UPDATE volunteering_bank.held_check SET person_id = NEW.person_id WHERE application_id = NEW.id AND tenant_id = NEW.tenant_id;
  RETURN NULL;
END
$$;
