-- What a findable thing is called, for a feature that shows another's: whoever finds the entry may read it.
ALTER TABLE core.catalogue_entry ADD COLUMN title text;
SELECT core.classify('core.catalogue_entry', 'tenant: title');
