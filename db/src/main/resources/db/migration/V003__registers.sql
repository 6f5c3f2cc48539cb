-- What the city knows: companies, trucks with their dated plates, fleets, sensing sites.
CREATE TABLE company (
  credit_code VARCHAR(18) NOT NULL COMMENT 'GB 32100-2015',
  name VARCHAR(200) NOT NULL,
  division VARCHAR(12) NOT NULL,
  licence_no VARCHAR(50),
  address VARCHAR(300),
  contact VARCHAR(100),
  phone VARCHAR(40),
  status VARCHAR(10) NOT NULL,
  codes VARCHAR(200) NOT NULL COMMENT 'warnings kept with the row',
  import_id BIGINT NOT NULL,
  import_line INT NOT NULL,
  row_hash BIGINT NOT NULL,
  PRIMARY KEY (credit_code),
  KEY company_division (division)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE truck (
  vin VARCHAR(17) NOT NULL COMMENT 'GB 16735-2019',
  vehicle_type VARCHAR(4) NOT NULL COMMENT 'GA/T 16.4',
  fuel VARCHAR(8) NOT NULL COMMENT 'set of letters, GA/T 16.9',
  emission_stage VARCHAR(2) NOT NULL,
  use_code VARCHAR(2) COMMENT 'GA/T 16.3',
  gross_mass_kg INT,
  manufactured_on DATE,
  registered_on DATE NOT NULL,
  status VARCHAR(16) COMMENT 'set of letters, GA/T 16.20',
  status_from DATE,
  terminal_from DATE COMMENT 'off the register from this day',
  terminal_to DATE COMMENT 'back on the register from this day',
  division VARCHAR(12) NOT NULL,
  engine_model VARCHAR(60),
  reference_torque_nm INT,
  owner_name VARCHAR(200),
  is_truck BOOLEAN AS (LEFT(vehicle_type, 1) IN ('H', 'Q')) STORED COMMENT 'truck or tractor group',
  is_diesel BOOLEAN AS (LOCATE('B', fuel) > 0) STORED,
  codes VARCHAR(200) NOT NULL COMMENT 'warnings kept with the row',
  import_id BIGINT NOT NULL,
  import_line INT NOT NULL,
  row_hash BIGINT NOT NULL,
  PRIMARY KEY (vin)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE truck_plate (
  vin VARCHAR(17) NOT NULL,
  valid_from DATE NOT NULL COMMENT 'until the truck carries another plate, or another truck carries this one',
  plate VARCHAR(20) NOT NULL,
  plate_type VARCHAR(2) NOT NULL COMMENT 'GA/T 16.7',
  colour VARCHAR(20) NOT NULL COMMENT 'colour of the plate type',
  PRIMARY KEY (vin, valid_from),
  KEY truck_plate_plate (plate, colour)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE fleet_membership (
  vin VARCHAR(17) NOT NULL,
  credit_code VARCHAR(18) NOT NULL,
  role VARCHAR(6) NOT NULL COMMENT 'OWNED or LEASED',
  valid_from DATE NOT NULL COMMENT 'first day',
  valid_to DATE COMMENT 'first day no longer, null while open',
  contract_no VARCHAR(60),
  codes VARCHAR(200) NOT NULL,
  import_id BIGINT NOT NULL,
  import_line INT NOT NULL,
  row_hash BIGINT NOT NULL,
  PRIMARY KEY (vin, credit_code, role, valid_from),
  KEY fleet_membership_company (credit_code, valid_from)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE site (
  code VARCHAR(10) NOT NULL COMMENT 'DWBH',
  name VARCHAR(100) NOT NULL,
  division VARCHAR(12) NOT NULL,
  kind VARCHAR(1) COMMENT 'A fixed vertical, B fixed horizontal, C mobile, D black-smoke camera',
  longitude DECIMAL(10,5) COMMENT 'degrees',
  latitude DECIMAL(10,5) COMMENT 'degrees',
  lanes INT,
  slope_degrees DECIMAL(5,2),
  speed_unit VARCHAR(3) NOT NULL COMMENT 'KMH or MS: how the site writes speeds',
  started_on DATE,
  calibrated_until DATE,
  codes VARCHAR(200) NOT NULL,
  import_id BIGINT NOT NULL,
  import_line INT NOT NULL,
  row_hash BIGINT NOT NULL,
  PRIMARY KEY (code)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
