-- Everything that is wrong with a schema's tables, in words. No row: all is well. Run for each feature's schema after its migration.
CREATE FUNCTION core.lint(p_schema text) RETURNS TABLE (relation text, problem text)
LANGUAGE sql STABLE SET search_path = pg_catalog, core AS $$
  WITH t AS (
    SELECT c.oid, n.nspname || '.' || c.relname AS relation, c.relrowsecurity, c.relforcerowsecurity
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = p_schema AND c.relkind IN ('r', 'p')),
  guarded AS (SELECT * FROM t WHERE NOT EXISTS (SELECT FROM core.unisolated u WHERE u.relation = t.relation))
  SELECT relation, 'row-level security is not enabled and forced' FROM guarded WHERE NOT (relrowsecurity AND relforcerowsecurity)
  UNION ALL
  SELECT relation, 'no policy for the application' FROM guarded g
    WHERE EXISTS (SELECT FROM information_schema.role_table_grants r WHERE r.grantee = 'yp_app' AND r.table_schema || '.' || r.table_name = g.relation)
      AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = g.oid AND 'yp_app'::regrole = ANY (p.polroles))
  UNION ALL
  SELECT g.relation, 'policy ' || p.polname || ' is open to everybody' FROM guarded g JOIN pg_policy p ON p.polrelid = g.oid
    WHERE p.polroles && ARRAY[0::oid, 'yp_app'::regrole::oid] AND p.polpermissive
      AND (pg_get_expr(p.polqual, p.polrelid) = 'true' OR pg_get_expr(p.polwithcheck, p.polrelid) = 'true')
  UNION ALL
  SELECT t.relation, 'column ' || a.attname || ' is not classified' FROM t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE t.relation NOT LIKE '%.flyway_history'
      AND NOT EXISTS (SELECT FROM core.column_class k WHERE k.relation = t.relation AND k.name = a.attname)
  UNION ALL
  SELECT g.relation, 'has tenant_id but it is not part of the primary key' FROM guarded g
    WHERE g.relation <> 'core.credential'
      AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = g.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)
      AND NOT EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
        WHERE i.indrelid = g.oid AND i.indisprimary AND a.attname = 'tenant_id')
  UNION ALL
  SELECT u.relation, 'is excused without a reason' FROM core.unisolated u WHERE u.relation LIKE p_schema || '.%' AND length(u.reason) < 8
$$;
GRANT EXECUTE ON FUNCTION core.lint(text) TO yp_worker;

-- The lint reads what is classified and what is excused.
GRANT SELECT ON core.column_class, core.unisolated TO yp_worker;
