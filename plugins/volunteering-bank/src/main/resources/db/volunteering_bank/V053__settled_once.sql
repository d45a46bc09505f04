-- As in V035, but only what changes is written: a reading that finds everything as it was leaves every row alone.
CREATE OR REPLACE FUNCTION volunteering_bank.settle_pulled(p_titled text[], p_twin uuid, p_source uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
  WITH twins AS (
    SELECT p.id, p.tenant_id, s.showing, n.public_audience, volunteering_bank.twin_of(p, n.id) AS twin
      FROM (SELECT * FROM volunteering_bank.pulled_listing WHERE titled = ANY (p_titled)
            UNION SELECT * FROM volunteering_bank.pulled_listing WHERE twin = p_twin
            UNION SELECT * FROM volunteering_bank.pulled_listing WHERE tenant_id = core.tenant() AND source_id = p_source) p
      JOIN volunteering_bank.feed_source s ON s.id = p.source_id AND s.tenant_id = p.tenant_id
      JOIN core.tenant t ON t.id = p.tenant_id JOIN core.partnership n ON n.id = t.partnership_id),
  stands AS (
    SELECT id, tenant_id, twin, CASE WHEN showing AND twin IS NULL THEN public_audience ELSE tenant_id END AS audience_id FROM twins),
  told AS (
    UPDATE volunteering_bank.pulled_listing p SET twin = s.twin, audience_id = s.audience_id FROM stands s
      WHERE p.id = s.id AND p.tenant_id = s.tenant_id AND (p.twin, p.audience_id) IS DISTINCT FROM (s.twin, s.audience_id))
  UPDATE core.catalogue_entry e SET audience_id = s.audience_id FROM stands s
    WHERE e.subject = s.id AND e.tenant_id = s.tenant_id AND e.audience_id <> s.audience_id
$$;
