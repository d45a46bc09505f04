-- A team's member says yes for themselves: only now does the organisation learn who comes and how to reach them. From then on the place is held
-- by a secret that only the member has; the link that the coordinator passed on, and every copy of it, opens nothing any more.
DROP FUNCTION volunteering_bank.say_yes(text, text, text, text, text, text, text);
CREATE FUNCTION volunteering_bank.say_yes(p_name text, p_email text, p_phone text, p_age_band text, p_guardian_name text, p_guardian_contact text,
  p_locale text, p_holder text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
DECLARE b volunteering_bank.booking;
BEGIN
  UPDATE volunteering_bank.booking SET name = p_name, email = p_email, phone = p_phone, age_band = p_age_band, guardian_name = p_guardian_name,
      guardian_contact = p_guardian_contact, locale = p_locale, person_id = core.me(), holder_hash = p_holder
    WHERE holder_hash = core.holder() AND team_id IS NOT NULL AND name IS NULL AND state IN ('booked', 'waiting')
    RETURNING * INTO b;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such place' USING ERRCODE = 'YP003'; END IF;
  INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, at, by_kind)
    VALUES (gen_random_uuid(), b.tenant_id, b.audience_id, b.id, b.shift_id, b.organisation_id, 'said-yes', core.at(), 'person');
  RETURN b.id;
END
$$;
ALTER FUNCTION volunteering_bank.say_yes(text, text, text, text, text, text, text, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION volunteering_bank.say_yes(text, text, text, text, text, text, text, text) TO yp_app;
