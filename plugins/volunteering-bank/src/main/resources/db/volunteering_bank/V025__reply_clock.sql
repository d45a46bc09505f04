-- The clock for a reply stands still while a group is away. What was said about being away is a trail, so that the days that did not count
-- can be told afterwards; the supporter reads it, because it counts the same days.
CREATE TABLE volunteering_bank.away_word (
  id              uuid NOT NULL,
  tenant_id       bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id     bigint NOT NULL DEFAULT core.owner(),
  organisation_id uuid NOT NULL,
  said_on         date NOT NULL,        -- the day in the partnership's zone
  until           date,                 -- the day on which it is back; absent: it is back now
  said_at         timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id),
  CHECK (until > said_on)
);
CREATE INDEX away_word_organisation ON volunteering_bank.away_word (organisation_id, said_at);
SELECT core.isolate('volunteering_bank.away_word', 'organisation_id');
REVOKE UPDATE, DELETE ON volunteering_bank.away_word FROM yp_app;
SELECT core.forbid('volunteering_bank.away_word', 'UPDATE, DELETE');
SELECT core.classify('volunteering_bank.away_word', 'key: id, tenant_id, audience_id, organisation_id; tenant: said_on, until, said_at');
-- Groups that are away already when this is installed.
INSERT INTO volunteering_bank.away_word (id, tenant_id, audience_id, organisation_id, said_on, until, said_at)
  SELECT gen_random_uuid(), o.tenant_id, coalesce(t.support_audience, t.id), o.id, CURRENT_DATE, o.away_until, now()
  FROM core.organisation o JOIN core.tenant t ON t.id = o.tenant_id WHERE o.away_until > CURRENT_DATE;

-- The two days on which the group hears that somebody waits: in the middle, and on the last one. Both move when the group is away.
ALTER TABLE volunteering_bank.application_progress
  ADD COLUMN remind_on date,            -- absent until the clock has been read
  ADD COLUMN early_at timestamptz,      -- when the group was reminded in the middle
  ADD COLUMN alerted_at timestamptz;    -- when it was told that the last day has come
UPDATE volunteering_bank.application_progress SET early_at = reminded_at, alerted_at = reminded_at WHERE reminded_at IS NOT NULL;
GRANT UPDATE (due_on, remind_on, early_at, alerted_at) ON volunteering_bank.application_progress TO yp_app;
SELECT core.classify('volunteering_bank.application_progress', 'tenant: remind_on, early_at, alerted_at');

-- What a supporter has been told of people who wait too long: once for each.
CREATE TABLE volunteering_bank.desk_alert (
  id                 uuid NOT NULL,     -- the application's
  tenant_id          bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id        bigint NOT NULL DEFAULT core.owner(),
  told_at            timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id)
);
SELECT core.isolate('volunteering_bank.desk_alert');
REVOKE UPDATE ON volunteering_bank.desk_alert FROM yp_app;
SELECT core.forbid('volunteering_bank.desk_alert', 'UPDATE');
SELECT core.classify('volunteering_bank.desk_alert', 'key: id, tenant_id, audience_id; tenant: told_at');

-- "Usually replies within n days": said to everybody, and only where it is true. There is no row for a group that it is not true of.
CREATE TABLE volunteering_bank.reply_habit (
  id          uuid NOT NULL,            -- the organisation's
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  days        integer NOT NULL CHECK (days > 0),
  PRIMARY KEY (id, tenant_id)
);
SELECT core.isolate('volunteering_bank.reply_habit');
SELECT core.classify('volunteering_bank.reply_habit', 'key: id, tenant_id, audience_id; public: days');
