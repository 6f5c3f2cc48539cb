-- Changes of parameters that one person proposes and another approves.
CREATE TABLE parameter_proposal (
  id BIGINT NOT NULL AUTO_INCREMENT,
  valid_from DATE NOT NULL COMMENT 'first day of the values',
  basis VARCHAR(300) NOT NULL COMMENT 'standard and clause, or who decided it',
  state VARCHAR(9) NOT NULL COMMENT 'OPEN, APPROVED, REJECTED, WITHDRAWN',
  proposed_by VARCHAR(60) NOT NULL COMMENT 'account',
  proposed_at DATETIME(3) NOT NULL COMMENT 'UTC',
  approved_by VARCHAR(60) COMMENT 'account that approved, never the one that proposed',
  closed_by VARCHAR(60) COMMENT 'account of the latest decision or withdrawal',
  closed_at DATETIME(3) COMMENT 'UTC',
  reason VARCHAR(300) COMMENT 'of the latest decision or withdrawal',
  PRIMARY KEY (id),
  KEY parameter_proposal_state (state)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE parameter_proposal_value (
  proposal_id BIGINT NOT NULL,
  name VARCHAR(60) NOT NULL COMMENT 'parameter',
  value VARCHAR(100) NOT NULL,
  PRIMARY KEY (proposal_id, name),
  KEY parameter_proposal_value_name (name),
  CONSTRAINT parameter_proposal_value_proposal FOREIGN KEY (proposal_id) REFERENCES parameter_proposal (id)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
