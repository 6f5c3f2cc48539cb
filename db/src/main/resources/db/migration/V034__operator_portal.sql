-- What companies send to the departments, and what they get from them.
CREATE TABLE case_paper (
  id BIGINT NOT NULL AUTO_INCREMENT,
  opened_by BIGINT NOT NULL COMMENT 'the exceedance that opened the case',
  kind VARCHAR(16) NOT NULL COMMENT 'REPAIR_SHEET or RETEST_REPORT',
  sha256 CHAR(64) NOT NULL COMMENT 'of the file, which lies in the home below papers/',
  bytes BIGINT NOT NULL,
  media_type VARCHAR(20) NOT NULL COMMENT 'image/jpeg, image/png or application/pdf, by the content',
  note VARCHAR(300) NOT NULL,
  uploaded_by VARCHAR(60) NOT NULL COMMENT 'account',
  uploaded_at DATETIME(3) NOT NULL COMMENT 'UTC',
  state VARCHAR(10) NOT NULL COMMENT 'RECEIVED, ACCEPTED, REFUSED; clears no case',
  reason VARCHAR(300) COMMENT 'why it was refused',
  decided_by VARCHAR(60) COMMENT 'account',
  decided_at DATETIME(3) COMMENT 'UTC',
  PRIMARY KEY (id),
  UNIQUE KEY case_paper_content (opened_by, sha256)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE notice_receipt (
  opened_by BIGINT NOT NULL COMMENT 'the exceedance that opened the case',
  company VARCHAR(18) NOT NULL COMMENT 'credit code of the company that has read the notice',
  account VARCHAR(60) NOT NULL COMMENT 'which opened it first',
  read_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (opened_by, company)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE lease_confirmation (
  id BIGINT NOT NULL AUTO_INCREMENT,
  vin VARCHAR(17) NOT NULL COMMENT 'with lessee and valid_from the key of the fleet row',
  lessee VARCHAR(18) NOT NULL COMMENT 'credit code in the fleet row, whose role is LEASED',
  valid_from DATE NOT NULL,
  company VARCHAR(18) NOT NULL COMMENT 'credit code of the company that answers: the lessee or an owner',
  answer VARCHAR(10) NOT NULL COMMENT 'CONFIRMED or DISPUTED; changes no fleet; the latest of a company holds',
  note VARCHAR(300) NOT NULL,
  answered_by VARCHAR(60) NOT NULL COMMENT 'account',
  answered_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  KEY lease_confirmation_row (vin, lessee, valid_from, company)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE certificate (
  id BIGINT NOT NULL AUTO_INCREMENT,
  code CHAR(32) NOT NULL COMMENT '128 random bits, hexadecimal: who has not seen it cannot guess it',
  kind VARCHAR(8) NOT NULL COMMENT 'COMPANY (lists 1 and 2) or TRUCK (list 3)',
  subject VARCHAR(18) NOT NULL COMMENT 'credit code, or vehicle identification number',
  name VARCHAR(200) NOT NULL COMMENT 'name of the company, or plate on the day of issue',
  plate_type VARCHAR(2) COMMENT 'GA/T 16.7, of a truck',
  run_id BIGINT NOT NULL COMMENT 'the published run on whose lists it is not',
  company VARCHAR(18) NOT NULL COMMENT 'credit code of the company that asked',
  issued_by VARCHAR(60) NOT NULL COMMENT 'account',
  issued_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  UNIQUE KEY certificate_code (code),
  UNIQUE KEY certificate_once (subject, run_id, company)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('portal.due-soon-days', '2000-01-01', '7', 'our choice: a deadline so many days away or nearer is shown to the company as due soon'),
  ('portal.paper.most-megabytes', '2000-01-01', '20', 'our choice: no photo of a phone and no scan of a sheet is larger');
