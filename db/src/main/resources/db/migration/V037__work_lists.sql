-- Work lists of the departments.
INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('work-list.due-soon-days', '2000-01-01', '7', 'project decision: the first reminder goes out then'),
  ('repair-station.pass-days', '2000-01-01', '30', 'project decision: a re-test later than this says little about the repair'),
  ('handover.keep-days', '2000-01-01', '90', 'project decision: a system that asks less often starts anew');

-- What was handed over to the systems of other departments, state by state.
CREATE TABLE handover_version (
  department VARCHAR(10) NOT NULL COMMENT 'POLICE or TRANSPORT',
  version BIGINT NOT NULL COMMENT 'from 1, without gaps',
  created_at DATETIME(3) NOT NULL COMMENT 'UTC',
  checksum CHAR(64) NOT NULL COMMENT 'SHA-256 over all rows of the version',
  PRIMARY KEY (department, version)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE handover_row (
  department VARCHAR(10) NOT NULL,
  row_key VARCHAR(40) NOT NULL,
  since_version BIGINT NOT NULL COMMENT 'the first version that has it',
  until_version BIGINT COMMENT 'the first version that has it no more, or otherwise; null while the last one has it',
  content TEXT NOT NULL COMMENT 'JSON',
  PRIMARY KEY (department, row_key, since_version)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
