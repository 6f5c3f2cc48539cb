-- Dated parameters of the rules and the code tables of the feeds.
CREATE TABLE policy_parameter (
  name VARCHAR(60) NOT NULL,
  valid_from DATE NOT NULL COMMENT 'in force from this day until the next row of the name',
  value VARCHAR(100) NOT NULL,
  basis VARCHAR(300) NOT NULL COMMENT 'standard and clause, or who decided it',
  PRIMARY KEY (name, valid_from)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE division (
  code VARCHAR(12) NOT NULL COMMENT 'GB/T 2260, townships with 9 digits',
  name VARCHAR(60) NOT NULL,
  parent VARCHAR(12),
  codes VARCHAR(200) NOT NULL DEFAULT '',
  import_id BIGINT,
  import_line INT,
  row_hash BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (code)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE code_value (
  code_set VARCHAR(30) NOT NULL COMMENT 'fuel, emission_stage, use, vehicle_status, vehicle_type',
  code VARCHAR(10) NOT NULL,
  name VARCHAR(60) NOT NULL,
  terminal BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'a vehicle status that ends the registration',
  PRIMARY KEY (code_set, code)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE calendar_day (
  day DATE NOT NULL,
  kind VARCHAR(20) NOT NULL COMMENT 'HOLIDAY, or MAKE_UP_WORKDAY (调休)',
  name VARCHAR(30) NOT NULL,
  PRIMARY KEY (day)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
