-- Notices to a party (文书): numbered once, stored as files by their SHA-256 in the home, below documents/.
CREATE TABLE document (
  id BIGINT NOT NULL AUTO_INCREMENT,
  number VARCHAR(60) NOT NULL,
  kind VARCHAR(16) NOT NULL COMMENT 'RESULT_NOTICE or REPAIR_NOTICE',
  exceedance_id BIGINT NOT NULL COMMENT 'the finding that it tells of; of a repair notice, the one that opened the case',
  vin VARCHAR(17) NOT NULL,
  credit_code VARCHAR(18) COMMENT 'of the company that it addresses; null for an owner who is none',
  issued_at DATETIME(3) NOT NULL COMMENT 'UTC',
  issued_by VARCHAR(60) NOT NULL COMMENT 'account',
  sha256 CHAR(64) NOT NULL COMMENT 'of the Chinese file, which is the document',
  sha256_en CHAR(64) NOT NULL COMMENT 'of its translation',
  code VARCHAR(20) NOT NULL COMMENT 'for verification; told by the QR code alone',
  in_force TINYINT COMMENT '1, null once withdrawn: one of a kind and finding is in force',
  withdrawn_at DATETIME(3) COMMENT 'UTC',
  withdrawn_by VARCHAR(60) COMMENT 'account',
  withdrawn_reason VARCHAR(300),
  PRIMARY KEY (id),
  UNIQUE KEY document_number (number),
  UNIQUE KEY document_code (code),
  UNIQUE KEY document_in_force (exceedance_id, kind, in_force)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE document_serial (
  series VARCHAR(50) NOT NULL COMMENT 'what the numbers of a series begin with',
  last_serial BIGINT NOT NULL COMMENT 'drawn in the transaction that issues, so that none is lost',
  PRIMARY KEY (series)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('document.result-notice.prefix', '2000-01-01', '贵环检告', 'project decision; the city gives its own (党政机关公文处理工作条例 art. 9: 发文字号)'),
  ('document.repair-notice.prefix', '2000-01-01', '贵环改告', 'project decision; the city gives its own'),
  ('document.number.digits', '2000-01-01', '5', 'project decision: least digits of a serial'),
  ('document.number.per-year', '2000-01-01', 'true', '党政机关公文处理工作条例 art. 9: the number has the year'),
  ('document.authority', '2000-01-01', '贵港市生态环境局', 'who issues; to be confirmed by the city'),
  ('document.contact', '2000-01-01', '12345', 'where to ask; to be confirmed by the city'),
  ('document.defence.working-days', '2000-01-01', '5', 'project decision; 行政处罚法 arts. 41, 45 give no number, and late ones are heard as well');
