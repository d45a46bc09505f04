-- Three letters ask for a review of one round. After that nobody is written to any more: it is the broker's to ring up.
ALTER TABLE csr_brokerage.placement ADD COLUMN chases smallint NOT NULL DEFAULT 0, ADD COLUMN chased_round smallint NOT NULL DEFAULT 0;
SELECT core.classify('csr_brokerage.placement', 'tenant: chases, chased_round');

CREATE OR REPLACE FUNCTION csr_brokerage.chased(p_placement uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  UPDATE csr_brokerage.placement SET chased_on = csr_brokerage.today(),
      chases = CASE WHEN stage <> 'active' THEN 0 WHEN chased_round = round THEN chases + 1 ELSE 1 END,
      chased_round = CASE WHEN stage = 'active' THEN round ELSE 0 END
    WHERE id = p_placement AND tenant_id = core.tenant() AND core.linked() IS NULL AND chased_on IS DISTINCT FROM csr_brokerage.today()
      AND NOT (stage = 'active' AND chased_round = round AND chases >= 3);
  RETURN FOUND;
END
$$;
ALTER FUNCTION csr_brokerage.chased(uuid) OWNER TO yp_desk;
