-- What the application may not do to these tables has no policy either: the triggers that yp_desk owns do it, or nobody.
SELECT core.forbid('volunteering_bank.listing_check', 'UPDATE, DELETE'),
  core.forbid('volunteering_bank.application', 'UPDATE'),
  core.forbid('volunteering_bank.application_progress', 'INSERT, DELETE'),
  core.forbid('volunteering_bank.application_step', 'UPDATE, DELETE'),
  core.forbid('volunteering_bank.application_withdrawal', 'UPDATE, DELETE'),
  core.forbid('volunteering_bank.supporter_word', 'UPDATE, DELETE'),
  core.forbid('volunteering_bank.offer', 'UPDATE');
