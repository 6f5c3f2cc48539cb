-- Suspected clones (套牌), and what people decided on them.
ALTER TABLE remote_sensing_reading
  ADD COLUMN vehicle_type VARCHAR(3) COMMENT 'CLLX of GA/T 16.4 as the site names it; null when it names none',
  DROP KEY reading_plate,
  ADD KEY reading_plate (plate, plate_colour, over_limit, measured_at, valid, site_code, plate_confidence,
    opacity_percent, ringelmann, no_ppm, vehicle_type);

ALTER TABLE smoke_capture
  ADD COLUMN vehicle_type VARCHAR(3) COMMENT 'CLLX of GA/T 16.4 as the site names it; null when it names none';

CREATE TABLE clone_suspect (
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(16) NOT NULL COMMENT 'IMPOSSIBLE_SPEED, OTHER_CLASS',
  source VARCHAR(16) NOT NULL COMMENT 'REMOTE_SENSING, BLACK_SMOKE',
  record_no VARCHAR(28) NOT NULL COMMENT 'JLBH, of two records that of the earlier one',
  seen_at DATETIME(3) NOT NULL COMMENT 'UTC',
  site_code VARCHAR(10) NOT NULL,
  other_source VARCHAR(16) NOT NULL COMMENT 'of the later record; empty for another class',
  other_no VARCHAR(28) NOT NULL COMMENT 'of the later record; empty for another class',
  other_at DATETIME(3) COMMENT 'UTC',
  other_site VARCHAR(10),
  vin VARCHAR(17) NOT NULL COMMENT 'the truck of the register that carries the plate',
  plate VARCHAR(20) NOT NULL,
  plate_colour VARCHAR(20) NOT NULL,
  kilometres DECIMAL(8,3) COMMENT 'between the sites',
  fastest_kmh DECIMAL(6,1) COMMENT 'what was taken for possible',
  vehicle_type VARCHAR(3) COMMENT 'as the earlier record names it',
  state VARCHAR(12) NOT NULL COMMENT 'OPEN, WITH_POLICE, CLEARED, PROVEN: by the last decision',
  found_at DATETIME(3) NOT NULL COMMENT 'UTC',
  gone_at DATETIME(3) COMMENT 'UTC: judging found it no more; null while it does',
  PRIMARY KEY (id),
  UNIQUE KEY clone_suspect_records (record_no, other_no, kind, source, other_source),
  KEY clone_suspect_truck (vin),
  KEY clone_suspect_plate (plate)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE clone_decision (
  id BIGINT NOT NULL AUTO_INCREMENT,
  suspect_id BIGINT NOT NULL COMMENT 'clone_suspect.id',
  decision VARCHAR(16) NOT NULL COMMENT 'CLEARED, PASSED_TO_POLICE, PROVEN',
  reason VARCHAR(24) NOT NULL,
  note VARCHAR(300) NOT NULL,
  account VARCHAR(60) NOT NULL,
  decided_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  KEY clone_decision_suspect (suspect_id)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
