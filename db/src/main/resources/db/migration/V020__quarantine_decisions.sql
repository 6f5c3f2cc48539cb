-- Whole files or nothing, what people decide about quarantined rows and held files, and what an import would do to the lists.
ALTER TABLE import_run
  ADD COLUMN whole_file BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'one bad row refuses the whole file';

ALTER TABLE quarantined_row
  ADD COLUMN dismissed_at DATETIME(3) COMMENT 'when a person gave the row up; null: nobody has';

CREATE TABLE quarantine_decision (
  id BIGINT NOT NULL AUTO_INCREMENT,
  import_id BIGINT NOT NULL,
  line INT NOT NULL COMMENT 'as in quarantined_row',
  decision VARCHAR(10) NOT NULL COMMENT 'EDITED and replayed, REPLAYED as it was, DISMISSED',
  decided_by VARCHAR(100) NOT NULL,
  decided_at DATETIME(3) NOT NULL,
  reason VARCHAR(500) COMMENT 'why; always of a dismissal',
  sent_row MEDIUMTEXT COMMENT 'the submitted columns as they were replayed, as CSV; null: dismissed',
  PRIMARY KEY (id),
  KEY quarantine_decision_row (import_id, line)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE held_decision (
  import_id BIGINT NOT NULL,
  decision VARCHAR(10) NOT NULL COMMENT 'RELEASED or REFUSED',
  decided_by VARCHAR(100) NOT NULL,
  decided_at DATETIME(3) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  PRIMARY KEY (import_id)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE import_preview (
  import_id BIGINT NOT NULL COMMENT 'a dry run',
  state VARCHAR(10) NOT NULL COMMENT 'COMPUTED, TOO_LARGE, FAILED',
  day DATE COMMENT 'the lists of which night; null unless computed',
  detail VARCHAR(500) COMMENT 'the most rows that are tried, or the fault',
  PRIMARY KEY (import_id)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE import_preview_change (
  import_id BIGINT NOT NULL,
  list VARCHAR(20) NOT NULL COMMENT 'LARGE_FLEET, HIGH_EXCEEDANCE, OVERDUE_REPAIR',
  subject VARCHAR(20) NOT NULL COMMENT 'credit code, or vehicle identification number',
  kind VARCHAR(10) NOT NULL COMMENT 'ENTERED, LEFT',
  subject_name VARCHAR(200),
  figures_before VARCHAR(60),
  figures_after VARCHAR(60),
  PRIMARY KEY (import_id, list, subject)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
