-- What persons decided on records whose plate no truck carried. Rows are only added; the latest of a record stands.
CREATE TABLE plate_assignment (
  id BIGINT NOT NULL AUTO_INCREMENT,
  source VARCHAR(16) NOT NULL COMMENT 'REMOTE_SENSING, BLACK_SMOKE',
  record_no VARCHAR(28) NOT NULL COMMENT 'reading or capture; its row stays as it was read',
  decision VARCHAR(8) NOT NULL COMMENT 'ASSIGNED, NONE (no truck of the register), UNDONE',
  vin VARCHAR(17) COMMENT 'the truck that it is given to; null unless ASSIGNED',
  plate VARCHAR(20) COMMENT 'as read when it was decided, normalised; null when none was read',
  reason VARCHAR(16) COMMENT 'why it is no truck of the register; null unless NONE',
  note VARCHAR(300),
  account VARCHAR(60) NOT NULL,
  decided_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  KEY plate_assignment_record (record_no, source),
  KEY plate_assignment_vin (vin),
  KEY plate_assignment_plate (plate)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- The queue asks for the few records of some days that are over a limit, whatever their plate.
ALTER TABLE remote_sensing_reading ADD KEY reading_over_limit (over_limit, measured_at);
ALTER TABLE smoke_capture ADD KEY capture_time (captured_at);

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('plate-rescue.days', '2000-01-01', '30', 'project decision: an older record is rarely cleared up'),
  ('plate-rescue.sightings.days', '2000-01-01', '7', 'project decision: where a candidate was seen so many days before and after helps a person to tell');
