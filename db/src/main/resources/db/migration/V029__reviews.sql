-- What persons decided on records that are evidence. The latest decision of a level counts, earlier ones stay.
CREATE TABLE evidence_review (
  id BIGINT NOT NULL AUTO_INCREMENT,
  source VARCHAR(16) NOT NULL COMMENT 'REMOTE_SENSING, BLACK_SMOKE, ROADSIDE, PERIODIC',
  record_no VARCHAR(60) NOT NULL COMMENT 'reading, capture or inspection report',
  level TINYINT NOT NULL COMMENT '1 the first review, 2 the second',
  outcome VARCHAR(10) NOT NULL COMMENT 'CONFIRMED, REJECTED, DOUBT',
  reason VARCHAR(24) COMMENT 'why it is not confirmed',
  note VARCHAR(300),
  cause VARCHAR(20) NOT NULL COMMENT 'what a list says when a finding falls by it: RECORD_VOIDED, APPEAL_UPHELD',
  reviewer VARCHAR(60) NOT NULL COMMENT 'account',
  decided_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  KEY evidence_review_record (record_no, source, level)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('review.working-days', '2000-01-01', '5', '道路交通安全违法行为处理程序规定 art. 19: reviewed within five working days');

-- A finding that lost its ground after somebody had acted on it, and of which a person said that it stands.
ALTER TABLE exceedance
  ADD COLUMN stands_by VARCHAR(60) COMMENT 'account',
  ADD COLUMN stands_at DATETIME(3) COMMENT 'UTC',
  ADD COLUMN stands_reason VARCHAR(300);
