-- Somebody in the line who comes all the same is written in beside their number.
DROP INDEX volunteering_bank.booking_once_guest;
CREATE UNIQUE INDEX booking_once_guest ON volunteering_bank.booking (shift_id, tenant_id, lower(name), coalesce(email, phone))
  WHERE state IN ('booked', 'waiting') AND person_id IS NULL AND NOT walk_in;

-- Whether a word lets people check in at a shift: nobody prints a poster without it.
CREATE FUNCTION volunteering_bank.opens_here(p_shift uuid, p_word text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  SELECT EXISTS (SELECT FROM volunteering_bank.shift_lead l WHERE l.id = p_shift AND l.word = p_word)
$$;
ALTER FUNCTION volunteering_bank.opens_here(uuid, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.opens_here(uuid, text) TO yp_app;
