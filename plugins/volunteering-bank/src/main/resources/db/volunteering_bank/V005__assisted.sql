-- How it came here: online, or through an officer for somebody who is not online.
ALTER TABLE volunteering_bank.application
  ADD COLUMN channel text NOT NULL DEFAULT 'online' CHECK (channel IN ('online', 'assisted')),
  ADD COLUMN officer uuid,
  ADD CHECK ((channel = 'assisted') = (officer IS NOT NULL));
SELECT core.classify('volunteering_bank.application', 'key: officer; tenant: channel');
ALTER TABLE volunteering_bank.offer
  ADD COLUMN channel text NOT NULL DEFAULT 'online' CHECK (channel IN ('online', 'assisted')),
  ADD COLUMN officer uuid,
  ADD CHECK ((channel = 'assisted') = (officer IS NOT NULL));
SELECT core.classify('volunteering_bank.offer', 'key: officer; tenant: channel');
