-- By which numbers registers know an organisation (org-id.guide: GB-CHC-1110817). Names are written in many ways; a number is one.
ALTER TABLE core.organisation ADD COLUMN org_ids text[] NOT NULL DEFAULT '{}';
SELECT core.classify('core.organisation', 'public: org_ids');
CREATE INDEX relationship_code ON core.relationship (code) WHERE kind = 'funding' AND code IS NOT NULL;

-- Whether a number is of a register that knows the organisation by another. Numbers of no register say nothing.
CREATE FUNCTION core.another_number(p_code text, p_known text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT p_code IS NOT NULL AND p_code <> ALL (p_known) AND EXISTS (SELECT FROM unnest(p_known) k (code)
    WHERE substring(k.code FROM '^[A-Z]{2,3}-[A-Z]+-') = substring(p_code FROM '^[A-Z]{2,3}-[A-Z]+-'))
$$;
REVOKE EXECUTE ON FUNCTION core.another_number(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.another_number(text, text[]) TO yp_app, yp_desk;
