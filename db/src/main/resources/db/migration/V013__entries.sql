-- Who brought a file, or entered a row by hand, and why.
ALTER TABLE import_run
  ADD COLUMN submitted_by VARCHAR(100) COMMENT 'who entered or uploaded it; null: a night or a command',
  ADD COLUMN reason VARCHAR(500) COMMENT 'why, where a reason is asked for';
