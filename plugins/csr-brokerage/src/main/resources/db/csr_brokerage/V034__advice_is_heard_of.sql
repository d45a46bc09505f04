-- Who is asked hears of it, who asked hears the answer, and nothing lapses while the question is open.
ALTER TABLE csr_brokerage.interest_advice ADD COLUMN council_told_at timestamptz, ADD COLUMN broker_told_at timestamptz;
SELECT core.classify('csr_brokerage.interest_advice', 'tenant: council_told_at, broker_told_at');
CREATE INDEX interest_advice_untold ON csr_brokerage.interest_advice (council_id) WHERE council_told_at IS NULL;
CREATE INDEX interest_advice_unheard ON csr_brokerage.interest_advice (tenant_id) WHERE broker_told_at IS NULL AND advised_at IS NOT NULL;
CREATE INDEX interest_advice_open ON csr_brokerage.interest_advice (placement_id) WHERE advised_at IS NULL;

-- That one side was told. False when it was told before, or has nothing to be told.
CREATE FUNCTION csr_brokerage.advice_told(p_id uuid, p_side text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  IF core.linked() IS NOT NULL THEN RETURN false; END IF;
  IF p_side = 'council' THEN
    UPDATE csr_brokerage.interest_advice SET council_told_at = core.at()
      WHERE id = p_id AND council_id = core.tenant() AND council_told_at IS NULL AND advised_at IS NULL;
  ELSE
    UPDATE csr_brokerage.interest_advice SET broker_told_at = core.at()
      WHERE id = p_id AND tenant_id = core.tenant() AND broker_told_at IS NULL AND advised_at IS NOT NULL;
  END IF;
  RETURN FOUND;
END
$$;
ALTER FUNCTION csr_brokerage.advice_told(uuid, text) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.advice_told(uuid, text) TO yp_app;

-- The last open question of a placement was just answered: whose turn it is has its days from now. An active one has the day of its review.
CREATE FUNCTION csr_brokerage.after_advice(p_id uuid, p_days integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  UPDATE csr_brokerage.placement p SET due = greatest(p.due, csr_brokerage.today() + p_days), chased_on = NULL
    FROM csr_brokerage.interest_advice a
    WHERE a.id = p_id AND a.council_id = core.tenant() AND core.linked() IS NULL AND core.actor() IS NOT NULL AND a.advised_at IS NOT NULL
      AND p.id = a.placement_id AND p.due IS NOT NULL AND p.stage <> 'active' AND NOT EXISTS (
        SELECT FROM csr_brokerage.interest_advice x WHERE x.placement_id = p.id AND x.advised_at IS NULL);
  RETURN FOUND;
END
$$;
ALTER FUNCTION csr_brokerage.after_advice(uuid, integer) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.after_advice(uuid, integer) TO yp_app;

-- Whether the clock may let a placement lapse. The lock is the one under which a question is asked, so that neither overtakes the other.
CREATE FUNCTION csr_brokerage.may_lapse(p_placement uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, csr_brokerage, core, pg_temp AS $$
BEGIN
  PERFORM FROM csr_brokerage.placement WHERE id = p_placement AND tenant_id = core.tenant() AND core.linked() IS NULL FOR NO KEY UPDATE;
  RETURN FOUND AND NOT EXISTS (SELECT FROM csr_brokerage.interest_advice a WHERE a.placement_id = p_placement AND a.advised_at IS NULL);
END
$$;
ALTER FUNCTION csr_brokerage.may_lapse(uuid) OWNER TO yp_desk;
GRANT EXECUTE ON FUNCTION csr_brokerage.may_lapse(uuid) TO yp_app;
