-- The language that another site says its text is in.
ALTER TABLE volunteering_bank.pulled_listing ADD COLUMN language text;   -- as a web page writes it, like pl; unknown when it was not said
SELECT core.classify('volunteering_bank.pulled_listing', 'tenant: language');
