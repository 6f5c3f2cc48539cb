-- Test stations (I) and repair stations (M), and when a calibration is about to end.
CREATE TABLE station (
  code VARCHAR(20) NOT NULL COMMENT 'number of the station, as inspections and repairs write it',
  name VARCHAR(200) NOT NULL,
  kind VARCHAR(1) NOT NULL COMMENT 'I emission test, M repair',
  division VARCHAR(12) NOT NULL,
  credit_code VARCHAR(18) COMMENT 'of the company that runs it, GB 32100-2015',
  address VARCHAR(300),
  contact VARCHAR(100),
  phone VARCHAR(40),
  started_on DATE,
  calibrated_until DATE COMMENT 'earliest date of its devices',
  status VARCHAR(10) NOT NULL COMMENT 'ACTIVE or CLOSED',
  codes VARCHAR(200) NOT NULL,
  import_id BIGINT NOT NULL,
  import_line INT NOT NULL,
  row_hash BIGINT NOT NULL,
  PRIMARY KEY (code),
  KEY station_division (division)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('calibration.soon-days', '2000-01-01', '30', 'our choice: a calibration that ends within so many days is shown as ending');
