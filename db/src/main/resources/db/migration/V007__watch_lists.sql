-- Nightly runs, the entries of the three lists as periods of runs, their evidence and the changes with causes.
CREATE TABLE evaluation_run (
  id BIGINT NOT NULL AUTO_INCREMENT,
  business_date DATE NOT NULL,
  attempt INT NOT NULL COMMENT '1 for the first run of a date',
  sequence INT NOT NULL COMMENT 'position in the chain of published lists; negative for a date that was caught up later',
  previous_run_id BIGINT COMMENT 'the run that the changes are against',
  rule_version VARCHAR(30) NOT NULL,
  data_cut_off DATETIME(3) NOT NULL COMMENT 'UTC: what was loaded by then counted',
  last_import_id BIGINT NOT NULL COMMENT 'the newest import that it saw',
  sites_expected INT NOT NULL,
  sites_reporting INT NOT NULL,
  content_sha256 CHAR(64) NOT NULL COMMENT 'over the entries and their evidence',
  PRIMARY KEY (id),
  UNIQUE KEY evaluation_run_date (business_date, attempt),
  UNIQUE KEY evaluation_run_sequence (sequence)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE current_run (
  singleton TINYINT NOT NULL PRIMARY KEY CHECK (singleton = 1),
  run_id BIGINT NOT NULL
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE watch_list_entry (
  id BIGINT NOT NULL AUTO_INCREMENT,
  list VARCHAR(16) NOT NULL COMMENT 'LARGE_FLEET, HIGH_EXCEEDANCE, OVERDUE_REPAIR',
  subject VARCHAR(18) NOT NULL COMMENT 'credit code of the firm, or vehicle identification number',
  first_sequence INT NOT NULL,
  last_sequence INT NOT NULL,
  listed_since DATE NOT NULL,
  division VARCHAR(12),
  company_name VARCHAR(200),
  diesel_trucks INT,
  owned INT,
  leased INT,
  exceeding_trucks INT,
  total_trucks INT,
  plate VARCHAR(20),
  plate_type VARCHAR(2),
  exceeded_at DATETIME(3),
  source VARCHAR(16),
  deadline DATE,
  missing VARCHAR(30) COMMENT 'what is still missing for clearance',
  content_hash CHAR(64) NOT NULL COMMENT 'over the figures and the evidence',
  PRIMARY KEY (id),
  UNIQUE KEY watch_list_entry_period (list, subject, first_sequence),
  KEY watch_list_entry_read (list, last_sequence, first_sequence),
  KEY watch_list_entry_subject (subject)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE entry_evidence (
  entry_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  kind VARCHAR(12) NOT NULL COMMENT 'FLEET (a truck that counts), EXCEEDANCE (a finding that counts)',
  vin VARCHAR(17) NOT NULL,
  plate VARCHAR(20),
  plate_type VARCHAR(2),
  role VARCHAR(6),
  member_from DATE,
  member_to DATE,
  exceedance_id BIGINT,
  source VARCHAR(16),
  occurred_at DATETIME(3),
  PRIMARY KEY (entry_id, ordinal)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE list_change (
  run_id BIGINT NOT NULL,
  list VARCHAR(16) NOT NULL,
  subject VARCHAR(18) NOT NULL,
  subject_name VARCHAR(200),
  kind VARCHAR(8) NOT NULL COMMENT 'ENTERED, LEFT',
  figures_before VARCHAR(60),
  figures_after VARCHAR(60),
  PRIMARY KEY (run_id, list, subject)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE list_change_cause (
  run_id BIGINT NOT NULL,
  list VARCHAR(16) NOT NULL,
  subject VARCHAR(18) NOT NULL,
  cause VARCHAR(20) NOT NULL,
  detail VARCHAR(300) NOT NULL COMMENT 'which trucks, dates or numbers',
  PRIMARY KEY (run_id, list, subject, cause)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
