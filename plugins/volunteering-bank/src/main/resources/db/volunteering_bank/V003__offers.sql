-- Help that nobody has asked for yet: what, when, where, and how to reach the person. It goes to a body that supports groups.
CREATE TABLE volunteering_bank.offer (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  person_id   uuid REFERENCES core.person DEFERRABLE INITIALLY DEFERRED,
  reference   text NOT NULL,
  reply_by    date NOT NULL,
  what        text NOT NULL,
  when_text   text NOT NULL,
  where_text  text NOT NULL,
  contact     text NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX offer_recent ON volunteering_bank.offer (tenant_id, created_at DESC, id);
SELECT core.isolate('volunteering_bank.offer');
REVOKE UPDATE ON volunteering_bank.offer FROM yp_app;
SELECT core.desk_insert('volunteering_bank.offer', $$
  (person_id IS NULL OR person_id = (SELECT core.me()))
  AND EXISTS (SELECT FROM core.tenant t WHERE t.supporter_id = offer.tenant_id)$$);
SELECT core.classify('volunteering_bank.offer', 'key: id, tenant_id, audience_id, person_id; tenant: reply_by; person: reference, what, when_text, where_text, contact, created_at');
