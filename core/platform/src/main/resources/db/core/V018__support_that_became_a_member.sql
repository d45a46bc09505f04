-- Somebody who was here as support and is given a place of their own later is support no longer; while they are support they keep the word
-- for it, whoever changes their roles.
CREATE FUNCTION core.support_over() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, core AS $$
BEGIN
  IF OLD.until > core.at() THEN
    IF NOT 'support' = ANY (NEW.roles) THEN NEW.roles := NEW.roles || 'support'::text; END IF;
  ELSIF NEW.until > core.at() AND NOT 'support' = ANY (NEW.roles) THEN
    NEW.origin := 'invitation';
    NEW.since := core.at();
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER support_over BEFORE UPDATE ON core.membership FOR EACH ROW
  WHEN (OLD.origin = 'support' AND NEW.origin = 'support') EXECUTE FUNCTION core.support_over();
