-- What companies say against a finding or an entry, and what was decided on it.
CREATE TABLE appeal (
  id BIGINT NOT NULL AUTO_INCREMENT,
  credit_code VARCHAR(18) NOT NULL COMMENT 'the company that appeals',
  exceedance_id BIGINT COMMENT 'the finding; null: the appeal is against an entry',
  list VARCHAR(16) COMMENT 'the list of the entry',
  subject VARCHAR(18) COMMENT 'of the entry: credit code or vehicle identification number',
  ground VARCHAR(20) NOT NULL COMMENT 'what the company says, as a code',
  text VARCHAR(2000) NOT NULL,
  filed_by VARCHAR(60) NOT NULL COMMENT 'account',
  filed_at DATETIME(3) NOT NULL COMMENT 'UTC',
  due_on DATE NOT NULL COMMENT 'the last day for the decision',
  state VARCHAR(10) NOT NULL COMMENT 'OPEN, UPHELD, REJECTED, WITHDRAWN',
  decided_by VARCHAR(60) COMMENT 'account',
  decided_at DATETIME(3) COMMENT 'UTC',
  reason VARCHAR(20) COMMENT 'of the decision, as a code',
  answer VARCHAR(1000),
  PRIMARY KEY (id),
  KEY appeal_company (credit_code),
  KEY appeal_state (state, due_on),
  KEY appeal_exceedance (exceedance_id),
  KEY appeal_entry (subject, list)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE appeal_file (
  appeal_id BIGINT NOT NULL,
  sha256 CHAR(64) NOT NULL COMMENT 'of the content, which lies outside the database',
  name VARCHAR(200) NOT NULL,
  media_type VARCHAR(40) NOT NULL,
  PRIMARY KEY (appeal_id, sha256)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- The entries of those whom an upheld appeal concerns, before and after their lists were published again.
CREATE TABLE appeal_effect (
  appeal_id BIGINT NOT NULL,
  list VARCHAR(16) NOT NULL,
  subject VARCHAR(18) NOT NULL COMMENT 'credit code or vehicle identification number',
  figures_before VARCHAR(60) COMMENT 'null: not listed',
  figures_after VARCHAR(60) COMMENT 'null: not listed',
  PRIMARY KEY (appeal_id, list, subject)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('appeal.working-days', '2000-01-01', '5', '道路交通安全违法行为处理程序规定 art. 5: examined within five working days'),
  ('appeal.file.most-megabytes', '2000-01-01', '10', 'our choice: no photo of a phone is larger');
