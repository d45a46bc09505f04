-- The order of change of public listings, for the open feed (RPDE: by modified, then id). Ids only: what a listing says is read with the
-- reader's own rights. Kept by triggers alone; what was withdrawn stays some weeks, so that readers hear of it.
CREATE TABLE volunteering_bank.feed_item (
  id          uuid NOT NULL,                    -- the listing's; stays when the listing is gone
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),   -- always the partnership's public audience
  modified    bigint NOT NULL,                  -- number of the transaction that changed it last, see feed_now()
  shown       boolean NOT NULL,                 -- live and public
  held        boolean NOT NULL DEFAULT false,   -- its organisation has switched the bank off
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (id, tenant_id)
);
CREATE INDEX feed_item_order ON volunteering_bank.feed_item (audience_id, modified, id);
CREATE INDEX feed_item_own ON volunteering_bank.feed_item (tenant_id, changed_at) WHERE NOT shown;
SELECT core.isolate('volunteering_bank.feed_item');
SELECT core.let_definer('volunteering_bank.feed_item', 'yp_desk', 'SELECT, INSERT, UPDATE');
SELECT core.forbid('volunteering_bank.feed_item', 'INSERT, UPDATE');
SELECT core.classify('volunteering_bank.feed_item', 'key: id, tenant_id, audience_id; public: modified, shown, held, changed_at');

-- What is added to the numbers of transactions: a database restored into another server begins to count anew, and readers must still see
-- every later change after what they have read. Set after each migration (afterMigrate.sql).
CREATE TABLE volunteering_bank.feed_epoch (passed bigint NOT NULL);
INSERT INTO volunteering_bank.feed_epoch VALUES (0);
CREATE UNIQUE INDEX feed_epoch_one ON volunteering_bank.feed_epoch ((true));
GRANT SELECT ON volunteering_bank.feed_epoch TO yp_app, yp_desk;
SELECT core.classify('volunteering_bank.feed_epoch', 'public: passed');
INSERT INTO core.unisolated VALUES ('volunteering_bank.feed_epoch', 'one number of the whole database, holds no row of anybody');

-- The present transaction's place in the order.
CREATE FUNCTION volunteering_bank.feed_now() RETURNS bigint LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
  SELECT pg_current_xact_id()::text::bigint + (SELECT passed FROM volunteering_bank.feed_epoch)
$$;
-- Before this place nothing can change any more: every transaction that could is over.
CREATE FUNCTION volunteering_bank.feed_settled() RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (SELECT passed FROM volunteering_bank.feed_epoch)
$$;
GRANT EXECUTE ON FUNCTION volunteering_bank.feed_now(), volunteering_bank.feed_settled() TO yp_app, yp_desk;

CREATE FUNCTION volunteering_bank.feed_listing() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE volunteering_bank.feed_item SET shown = false, modified = volunteering_bank.feed_now(), changed_at = coalesce(core.at(), clock_timestamp())
      WHERE id = OLD.id AND tenant_id = OLD.tenant_id AND shown;
  ELSIF NEW.status = 'live' AND NEW.visibility = 'public' THEN
    INSERT INTO volunteering_bank.feed_item AS f (id, tenant_id, audience_id, modified, shown, changed_at)
      SELECT NEW.id, NEW.tenant_id, p.public_audience, volunteering_bank.feed_now(), true, NEW.updated_at
      FROM core.tenant t JOIN core.partnership p ON p.id = t.partnership_id WHERE t.id = NEW.tenant_id
      ON CONFLICT (id, tenant_id) DO UPDATE SET shown = true, modified = EXCLUDED.modified, changed_at = EXCLUDED.changed_at;
  ELSE
    UPDATE volunteering_bank.feed_item SET shown = false, modified = volunteering_bank.feed_now(), changed_at = NEW.updated_at
      WHERE id = NEW.id AND tenant_id = NEW.tenant_id AND shown;
  END IF;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.feed_listing() OWNER TO yp_desk;
CREATE TRIGGER feed_listing AFTER INSERT OR UPDATE OR DELETE ON volunteering_bank.opportunity
  FOR EACH ROW EXECUTE FUNCTION volunteering_bank.feed_listing();

-- An organisation that switches the bank off withdraws its listings from the feed; they come back when it switches it on.
CREATE FUNCTION volunteering_bank.feed_switched() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, volunteering_bank, core, pg_temp AS $$
BEGIN
  UPDATE volunteering_bank.feed_item SET held = NOT NEW.enabled, modified = volunteering_bank.feed_now(), changed_at = NEW.changed_at
    WHERE tenant_id = NEW.tenant_id AND held = NEW.enabled;
  RETURN NULL;
END
$$;
ALTER FUNCTION volunteering_bank.feed_switched() OWNER TO yp_desk;
CREATE TRIGGER feed_of_volunteering_bank AFTER INSERT OR UPDATE ON core.tenant_feature
  FOR EACH ROW WHEN (NEW.feature = 'volunteering-bank') EXECUTE FUNCTION volunteering_bank.feed_switched();

INSERT INTO volunteering_bank.feed_item (id, tenant_id, audience_id, modified, shown, changed_at)
  SELECT o.id, o.tenant_id, p.public_audience, volunteering_bank.feed_now(), true, o.updated_at
  FROM volunteering_bank.opportunity o JOIN core.tenant t ON t.id = o.tenant_id JOIN core.partnership p ON p.id = t.partnership_id
  WHERE o.status = 'live' AND o.visibility = 'public';
UPDATE volunteering_bank.feed_item f SET held = true FROM core.tenant_feature s
  WHERE s.tenant_id = f.tenant_id AND s.feature = 'volunteering-bank' AND NOT s.enabled;
