-- A restored database counts its transactions anew: later changes must still come after all that readers of the feed have seen.
UPDATE volunteering_bank.feed_epoch SET passed = greatest(passed,
  (SELECT coalesce(max(modified), 0) FROM volunteering_bank.feed_item) + 1 - pg_current_xact_id()::text::bigint);
