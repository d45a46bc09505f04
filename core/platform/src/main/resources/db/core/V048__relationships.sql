-- Facts of relationship that bear on whether somebody may act for two sides: an organisation funds another, a person is a trustee.
-- Funding is open data that the funder publishes itself, so members of the partnership read it; a trusteeship is read by the organisation
-- that keeps it and by the person.
CREATE TABLE core.relationship (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,   -- the funder, or who keeps it
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  kind            text NOT NULL CHECK (kind IN ('funding', 'trusteeship')),
  person_id       uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  organisation_id uuid,                -- of the partnership, where it is known here
  organisation    text NOT NULL,
  code            text,                -- org-id of the organisation
  reference       text NOT NULL,       -- the funder's own, by which the same row read twice is known
  about           text NOT NULL,
  amount          bigint CHECK (amount >= 0),   -- pence
  starts          date NOT NULL,
  ends            date,
  source          text NOT NULL,
  noted_at        timestamptz NOT NULL DEFAULT core.at(),
  bare_name       text NOT NULL GENERATED ALWAYS AS
    (coalesce(nullif(regexp_replace(lower(organisation), '[^a-z0-9]', '', 'g'), ''), lower(organisation))) STORED,
  PRIMARY KEY (id, tenant_id),
  CHECK (kind <> 'trusteeship' OR person_id IS NOT NULL)
);
CREATE UNIQUE INDEX relationship_reference ON core.relationship (tenant_id, kind, reference);
CREATE INDEX relationship_list ON core.relationship (audience_id, kind, starts DESC, id);
CREATE INDEX relationship_organisation ON core.relationship (organisation_id, kind) WHERE organisation_id IS NOT NULL;
CREATE INDEX relationship_person ON core.relationship (person_id) WHERE person_id IS NOT NULL;
SELECT core.isolate('core.relationship');
SELECT core.forbid('core.relationship', 'DELETE');
SELECT core.let_definer('core.relationship', 'yp_desk', 'SELECT, INSERT, UPDATE');
CREATE POLICY mine ON core.relationship FOR SELECT TO yp_app USING (person_id = (SELECT core.me()));
SELECT core.classify('core.relationship', 'key: id, tenant_id, audience_id, person_id, organisation_id; tenant: kind, organisation, code, reference, about, amount, starts, ends, source, noted_at, bare_name');
-- What a person is, no organisation says by itself.
REVOKE INSERT, UPDATE ON core.relationship FROM yp_app;
GRANT INSERT (id, audience_id, kind, organisation_id, organisation, code, reference, about, amount, starts, ends, source),
  UPDATE (organisation_id, organisation, code, about, amount, starts, ends, source) ON core.relationship TO yp_app;

-- A body that asks who agreed to one purpose.
CREATE INDEX consent_standing ON core.consent (tenant_id, purpose, person_id) WHERE withdrawn_at IS NULL;
