-- What helping cost, where the listing promised it: claimed with the hours, decided and paid by the organisation. No money moves here.
CREATE TABLE volunteering_bank.expense (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  contribution_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  opportunity_id  uuid NOT NULL,
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  name            text NOT NULL,
  title           text NOT NULL,
  day             date NOT NULL,
  what            text NOT NULL CHECK (what IN ('travel', 'meals')),
  pence           integer NOT NULL CHECK (pence BETWEEN 1 AND 100000),
  note            text,
  state           text NOT NULL DEFAULT 'claimed' CHECK (state IN ('claimed', 'approved', 'refused', 'paid')),
  reason          text,
  claimed_at      timestamptz NOT NULL,
  decided_at      timestamptz,
  paid_at         timestamptz,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (contribution_id, what, tenant_id),
  FOREIGN KEY (opportunity_id, tenant_id, organisation_id) REFERENCES volunteering_bank.opportunity (id, tenant_id, organisation_id),
  CHECK (state <> 'refused' OR reason IS NOT NULL),
  CHECK ((state = 'claimed') = (decided_at IS NULL)),
  CHECK ((state = 'paid') = (paid_at IS NOT NULL))
);
CREATE INDEX expense_recent ON volunteering_bank.expense (tenant_id, claimed_at DESC, id);
CREATE INDEX expense_person ON volunteering_bank.expense (person_id, claimed_at DESC, id) WHERE person_id IS NOT NULL;
SELECT core.isolate('volunteering_bank.expense');
SELECT core.forbid('volunteering_bank.expense', 'INSERT, DELETE');
GRANT INSERT ON volunteering_bank.expense TO yp_app;
REVOKE UPDATE ON volunteering_bank.expense FROM yp_app;
GRANT UPDATE (state, reason, decided_at, paid_at) ON volunteering_bank.expense TO yp_app;
CREATE POLICY mine ON volunteering_bank.expense FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
-- For hours of their own, and what the listing promised.
SELECT core.desk_insert('volunteering_bank.expense', $$
  person_id = (SELECT core.me()) AND state = 'claimed'
  AND EXISTS (SELECT FROM core.contribution c WHERE c.id = contribution_id AND c.tenant_id = expense.tenant_id AND c.object_id = expense.opportunity_id
    AND c.organisation_id = expense.organisation_id AND c.person_id = (SELECT core.me()) AND c.state <> 'withdrawn')
  AND EXISTS (SELECT FROM volunteering_bank.opportunity o WHERE o.id = opportunity_id AND o.tenant_id = expense.tenant_id
    AND expense.what = ANY (o.expenses))$$);
SELECT core.classify('volunteering_bank.expense', 'key: id, tenant_id, audience_id, contribution_id, organisation_id, opportunity_id, person_id; tenant: title, day, what, pence, state, claimed_at, decided_at, paid_at; person: name, note, reason');

-- When an organisation was last written to about hours that wait for its word.
CREATE TABLE volunteering_bank.hours_letter (
  organisation_id uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  sent_at         timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, tenant_id)
);
SELECT core.isolate('volunteering_bank.hours_letter');
SELECT core.forbid('volunteering_bank.hours_letter', 'DELETE');
SELECT core.classify('volunteering_bank.hours_letter', 'key: organisation_id, tenant_id, audience_id; tenant: sent_at');
