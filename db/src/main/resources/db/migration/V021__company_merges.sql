-- Credit codes that stand for another company. The duplicate's own rows are not touched.
CREATE TABLE company_merge (
  credit_code VARCHAR(18) NOT NULL COMMENT 'of the duplicate, GB 32100-2015',
  merged_into VARCHAR(18) NOT NULL COMMENT 'of the company that stays',
  status VARCHAR(10) NOT NULL COMMENT 'MERGED or SPLIT',
  reason VARCHAR(300) NOT NULL,
  codes VARCHAR(200) NOT NULL COMMENT 'warnings kept with the row',
  import_id BIGINT NOT NULL,
  import_line INT NOT NULL,
  row_hash BIGINT NOT NULL,
  PRIMARY KEY (credit_code),
  KEY company_merge_into (merged_into)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO code_value (code_set, code, valid_from, name, name_en, terminal) VALUES
  ('merge-status', 'MERGED', '2000-01-01', '已合并', 'merged', FALSE),
  ('merge-status', 'SPLIT', '2000-01-01', '已拆分', 'split', FALSE);
