-- What matching reads of a listing's catalogue entry: the checks it asks for, the age, whether it is full, how much it serves priority areas.
UPDATE core.catalogue_entry e SET
    codes = e.codes || ARRAY(SELECT 'check:' || c FROM unnest(o.checks) c WHERE c <> 'none' AND NOT e.codes @> ARRAY['check:' || c]),
    minimum_age = o.minimum_age,
    full_up = o.places IS NOT NULL AND o.taken >= o.places AND NOT o.in_shifts,
    serves = core.priority_share(o.area_served)
  FROM volunteering_bank.opportunity o
  WHERE o.id = e.subject AND o.tenant_id = e.tenant_id
    AND (o.minimum_age IS NOT NULL OR o.taken >= o.places OR o.area_served <> '{}' OR NOT o.checks <@ ARRAY['none']);

-- A place that is taken or given back fills or opens the entry in the same transaction; a listing in shifts says so when it is written.
CREATE FUNCTION volunteering_bank.fill_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  UPDATE core.catalogue_entry SET full_up = NEW.taken >= NEW.places WHERE subject = NEW.id AND tenant_id = NEW.tenant_id;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.fill_entry() OWNER TO yp_desk;
CREATE TRIGGER fill_entry AFTER UPDATE OF taken ON volunteering_bank.opportunity FOR EACH ROW
  WHEN (NEW.places IS NOT NULL AND NOT NEW.in_shifts AND (OLD.taken >= OLD.places) IS DISTINCT FROM (NEW.taken >= NEW.places))
  EXECUTE FUNCTION volunteering_bank.fill_entry();
