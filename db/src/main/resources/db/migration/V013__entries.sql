-- Who brought a file, or entered a row by hand.
ALTER TABLE import_run
  ADD COLUMN submitted_by VARCHAR(100) COMMENT 'who entered or uploaded it; null: a night or a command';
