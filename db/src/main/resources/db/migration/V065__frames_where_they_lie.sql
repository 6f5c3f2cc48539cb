-- Frames of a vehicle's day that follow each other in a file are read from the file as it came.

ALTER TABLE obd_segment
  ADD COLUMN file_offset BIGINT COMMENT 'where they begin in the file as it came; null: they have a file of their own' AFTER import_id;
