-- Imports in the browser: who sent a file or released it, and which import took a quarantined row up again.
ALTER TABLE import_run
  ADD COLUMN submitted_by VARCHAR(100) COMMENT 'who sent or released it in the browser; null for nights and the command line',
  ADD COLUMN release_reason VARCHAR(500) COMMENT 'why a person let it count in spite of its bad rows';

ALTER TABLE quarantined_row
  ADD COLUMN replayed_by BIGINT COMMENT 'the import that took the row up again; null while the row is open',
  ADD COLUMN replayed_line INT COMMENT 'its line there: loaded, or quarantined anew under that import',
  ADD KEY quarantined_row_open (replayed_by, import_id, line);
