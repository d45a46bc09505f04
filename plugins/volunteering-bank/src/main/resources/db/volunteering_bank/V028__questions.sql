-- Questions that a group asks of who is interested in a listing, and what they answered. Most listings ask none.
CREATE TABLE volunteering_bank.question_set (
  id              uuid NOT NULL,        -- the listing's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  questions       text NOT NULL,        -- JSON: text, kind, choices, needed
  written_at      timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id, organisation_id) REFERENCES volunteering_bank.opportunity (id, tenant_id, organisation_id) ON DELETE CASCADE
);
SELECT core.isolate('volunteering_bank.question_set', 'organisation_id');
-- Who sees the listing sees what it asks.
CREATE POLICY with_listing ON volunteering_bank.question_set FOR SELECT TO yp_app
  USING (EXISTS (SELECT FROM volunteering_bank.opportunity o WHERE o.id = question_set.id AND o.tenant_id = question_set.tenant_id));
SELECT core.classify('volunteering_bank.question_set', 'key: id, tenant_id, audience_id, organisation_id; tenant: questions, written_at');

CREATE TABLE volunteering_bank.application_answer (
  id              uuid NOT NULL,        -- the application's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  holder_hash     text NOT NULL CHECK (holder_hash ~ '^[0-9a-f]{64}$'),
  answers         text NOT NULL,        -- JSON: question as it was asked, answer
  answered_at     timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id) REFERENCES volunteering_bank.application (id, tenant_id) ON DELETE CASCADE
);
CREATE INDEX application_answer_person ON volunteering_bank.application_answer (person_id);
SELECT core.isolate('volunteering_bank.application_answer', 'organisation_id');
SELECT core.let_definer('volunteering_bank.application_answer', 'yp_desk', 'SELECT, INSERT, UPDATE');
REVOKE UPDATE, DELETE ON volunteering_bank.application_answer FROM yp_app;
SELECT core.forbid('volunteering_bank.application_answer', 'UPDATE, DELETE');
CREATE POLICY mine ON volunteering_bank.application_answer FOR SELECT TO yp_app
  USING (person_id = (SELECT core.me()) OR holder_hash = (SELECT core.holder()));
CREATE POLICY own_name ON volunteering_bank.application_answer AS RESTRICTIVE FOR INSERT TO yp_app
  WITH CHECK (person_id IS NULL OR person_id = (SELECT core.me()));
SELECT core.desk_insert('volunteering_bank.application_answer', $$
  EXISTS (SELECT FROM volunteering_bank.opportunity o WHERE o.tenant_id = application_answer.tenant_id
    AND o.organisation_id = application_answer.organisation_id AND o.status = 'live')$$);
SELECT core.classify('volunteering_bank.application_answer', 'key: id, tenant_id, audience_id, organisation_id, person_id; person: holder_hash, answers, answered_at');

-- What somebody young answered is kept back like how to reach them.
ALTER TABLE volunteering_bank.young_contact ADD COLUMN answers text;
SELECT core.classify('volunteering_bank.young_contact', 'person: answers');
CREATE FUNCTION volunteering_bank.pass_answers() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  IF NEW.guardian IN ('agreed', 'overridden') THEN
    INSERT INTO volunteering_bank.application_answer (id, tenant_id, audience_id, organisation_id, person_id, holder_hash, answers, answered_at)
      SELECT y.id, y.tenant_id, y.tenant_id, y.organisation_id, y.person_id, y.holder_hash, y.answers, y.created_at
      FROM volunteering_bank.young_contact y WHERE y.id = NEW.id AND y.tenant_id = NEW.tenant_id AND y.answers IS NOT NULL;
  END IF;
  UPDATE volunteering_bank.young_contact SET answers = NULL WHERE id = NEW.id AND tenant_id = NEW.tenant_id AND answers IS NOT NULL;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.pass_answers() OWNER TO yp_desk;
CREATE TRIGGER pass_answers AFTER UPDATE OF held ON volunteering_bank.application_progress FOR EACH ROW
  WHEN (OLD.held AND NOT NEW.held) EXECUTE FUNCTION volunteering_bank.pass_answers();

CREATE OR REPLACE FUNCTION volunteering_bank.follow_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.young_contact SET person_id = NEW.person_id WHERE id = NEW.id AND tenant_id = NEW.tenant_id;
  UPDATE volunteering_bank.held_check SET person_id = NEW.person_id WHERE application_id = NEW.id AND tenant_id = NEW.tenant_id;
  UPDATE volunteering_bank.application_answer SET person_id = NEW.person_id WHERE id = NEW.id AND tenant_id = NEW.tenant_id;
  RETURN NULL;
END
$$;

-- Listings of which the organisation says that they suit people who are looking for work: short enough, and times can change for an interview.
CREATE TABLE volunteering_bank.jobseeker_mark (
  id              uuid NOT NULL,        -- the listing's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  marked_at       timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id, organisation_id) REFERENCES volunteering_bank.opportunity (id, tenant_id, organisation_id) ON DELETE CASCADE
);
SELECT core.isolate('volunteering_bank.jobseeker_mark', 'organisation_id');
REVOKE UPDATE ON volunteering_bank.jobseeker_mark FROM yp_app;
SELECT core.forbid('volunteering_bank.jobseeker_mark', 'UPDATE');
-- Who sees the listing sees the mark.
CREATE POLICY with_listing ON volunteering_bank.jobseeker_mark FOR SELECT TO yp_app
  USING (EXISTS (SELECT FROM volunteering_bank.opportunity o WHERE o.id = jobseeker_mark.id AND o.tenant_id = jobseeker_mark.tenant_id));
SELECT core.classify('volunteering_bank.jobseeker_mark', 'key: id, tenant_id, audience_id, organisation_id; tenant: marked_at');
