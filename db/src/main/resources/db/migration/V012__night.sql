-- When a night distrusts the clock.
INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('night.clock-tolerance-minutes', '2000-01-01', '5', 'project decision, minutes'),
  ('night.max-gap-days', '2000-01-01', '7', 'project decision, days');

-- The latest start of an import is asked for at the start of every night.
ALTER TABLE import_run ADD KEY import_run_started (started_at);

-- A partition carries the names of its files; there may be thousands.
ALTER TABLE BATCH_STEP_EXECUTION_CONTEXT MODIFY SERIALIZED_CONTEXT MEDIUMTEXT;
