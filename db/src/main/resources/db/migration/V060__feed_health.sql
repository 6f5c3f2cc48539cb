-- When what a site or feed delivers is worth an alert, and who answered for one.
INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('feed-health.silent.nights', '2000-01-01', '1', 'project decision: a night without data may hide exceedances of lists 2 and 3'),
  ('feed-health.few.percent', '2000-01-01', '50', 'project decision: half of the usual rows is more than bad weather'),
  ('feed-health.few.from-rows', '2000-01-01', '20', 'project decision: a few rows more or less of a small feed mean nothing'),
  ('feed-health.duplicate.percent', '2000-01-01', '10', 'project decision: repeated rows come in ones and twos where a site is well'),
  ('feed-health.reject.percent', '2000-01-01', '10', 'project decision: half of import.max-quarantined-percent, at which a file is held'),
  ('feed-health.clock.minutes', '2000-01-01', '60', 'project decision: the estimate is not surer than that'),
  ('feed-health.calibration.grace-days', '2000-01-01', '0', 'project decision: it is overdue from the day after its end'),
  ('feed-health.nightly.percent', '2000-01-01', '80', 'project decision: a feed without sites that came on so many of its nights is expected every night');

CREATE TABLE feed_alert_answer (
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(12) NOT NULL COMMENT 'SILENCE, LATE, HELD, FEW_ROWS, DUPLICATES, REJECTS, CLOCK, CALIBRATION',
  subject VARCHAR(20) NOT NULL COMMENT 'site.code, or a feed',
  since DATE NOT NULL COMMENT 'the night from which on it is',
  owner VARCHAR(40) NOT NULL COMMENT 'account that sees to it',
  note VARCHAR(300) NOT NULL,
  answered_by VARCHAR(40) NOT NULL COMMENT 'account',
  answered_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  KEY feed_alert_answer_alert (since, kind, subject)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
