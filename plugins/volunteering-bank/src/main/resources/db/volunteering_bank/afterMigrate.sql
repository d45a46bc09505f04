-- A restored database counts its transactions anew, and readers may have seen changes that it has lost. So in another server, on another
-- line of its history or in another database the order goes on far beyond anything that was handed out, and every item is told again.
DO $$
DECLARE v_here text; v_now bigint;
BEGIN
  SELECT s.system_identifier || '/' || c.timeline_id || '/' || d.oid INTO v_here
    FROM pg_control_system() s, pg_control_checkpoint() c, pg_database d WHERE d.datname = current_database();
  IF (SELECT server FROM volunteering_bank.feed_epoch) IS DISTINCT FROM v_here THEN
    v_now := pg_current_xact_id()::text::bigint;
    UPDATE volunteering_bank.feed_epoch SET server = v_here, passed = CASE
      WHEN server IS NULL THEN greatest(passed, (SELECT coalesce(max(modified), 0) FROM volunteering_bank.feed_item) + 1 - v_now)
      ELSE greatest(passed + v_now, (SELECT coalesce(max(modified), 0) FROM volunteering_bank.feed_item)) + (1::bigint << 40) - v_now END;
    UPDATE volunteering_bank.feed_item SET modified = volunteering_bank.feed_now();
  END IF;
END
$$;
