-- What people wait for goes before work of the past: the scheduler takes higher priorities first, and 50 is its middle.
ALTER TABLE core.scheduled_tasks ALTER COLUMN priority SET DEFAULT 50;
UPDATE core.scheduled_tasks SET priority = 50 WHERE priority IS NULL;
ALTER TABLE core.scheduled_tasks ALTER COLUMN priority SET NOT NULL;
CREATE INDEX scheduled_tasks_first ON core.scheduled_tasks (priority DESC, execution_time);
