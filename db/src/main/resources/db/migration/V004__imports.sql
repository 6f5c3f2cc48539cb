-- Every file that ever came in, what became of its rows, and the rows that could not be taken.
CREATE TABLE import_run (
  id BIGINT NOT NULL AUTO_INCREMENT,
  feed VARCHAR(20) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  sha256 CHAR(64) NOT NULL,
  attempt INT NOT NULL COMMENT 'how often this content was tried before, deliberately',
  dry_run BOOLEAN NOT NULL,
  state VARCHAR(10) NOT NULL COMMENT 'RUNNING, DONE, HELD, REFUSED, FAILED',
  message VARCHAR(1000) COMMENT 'why it was held or refused',
  business_date DATE NOT NULL COMMENT 'the business date of the night that brought it',
  clock_at DATETIME(3) NOT NULL COMMENT 'the clock of the run, against which a time is in the future',
  encoding VARCHAR(10),
  header TEXT COMMENT 'the header row, as CSV',
  unknown_columns VARCHAR(1000),
  blank_rows INT NOT NULL DEFAULT 0,
  rows_in_file INT NOT NULL DEFAULT 0,
  rows_bad INT NOT NULL DEFAULT 0,
  read_rows INT NOT NULL DEFAULT 0,
  loaded INT NOT NULL DEFAULT 0,
  updated INT NOT NULL DEFAULT 0,
  unchanged INT NOT NULL DEFAULT 0,
  duplicate INT NOT NULL DEFAULT 0,
  quarantined INT NOT NULL DEFAULT 0,
  skipped INT NOT NULL DEFAULT 0,
  started_at DATETIME(3) NOT NULL,
  finished_at DATETIME(3),
  PRIMARY KEY (id),
  UNIQUE KEY import_run_content (feed, sha256, dry_run, attempt),
  KEY import_run_date (business_date),
  CONSTRAINT import_run_ties CHECK (read_rows = loaded + updated + unchanged + duplicate + quarantined + skipped)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE import_skip (
  import_id BIGINT NOT NULL,
  reason VARCHAR(40) NOT NULL,
  skipped INT NOT NULL,
  PRIMARY KEY (import_id, reason)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE site_delivery (
  import_id BIGINT NOT NULL,
  site_code VARCHAR(10) NOT NULL,
  day DATE NOT NULL COMMENT 'of the rows, in Asia/Shanghai',
  row_count INT NOT NULL COMMENT 'whatever became of them: a site that sees petrol cars only is not silent',
  PRIMARY KEY (import_id, site_code, day),
  KEY site_delivery_day (day, site_code)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE quarantined_row (
  import_id BIGINT NOT NULL,
  line INT NOT NULL COMMENT 'physical line on which the record starts',
  raw_row MEDIUMTEXT NOT NULL COMMENT 'the fields as CSV, in the order of the file',
  PRIMARY KEY (import_id, line)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE row_problem (
  import_id BIGINT NOT NULL,
  line INT NOT NULL,
  ordinal INT NOT NULL,
  code VARCHAR(40) NOT NULL,
  column_name VARCHAR(60),
  offending_value VARCHAR(500),
  message_zh VARCHAR(1000) NOT NULL,
  message_en VARCHAR(1000) NOT NULL,
  PRIMARY KEY (import_id, line, ordinal),
  KEY row_problem_code (code)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE superseded_row (
  feed VARCHAR(20) NOT NULL,
  row_key VARCHAR(120) NOT NULL,
  import_id BIGINT NOT NULL COMMENT 'the import whose row took its place',
  import_line INT NOT NULL,
  old_row JSON NOT NULL,
  PRIMARY KEY (feed, row_key, import_id, import_line)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
