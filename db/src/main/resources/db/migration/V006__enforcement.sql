-- Exceedances as judged, and the repair cases that they open or join.
CREATE TABLE judging_due (
  vin VARCHAR(17) NOT NULL COMMENT 'a truck whose facts changed since it was last judged',
  cause VARCHAR(20) NOT NULL COMMENT 'LATE_DATA or DATA_CORRECTED: what to say if a finding loses its ground',
  PRIMARY KEY (vin)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE exceedance (
  id BIGINT NOT NULL AUTO_INCREMENT,
  vin VARCHAR(17) NOT NULL,
  source VARCHAR(16) NOT NULL COMMENT 'REMOTE_SENSING, BLACK_SMOKE, OBD, ROADSIDE, PERIODIC',
  source_key VARCHAR(80) NOT NULL COMMENT 'number of the deciding record, and the pollutant where one record can exceed in several',
  occurred_at DATETIME(3) NOT NULL COMMENT 'UTC',
  occurred_on DATE NOT NULL COMMENT 'the same, as a date in Asia/Shanghai',
  state VARCHAR(16) NOT NULL COMMENT 'PENDING_REVIEW, CONFIRMED, REJECTED, VOIDED',
  confirmed_by VARCHAR(8) COMMENT 'RULE or PERSON',
  confirmed_at DATETIME(3) COMMENT 'the reading or the review that confirmed it',
  void_cause VARCHAR(20),
  flagged VARCHAR(20) COMMENT 'lost its ground after a person or the police acted: a person decides',
  noticed_on DATE COMMENT 'business date of the run that first saw the confirmation',
  served_on DATE COMMENT 'date of service of the notice, the date of issue when unknown',
  rule_version VARCHAR(30) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY exceedance_source (vin, source, source_key),
  KEY exceedance_window (state, occurred_on, vin),
  KEY exceedance_unnoticed (noticed_on, state)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE exceedance_member (
  exceedance_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  record_no VARCHAR(60) NOT NULL,
  site_code VARCHAR(10),
  observed_at DATETIME(3) NOT NULL COMMENT 'UTC',
  quantity VARCHAR(12) NOT NULL COMMENT 'OPACITY, RINGELMANN, NO, INSPECTION',
  measured DECIMAL(12,5),
  limit_applied DECIMAL(12,5),
  PRIMARY KEY (exceedance_id, ordinal),
  KEY exceedance_member_record (record_no)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE repair_case (
  id BIGINT NOT NULL AUTO_INCREMENT,
  vin VARCHAR(17) NOT NULL,
  opened_by BIGINT NOT NULL COMMENT 'exceedance',
  opened_at DATETIME(3) NOT NULL COMMENT 'UTC, when that exceedance occurred',
  noticed_on DATE NOT NULL,
  served_on DATE NOT NULL,
  deadline DATE NOT NULL,
  cleared_at DATETIME(3) COMMENT 'UTC, the re-test that cleared it',
  repair_record_no VARCHAR(60) COMMENT 'the repair that counts',
  retest_report_no VARCHAR(60) COMMENT 'the re-test that cleared it',
  state VARCHAR(10) NOT NULL COMMENT 'OPEN, CLEARED, VOIDED',
  PRIMARY KEY (id),
  UNIQUE KEY repair_case_opener (opened_by),
  KEY repair_case_vin (vin),
  KEY repair_case_deadline (deadline)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE case_exceedance (
  case_id BIGINT NOT NULL,
  exceedance_id BIGINT NOT NULL,
  PRIMARY KEY (case_id, exceedance_id),
  KEY case_exceedance_exceedance (exceedance_id)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE case_extension (
  id BIGINT NOT NULL AUTO_INCREMENT,
  opened_by BIGINT NOT NULL COMMENT 'the exceedance that opened the case',
  granted_on DATE NOT NULL,
  new_deadline DATE NOT NULL,
  reason VARCHAR(300) NOT NULL,
  PRIMARY KEY (id),
  KEY case_extension_case (opened_by)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
