-- Run once per database by somebody who may create roles; safe to run again. Passwords are set by the caller, never here.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['yp_owner', 'yp_app', 'yp_worker', 'yp_config'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', r);
    END IF;
  END LOOP;
  FOREACH r IN ARRAY ARRAY['yp_search', 'yp_desk'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', r);
    END IF;
  END LOOP;
  -- The owner hands definer functions to the two that cannot sign in.
  GRANT yp_search, yp_desk TO yp_owner;
  EXECUTE format('GRANT CREATE, CONNECT, TEMPORARY ON DATABASE %I TO yp_owner', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO yp_app, yp_worker, yp_config', current_database());
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
END
$$;
