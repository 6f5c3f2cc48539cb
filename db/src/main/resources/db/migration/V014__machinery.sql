-- Non-road mobile machinery: the register, its registrations, moves and smoke inspections, and their dated tables.
CREATE TABLE machine (
  machine_key VARCHAR(64) NOT NULL COMMENT 'registration number, else the code of the machine',
  registration_no VARCHAR(10) COMMENT 'null before it is issued',
  pin VARCHAR(64) COMMENT 'HJ 1014-2020',
  machine_type VARCHAR(4) NOT NULL,
  model VARCHAR(100),
  maker VARCHAR(200),
  manufactured_on DATE NOT NULL,
  fuel VARCHAR(8) NOT NULL COMMENT 'set of letters, GA/T 16.9',
  emission_stage VARCHAR(2) NOT NULL,
  power_kw DECIMAL(8,2) NOT NULL COMMENT 'rated net power, kW',
  engine_model VARCHAR(60),
  engine_no VARCHAR(60),
  owner VARCHAR(200) NOT NULL,
  owner_credit_code VARCHAR(18) COMMENT 'GB 32100-2015',
  division VARCHAR(12) NOT NULL,
  positioned TINYINT COMMENT '1 it carries a positioning device, 0 it does not, null not known',
  terminal_no VARCHAR(64),
  status VARCHAR(10) NOT NULL COMMENT 'IN_USE, STOPPED, SCRAPPED, MOVED_OUT',
  here_since DATE NOT NULL COMMENT 'acquired or moved in, else the business date of its first row',
  application_id BIGINT COMMENT 'the application that registered it last',
  codes VARCHAR(200) NOT NULL COMMENT 'warnings kept with the row',
  import_id BIGINT COMMENT 'null when an application wrote the row last',
  import_line INT,
  row_hash BIGINT NOT NULL,
  PRIMARY KEY (machine_key),
  UNIQUE KEY machine_registration_no (registration_no),
  KEY machine_pin (pin),
  KEY machine_engine_no (engine_no),
  KEY machine_division (division)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE machine_serial (
  letters VARCHAR(2) NOT NULL,
  last_serial BIGINT NOT NULL COMMENT 'drawn in the transaction that registers, so that none is lost',
  PRIMARY KEY (letters)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE machine_application (
  id BIGINT NOT NULL AUTO_INCREMENT,
  state VARCHAR(10) NOT NULL COMMENT 'SUBMITTED, CHECKED, RETURNED, REFUSED, ISSUED',
  submitted_at DATETIME(3) NOT NULL COMMENT 'UTC',
  issued_no VARCHAR(10) COMMENT 'the number under which the machine is registered',
  codes VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'warnings about the fields',
  registration_no VARCHAR(10) COMMENT 'of a machine that was registered elsewhere before',
  pin VARCHAR(64),
  disclosure_no VARCHAR(64),
  serial_no VARCHAR(60) COMMENT 'of the maker',
  local_no VARCHAR(60),
  machine_type VARCHAR(4),
  model VARCHAR(100),
  brand VARCHAR(100),
  maker VARCHAR(200),
  manufactured_on DATE,
  fuel VARCHAR(8),
  emission_stage VARCHAR(2),
  power_kw DECIMAL(8,2) COMMENT 'kW',
  max_mass_kg INT,
  size VARCHAR(60),
  purpose VARCHAR(100),
  engine_model VARCHAR(60),
  engine_no VARCHAR(60),
  engine_maker VARCHAR(200),
  engine_power_kw DECIMAL(8,2) COMMENT 'kW',
  engine_disclosure_no VARCHAR(64),
  engine_family VARCHAR(60),
  devices VARCHAR(60) COMMENT 'DPF, SCR, DOC, EGR',
  retrofitted TINYINT,
  connected TINYINT COMMENT 'on-board terminal reports to a platform',
  positioned TINYINT,
  terminal_no VARCHAR(64),
  positioned_until DATE,
  owner VARCHAR(200),
  owner_credit_code VARCHAR(18),
  contact VARCHAR(100),
  phone VARCHAR(40),
  user_name VARCHAR(200),
  division VARCHAR(12),
  acquired_on DATE,
  entered_on DATE COMMENT 'moved in',
  work_area VARCHAR(200),
  PRIMARY KEY (id),
  KEY machine_application_state (state, submitted_at)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE machine_application_step (
  application_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  step VARCHAR(10) NOT NULL COMMENT 'SUBMIT, CHECK, APPROVE, RETURN, REFUSE',
  state VARCHAR(10) NOT NULL COMMENT 'after the step',
  person VARCHAR(60) NOT NULL,
  remark VARCHAR(300),
  done_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (application_id, ordinal)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE machine_move (
  id BIGINT NOT NULL AUTO_INCREMENT,
  registration_no VARCHAR(10) NOT NULL,
  move VARCHAR(10) NOT NULL COMMENT 'STOP, RESUME, MOVE_OUT, MOVE_IN, SCRAP',
  status VARCHAR(10) NOT NULL COMMENT 'after the move',
  moved_on DATE NOT NULL,
  person VARCHAR(60) NOT NULL,
  remark VARCHAR(300),
  recorded_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  KEY machine_move_registration_no (registration_no)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE machine_inspection (
  id BIGINT NOT NULL AUTO_INCREMENT,
  registration_no VARCHAR(10) NOT NULL,
  report_no VARCHAR(60) NOT NULL,
  tested_on DATE NOT NULL,
  zone BOOLEAN NOT NULL COMMENT 'for use in a zone of low emissions: class III',
  k1_per_metre DECIMAL(6,3) COMMENT 'light absorption coefficient, 1/m',
  k2_per_metre DECIMAL(6,3),
  k3_per_metre DECIMAL(6,3),
  ringelmann INT COMMENT 'level',
  altitude_m DECIMAL(6,1),
  emission_stage VARCHAR(2) NOT NULL COMMENT 'as it was on the day of the record',
  power_kw DECIMAL(8,2) NOT NULL,
  outcome VARCHAR(10) NOT NULL COMMENT 'PASS, FAIL, NOT_JUDGED',
  reference_only BOOLEAN NOT NULL COMMENT 'the limits were not yet checked against the standard',
  limit_id BIGINT COMMENT 'row of machine_smoke_limit',
  limit_k_per_metre DECIMAL(6,3) COMMENT 'at the altitude',
  person VARCHAR(60) NOT NULL,
  recorded_at DATETIME(3) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (id),
  UNIQUE KEY machine_inspection_report_no (report_no),
  KEY machine_inspection_registration_no (registration_no, tested_on)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE emission_stage_start (
  domain VARCHAR(20) NOT NULL COMMENT 'NRMM',
  stage VARCHAR(2) NOT NULL,
  made_from DATE NOT NULL,
  ordinal INT NOT NULL COMMENT 'place among the stages',
  max_power_kw DECIMAL(8,2) COMMENT 'the day is known for machines up to this power',
  basis VARCHAR(200) NOT NULL,
  certainty VARCHAR(1) NOT NULL COMMENT 'A two sources, B one source, C reference value',
  PRIMARY KEY (domain, stage, made_from)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO emission_stage_start (domain, stage, made_from, ordinal, max_power_kw, basis, certainty) VALUES
  ('NRMM', '1', '2008-10-01', 1, NULL, 'machine production date (engines); GB 20891-2007', 'C'),
  ('NRMM', '2', '2009-10-01', 2, NULL, 'machine production date; GB 20891-2007', 'A'),
  ('NRMM', '3', '2016-04-01', 3, NULL, 'machine production date; GB 20891-2014; 环境保护部公告2016年第5号', 'A'),
  ('NRMM', '4', '2022-12-01', 4, 560, 'machine production date; GB 20891-2014 and HJ 1014-2020', 'A');

CREATE TABLE machine_smoke_limit (
  id BIGINT NOT NULL AUTO_INCREMENT,
  limit_class VARCHAR(3) NOT NULL COMMENT 'I, II, III',
  valid_from DATE NOT NULL COMMENT 'until the next table of the class',
  standard VARCHAR(60) NOT NULL,
  min_power_kw DECIMAL(8,2) COMMENT 'from this rated power on',
  max_power_kw DECIMAL(8,2) NOT NULL COMMENT 'below this rated power',
  max_inclusive BOOLEAN NOT NULL COMMENT 'at that power as well',
  max_k_per_metre DECIMAL(6,3) NOT NULL COMMENT 'light absorption coefficient, 1/m',
  max_ringelmann INT NOT NULL COMMENT 'level',
  no_visible_smoke BOOLEAN COMMENT 'null: to be confirmed',
  altitude_above_m INT NOT NULL,
  altitude_add_per_metre DECIMAL(6,3) NOT NULL COMMENT 'more allowed above that altitude, 1/m',
  certainty VARCHAR(1) NOT NULL COMMENT 'A two sources, B one source, C reference value',
  PRIMARY KEY (id),
  UNIQUE KEY machine_smoke_limit_row (limit_class, valid_from, max_power_kw)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO machine_smoke_limit (limit_class, valid_from, standard, min_power_kw, max_power_kw, max_inclusive,
  max_k_per_metre, max_ringelmann, no_visible_smoke, altitude_above_m, altitude_add_per_metre, certainty) VALUES
  ('I', '2018-12-01', 'GB 36886-2018', NULL, 19, FALSE, 3.00, 1, FALSE, 1700, 0.25, 'C'),
  ('I', '2018-12-01', 'GB 36886-2018', 19, 37, FALSE, 2.00, 1, FALSE, 1700, 0.25, 'C'),
  ('I', '2018-12-01', 'GB 36886-2018', 37, 560, TRUE, 1.61, 1, FALSE, 1700, 0.25, 'C'),
  ('II', '2018-12-01', 'GB 36886-2018', NULL, 19, FALSE, 2.00, 1, FALSE, 1700, 0.25, 'C'),
  ('II', '2018-12-01', 'GB 36886-2018', 19, 37, FALSE, 1.00, 1, FALSE, 1700, 0.25, 'C'),
  ('II', '2018-12-01', 'GB 36886-2018', 37, 560, TRUE, 0.80, 1, FALSE, 1700, 0.25, 'C'),
  ('III', '2018-12-01', 'GB 36886-2018', NULL, 19, FALSE, 0.80, 1, NULL, 1700, 0.25, 'C'),
  ('III', '2018-12-01', 'GB 36886-2018', 19, 37, FALSE, 0.80, 1, NULL, 1700, 0.25, 'C'),
  ('III', '2018-12-01', 'GB 36886-2018', 37, 560, TRUE, 0.50, 1, NULL, 1700, 0.25, 'C');

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('machinery.registration.days', '2000-01-01', '30', '环办大气函〔2019〕655号 and local notices: 30 日内'),
  ('machinery.number.letters', '2000-01-01', 'GG', 'placeholder: the letters of Guigang are to be confirmed by the ecology authority'),
  ('machinery.number.digits', '2000-01-01', '5', '环办大气函〔2019〕655号: 8 characters, letters first'),
  ('machinery.smoke.class-two-from-stage', '2000-01-01', '3', 'GB 36886-2018, reference value'),
  ('machinery.smoke.confirmed', '2000-01-01', 'false', 'project decision: until the table is checked against GB 36886-2018');

INSERT INTO code_value (code_set, code, name, terminal) VALUES
  ('machine_type', 'EXC', '挖掘机', FALSE),
  ('machine_type', 'CRN', '起重机', FALSE),
  ('machine_type', 'BUL', '推土机', FALSE),
  ('machine_type', 'LDR', '装载机', FALSE),
  ('machine_type', 'ROL', '压路机', FALSE),
  ('machine_type', 'PAV', '摊铺机', FALSE),
  ('machine_type', 'GRD', '平地机', FALSE),
  ('machine_type', 'FLT', '叉车', FALSE),
  ('machine_type', 'PIL', '桩工机械', FALSE),
  ('machine_type', 'STK', '堆高机', FALSE),
  ('machine_type', 'TOW', '牵引车', FALSE),
  ('machine_type', 'SHT', '摆渡车', FALSE),
  ('machine_type', 'YRD', '场内车辆', FALSE),
  ('machine_type', 'DMP', '非公路用卡车/矿卡', FALSE),
  ('machine_type', 'DRL', '钻探/凿岩', FALSE),
  ('machine_type', 'CNC', '混凝土机械', FALSE),
  ('machine_type', 'AIR', '空压机', FALSE),
  ('machine_type', 'GEN', '发电机组', FALSE),
  ('machine_type', 'OTH', '其他', FALSE),
  ('machine_stage', '1', '国一', FALSE),
  ('machine_stage', '2', '国二', FALSE),
  ('machine_stage', '3', '国三', FALSE),
  ('machine_stage', '4', '国四', FALSE),
  ('machine_stage', 'D', '电动', FALSE),
  ('machine_stage', 'X', '未知', FALSE),
  ('machine_fuel', 'A', '汽油', FALSE),
  ('machine_fuel', 'B', '柴油', FALSE),
  ('machine_fuel', 'C', '电', FALSE),
  ('machine_fuel', 'D', '混合油', FALSE),
  ('machine_fuel', 'E', '天然气', FALSE),
  ('machine_fuel', 'Y', '无', FALSE),
  ('machine_fuel', 'Z', '其他', FALSE),
  ('machine_fuel', 'X', '未知', FALSE);
