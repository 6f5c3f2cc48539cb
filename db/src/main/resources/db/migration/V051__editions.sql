-- Editions of the watch lists (公示): frozen as files by their SHA-256 in the home, below editions/.
CREATE TABLE edition (
  id BIGINT NOT NULL AUTO_INCREMENT,
  list VARCHAR(16) NOT NULL COMMENT 'LARGE_FLEET, HIGH_EXCEEDANCE, OVERDUE_REPAIR',
  version INT COMMENT 'counts from 1 in its list, drawn at release; null before',
  number VARCHAR(60) COMMENT 'as it is printed, drawn at release; null before',
  run_id BIGINT NOT NULL COMMENT 'the run whose list it freezes',
  state VARCHAR(10) NOT NULL COMMENT 'PREPARED, RELEASED, RECALLED, DISCARDED',
  is_draft TINYINT COMMENT '1 while PREPARED, else null: a list has one at a time',
  appealed VARCHAR(4) NOT NULL COMMENT 'MARK: subjects with an open appeal are marked, HOLD: they are left out',
  total INT NOT NULL COMMENT 'rows',
  held INT NOT NULL COMMENT 'subjects that are left out since an appeal is open',
  sha256 CHAR(64) NOT NULL COMMENT 'of the content, which is its CSV file',
  prepared_by VARCHAR(60) NOT NULL COMMENT 'account',
  prepared_at DATETIME(3) NOT NULL COMMENT 'UTC',
  released_by VARCHAR(60) COMMENT 'account, another one',
  released_at DATETIME(3) COMMENT 'UTC',
  recalls BIGINT COMMENT 'the edition that it replaces',
  recall_reason VARCHAR(300),
  PRIMARY KEY (id),
  UNIQUE KEY edition_version (list, version),
  UNIQUE KEY edition_number (number),
  UNIQUE KEY edition_draft (list, is_draft),
  KEY edition_sha256 (sha256),
  KEY edition_recalls (recalls)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE edition_row (
  edition_id BIGINT NOT NULL,
  row_key VARCHAR(40) NOT NULL COMMENT 'by which the public knows the row: credit code, or plate and plate type',
  subject VARCHAR(18) NOT NULL COMMENT 'of the entry: credit code, or vehicle identification number, which is not published',
  held BOOLEAN NOT NULL COMMENT 'left out since an appeal is open',
  PRIMARY KEY (edition_id, row_key)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE edition_file (
  edition_id BIGINT NOT NULL,
  kind VARCHAR(9) NOT NULL COMMENT 'XLSX, ZH, EN, RECALL_ZH, RECALL_EN',
  sha256 CHAR(64) NOT NULL,
  PRIMARY KEY (edition_id, kind)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('publication.min-coverage', '2000-01-01', '80', 'project decision: percent of the expected sites that reported'),
  ('publication.appealed', '2000-01-01', 'MARK', 'project decision: MARK 申诉中 or HOLD; an appeal suspends nothing by itself (行政复议法 art. 42, by analogy)'),
  ('publication.objection.working-days', '2000-01-01', '5', 'project decision; to be confirmed by the city'),
  ('publication.large-fleet.prefix', '2000-01-01', '贵环名单一', 'project decision; the city gives its own (党政机关公文处理工作条例 art. 9: 发文字号)'),
  ('publication.high-exceedance.prefix', '2000-01-01', '贵环名单二', 'project decision; the city gives its own'),
  ('publication.overdue-repair.prefix', '2000-01-01', '贵环名单三', 'project decision; the city gives its own');
