-- Firms near the lines of lists 1 and 2, as of each run.
CREATE TABLE near_line (
  run_id BIGINT NOT NULL,
  list VARCHAR(16) NOT NULL COMMENT 'LARGE_FLEET, HIGH_EXCEEDANCE',
  subject VARCHAR(18) NOT NULL COMMENT 'credit code of the firm',
  company_name VARCHAR(200),
  division VARCHAR(12),
  part INT NOT NULL COMMENT 'list 1: diesel trucks; list 2: trucks that exceeded',
  whole INT COMMENT 'list 2: all trucks',
  more INT COMMENT 'so many trucks more list it; null when listed, or never',
  fewer INT COMMENT 'list 2: so many trucks fewer list it',
  crosses_on DATE COMMENT 'list 1: when a known fleet row moves it across the line',
  crosses_with INT COMMENT 'list 1: its diesel trucks on that day',
  over_once MEDIUMTEXT NOT NULL COMMENT 'list 2: trucks whose last reading was over the limit, with commas between them',
  PRIMARY KEY (run_id, list, subject)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE fleet_membership
  ADD KEY fleet_membership_from (valid_from),
  ADD KEY fleet_membership_to (valid_to);

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('near-line.large-fleet.trucks', '2000-01-01', '3', 'our choice: firms with 12 to 14 diesel trucks at a line of 15'),
  ('near-line.high-exceedance.trucks', '2000-01-01', '2', 'our choice: one or two more exceeding trucks, or fewer trucks'),
  ('near-line.fleet-days', '2000-01-01', '30', 'our choice: fleet rows that begin or end so many days ahead'),
  ('near-line.deadline-days', '2000-01-01', '7', 'our choice: deadlines so many days ahead, as the plan of reminders');
