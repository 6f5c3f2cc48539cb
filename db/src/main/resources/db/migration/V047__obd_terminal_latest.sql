-- How a terminal sent on its latest day, so that the board reads no days.
ALTER TABLE obd_terminal
  ADD COLUMN layout VARCHAR(2) NULL COMMENT 'of its latest day, as of obd_day',
  ADD COLUMN header_order CHAR(1) NULL COMMENT 'of its latest day',
  ADD COLUMN software_version SMALLINT NULL COMMENT 'of its latest day',
  ADD COLUMN flags VARCHAR(400) NULL COMMENT 'of its latest day',
  ADD COLUMN valid_share DOUBLE NULL COMMENT 'of downstream NOx on its latest day, 1';
