-- What lets judging find the few readings that matter among many, and from when on a truck is to be judged. The index
-- holds all that the rules ask of a reading: its rows lie anywhere in a table that is larger than the memory.
ALTER TABLE remote_sensing_reading
  ADD COLUMN over_limit BOOLEAN NOT NULL COMMENT 'valid and over a limit of its day, by our limits' AFTER valid,
  DROP KEY reading_plate,
  ADD KEY reading_plate (plate, plate_colour, over_limit, measured_at, valid, site_code, plate_confidence,
    opacity_percent, ringelmann, no_ppm);

-- More than exceed: the column only narrows. Where it says no it must be right.
UPDATE remote_sensing_reading
SET over_limit = TRUE
WHERE valid AND (opacity_percent > 0 OR ringelmann > 0 OR no_ppm > 0);

ALTER TABLE import_run
  ADD COLUMN unmarked BOOLEAN NOT NULL DEFAULT FALSE
    COMMENT 'rows are stored, and the trucks that they concern not yet marked as due: the end of the import does that';

ALTER TABLE judging_due
  ADD COLUMN since DATETIME(3) COMMENT 'UTC: nothing changed but that readings came from then on; null: anything may have changed';
