-- Somebody may keep back how to reach them when they say that they are interested: the group writes to them here, and reads the address and the
-- number once both share (decision 0036). Until then these stand in a row that the group cannot read.
ALTER TABLE volunteering_bank.application
  ADD COLUMN kept_back boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT application_reached,
  ADD CONSTRAINT application_reached CHECK (guarded OR kept_back OR email IS NOT NULL OR phone IS NOT NULL);
SELECT core.classify('volunteering_bank.application', 'tenant: kept_back');

CREATE TABLE volunteering_bank.kept_contact (
  id              uuid NOT NULL,        -- the application's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  holder_hash     text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),
  email           text NOT NULL,        -- where letters go
  phone           text,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id) REFERENCES volunteering_bank.application (id, tenant_id) ON DELETE CASCADE
);
CREATE INDEX kept_contact_person ON volunteering_bank.kept_contact (person_id);
CREATE INDEX kept_contact_holder ON volunteering_bank.kept_contact (holder_hash);
SELECT core.isolate('volunteering_bank.kept_contact', 'organisation_id');
SELECT core.let_definer('volunteering_bank.kept_contact', 'yp_desk', 'SELECT, UPDATE, DELETE');
SELECT core.forbid('volunteering_bank.kept_contact', 'UPDATE, DELETE');
DROP POLICY tenant_read ON volunteering_bank.kept_contact;
DROP POLICY link_read ON volunteering_bank.kept_contact;
CREATE POLICY mine ON volunteering_bank.kept_contact FOR SELECT TO yp_app
  USING (person_id = (SELECT core.me()) OR holder_hash = (SELECT core.holder()));
CREATE POLICY own_name ON volunteering_bank.kept_contact AS RESTRICTIVE FOR INSERT TO yp_app
  WITH CHECK (person_id IS NULL OR person_id = (SELECT core.me()));
SELECT core.desk_insert('volunteering_bank.kept_contact', $$
  EXISTS (SELECT FROM volunteering_bank.opportunity o WHERE o.tenant_id = kept_contact.tenant_id
    AND o.organisation_id = kept_contact.organisation_id AND o.status = 'live')$$);
SELECT core.classify('volunteering_bank.kept_contact', 'key: id, tenant_id, audience_id, organisation_id, person_id; person: holder_hash, email, phone');

-- Where a letter to somebody goes who keeps it back: for work that nobody does in person (the outbox, a job), and for no member or link.
CREATE FUNCTION volunteering_bank.letter_address(p_application uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT email FROM volunteering_bank.kept_contact
    WHERE id = p_application AND tenant_id = core.tenant() AND core.actor() IS NULL AND core.linked() IS NULL
$$;
ALTER FUNCTION volunteering_bank.letter_address(uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.letter_address(uuid) TO yp_app;

-- Both share: it goes over to the group's row, so that it is in one row only at any time.
CREATE FUNCTION volunteering_bank.pass_kept_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  IF volunteering_bank.both_share(NEW.application_id, NEW.tenant_id) THEN
    UPDATE volunteering_bank.application a SET email = k.email, phone = k.phone FROM volunteering_bank.kept_contact k
      WHERE k.id = NEW.application_id AND k.tenant_id = NEW.tenant_id AND a.id = k.id AND a.tenant_id = k.tenant_id;
    DELETE FROM volunteering_bank.kept_contact WHERE id = NEW.application_id AND tenant_id = NEW.tenant_id;
  END IF;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.pass_kept_contact() OWNER TO yp_desk;
CREATE TRIGGER pass_kept_contact AFTER INSERT OR UPDATE OF shared_at ON volunteering_bank.message_side FOR EACH ROW
  WHEN (NEW.shared_at IS NOT NULL) EXECUTE FUNCTION volunteering_bank.pass_kept_contact();

CREATE FUNCTION volunteering_bank.follow_person_in_kept_contact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.kept_contact SET person_id = NEW.person_id WHERE id = NEW.id AND tenant_id = NEW.tenant_id;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.follow_person_in_kept_contact() OWNER TO yp_desk;
CREATE TRIGGER follow_person_in_kept_contact AFTER UPDATE OF person_id ON volunteering_bank.application FOR EACH ROW
  WHEN (NEW.person_id IS DISTINCT FROM OLD.person_id) EXECUTE FUNCTION volunteering_bank.follow_person_in_kept_contact();

-- Whoever keeps back how to be reached gets letters all the same.
CREATE OR REPLACE FUNCTION volunteering_bank.message_thread(p_application uuid)
RETURNS TABLE (application_id uuid, tenant_id bigint, organisation_id uuid, side text, reference text, title text, slug text, organisation text,
  first_name text, young boolean, may_share boolean, held boolean, open boolean, reachable boolean, own_share timestamptz, their_share timestamptz,
  read_to integer, email text, phone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT s.application_id, s.tenant_id, s.organisation_id, s.side, a.reference, a.title, a.slug, a.organisation, split_part(a.name, ' ', 1),
    a.age_band <> '18-plus', volunteering_bank.may_share(a.age_band, p.guardian), p.held, p.state IN ('sent', 'contacted', 'started'),
    CASE s.side WHEN 'group' THEN a.email IS NOT NULL OR a.kept_back ELSE c.email IS NOT NULL END,
    own.shared_at, their.shared_at, coalesce(own.read_to, 0),
    CASE WHEN b.shared THEN CASE s.side WHEN 'group' THEN a.email ELSE c.email END END,
    CASE WHEN b.shared THEN CASE s.side WHEN 'group' THEN a.phone ELSE coalesce(c.phone, g.phone) END END
  FROM volunteering_bank.message_seat(p_application) s
  JOIN volunteering_bank.application a ON a.id = s.application_id AND a.tenant_id = s.tenant_id
  JOIN volunteering_bank.application_progress p ON p.id = a.id AND p.tenant_id = a.tenant_id
  LEFT JOIN core.organisation g ON g.id = a.organisation_id AND g.tenant_id = a.tenant_id
  LEFT JOIN core.organisation_contact c ON c.id = a.organisation_id AND c.tenant_id = a.tenant_id
  LEFT JOIN volunteering_bank.message_side own ON own.application_id = a.id AND own.tenant_id = a.tenant_id AND own.side = s.side
  LEFT JOIN volunteering_bank.message_side their ON their.application_id = a.id AND their.tenant_id = a.tenant_id AND their.side <> s.side
  CROSS JOIN LATERAL (SELECT own.shared_at IS NOT NULL AND their.shared_at IS NOT NULL AS shared) b
$$;
