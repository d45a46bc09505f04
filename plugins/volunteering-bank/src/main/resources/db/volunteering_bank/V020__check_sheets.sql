-- A listing may be paused until a day, be filled, and come back by a pattern. What an organisation answers for its supporter's check is a
-- row of its own: only the two of them read it, whoever sees the listing.
ALTER TABLE volunteering_bank.opportunity
  ADD COLUMN repeats text CHECK (repeats IN ('weekly', 'fortnightly', 'monthly')),   -- from starts on, until ends
  ADD COLUMN resumes_on date,                                                        -- a paused one is live again on this day
  DROP CONSTRAINT opportunity_status_check,
  ADD CONSTRAINT opportunity_status_check CHECK (status IN ('draft', 'submitted', 'live', 'paused', 'filled', 'ended', 'withdrawn')),
  ADD CONSTRAINT opportunity_repeats_check1 CHECK (repeats IS NULL OR (starts IS NOT NULL AND commitment = 'regular')),
  ADD CONSTRAINT opportunity_resumes_check CHECK ((status = 'paused') = (resumes_on IS NOT NULL));
CREATE INDEX opportunity_to_resume ON volunteering_bank.opportunity (tenant_id, resumes_on) WHERE status = 'paused';
GRANT INSERT (repeats, resumes_on), UPDATE (repeats, resumes_on) ON volunteering_bank.opportunity TO yp_app;
SELECT core.classify('volunteering_bank.opportunity', 'tenant: repeats, resumes_on');

CREATE TABLE volunteering_bank.check_sheet (
  id              uuid NOT NULL,        -- the listing's
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),   -- the support audience
  organisation_id uuid NOT NULL,
  paid_before     text CHECK (paid_before IN ('no', 'unsure', 'yes')),
  paid_note       text,
  around          text[] NOT NULL DEFAULT '{}',
  tasks           text[] NOT NULL DEFAULT '{}',
  often           text,
  supervised      text,
  safeguarding    text,
  insurance       text,
  support         text,
  dbs_level       text,                 -- the highest check that is asked for, where it needs the law's leave
  dbs_outcome     text CHECK (dbs_outcome IN ('fits', 'ask')),
  dbs_rule        text,                 -- what decided, in words
  dbs_source      text,
  dbs_on          date,                 -- the day whose rules were asked
  written_at      timestamptz NOT NULL,
  settled_at      timestamptz,          -- when a supporter answered what the rules leave open; kept by triggers alone
  PRIMARY KEY (id, tenant_id),
  FOREIGN KEY (id, tenant_id, organisation_id) REFERENCES volunteering_bank.opportunity (id, tenant_id, organisation_id)
);
CREATE INDEX check_sheet_open ON volunteering_bank.check_sheet (audience_id, written_at) WHERE dbs_outcome = 'ask' AND settled_at IS NULL;
SELECT core.isolate('volunteering_bank.check_sheet', 'organisation_id');
SELECT core.let_definer('volunteering_bank.check_sheet', 'yp_desk', 'SELECT, UPDATE');
REVOKE INSERT, UPDATE ON volunteering_bank.check_sheet FROM yp_app;
GRANT INSERT (id, audience_id, organisation_id, paid_before, paid_note, around, tasks, often, supervised, safeguarding, insurance, support,
    dbs_level, dbs_outcome, dbs_rule, dbs_source, dbs_on, written_at),
  UPDATE (audience_id, paid_before, paid_note, around, tasks, often, supervised, safeguarding, insurance, support,
    dbs_level, dbs_outcome, dbs_rule, dbs_source, dbs_on, written_at)
  ON volunteering_bank.check_sheet TO yp_app;
SELECT core.classify('volunteering_bank.check_sheet', 'key: id, tenant_id, audience_id, organisation_id; tenant: paid_before, paid_note, around, tasks, often, supervised, safeguarding, insurance, support, dbs_level, dbs_outcome, dbs_rule, dbs_source, dbs_on, written_at, settled_at');

-- Other work, or another check: the question is open again.
CREATE FUNCTION volunteering_bank.reopen_sheet() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (NEW.dbs_level, NEW.dbs_outcome, NEW.around, NEW.tasks, NEW.often, NEW.supervised)
      IS DISTINCT FROM (OLD.dbs_level, OLD.dbs_outcome, OLD.around, OLD.tasks, OLD.often, OLD.supervised) THEN
    NEW.settled_at := NULL;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER reopen_sheet BEFORE UPDATE ON volunteering_bank.check_sheet FOR EACH ROW EXECUTE FUNCTION volunteering_bank.reopen_sheet();

-- As in V001; new: a supporter may refuse, with the reason, and answers for a live listing what the rules about checks leave open.
ALTER TABLE volunteering_bank.listing_check
  DROP CONSTRAINT listing_check_verdict_check,
  ADD CONSTRAINT listing_check_verdict_check CHECK (verdict IN ('approve', 'ask', 'refuse'));
CREATE OR REPLACE FUNCTION volunteering_bank.carry_check() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE v_audience bigint;
BEGIN
  IF NOT volunteering_bank.supports(NEW.tenant_id, NEW.opportunity_tenant) THEN
    RAISE EXCEPTION 'no such listing' USING ERRCODE = 'YP003';
  END IF;
  UPDATE volunteering_bank.opportunity o SET
      status = CASE NEW.verdict WHEN 'approve' THEN 'live' WHEN 'ask' THEN 'draft' ELSE 'withdrawn' END,
      status_reason = CASE WHEN NEW.verdict <> 'approve' THEN NEW.reason END,
      audience_id = CASE WHEN NEW.verdict <> 'approve' THEN o.tenant_id ELSE CASE o.visibility
        WHEN 'public' THEN p.public_audience WHEN 'partnership' THEN p.members_audience ELSE o.tenant_id END END,
      published_at = CASE NEW.verdict WHEN 'approve' THEN coalesce(o.published_at, NEW.checked_at) ELSE o.published_at END,
      checked_by = CASE NEW.verdict WHEN 'approve' THEN s.name ELSE o.checked_by END,
      checked_at = CASE NEW.verdict WHEN 'approve' THEN NEW.checked_at ELSE o.checked_at END,
      updated_at = NEW.checked_at, version = o.version + 1
    FROM core.tenant t JOIN core.partnership p ON p.id = t.partnership_id, core.tenant s
    WHERE o.id = NEW.opportunity_id AND o.tenant_id = NEW.opportunity_tenant AND t.id = o.tenant_id AND s.id = NEW.tenant_id
      AND (o.status = 'submitted' OR (o.status = 'live' AND EXISTS (SELECT FROM volunteering_bank.check_sheet c
        WHERE c.id = o.id AND c.tenant_id = o.tenant_id AND c.dbs_outcome = 'ask' AND c.settled_at IS NULL)))
    RETURNING o.audience_id INTO v_audience;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such listing' USING ERRCODE = 'YP003';
  END IF;
  UPDATE core.catalogue_entry SET audience_id = v_audience, published = NEW.checked_at
    WHERE subject = NEW.opportunity_id AND tenant_id = NEW.opportunity_tenant;
  UPDATE volunteering_bank.check_sheet SET settled_at = NEW.checked_at
    WHERE id = NEW.opportunity_id AND tenant_id = NEW.opportunity_tenant;
  RETURN NULL;
END
$$;
