-- Which import took a quarantined row up again.
ALTER TABLE quarantined_row
  ADD COLUMN replayed_by BIGINT COMMENT 'the import that took the row up again; null while the row is open',
  ADD COLUMN replayed_line INT COMMENT 'its line there: loaded, or quarantined anew under that import',
  ADD KEY quarantined_row_open (replayed_by, import_id, line);
