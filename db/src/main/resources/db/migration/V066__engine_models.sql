-- What is known of engines by their model, for rules by work: windows of work (E5), NOx by work (E4).
CREATE TABLE engine_model (
  engine_model VARCHAR(60) NOT NULL COMMENT 'as the register of trucks writes it',
  maker VARCHAR(200),
  torque VARCHAR(9) NOT NULL COMMENT 'which one it sends: INDICATED with the friction, NET without',
  reference_torque_nm INT NOT NULL COMMENT 'N·m, SPN 544',
  max_power_kw DECIMAL(6,1) NOT NULL COMMENT 'kW, net',
  whtc_work_kwh DECIMAL(7,3) NOT NULL COMMENT 'kWh, work of one WHTC of the parent engine',
  source VARCHAR(300) NOT NULL COMMENT 'where that is written, such as the number of the environmental disclosure',
  codes VARCHAR(200) NOT NULL,
  import_id BIGINT NOT NULL,
  import_line INT NOT NULL,
  row_hash BIGINT NOT NULL,
  PRIMARY KEY (engine_model)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO code_value (code_set, code, valid_from, name, name_en, terminal) VALUES
  ('torque', 'INDICATED', '2000-01-01', '指示扭矩（含摩擦）', 'indicated, with the friction', FALSE),
  ('torque', 'NET', '2000-01-01', '净输出扭矩', 'net', FALSE);

-- Null on days summed up before, and where the model is not on record.
ALTER TABLE obd_day
  ADD COLUMN maw_windows INT NULL COMMENT 'n, windows of one WHTC' AFTER removal_alarms,
  ADD COLUMN maw_valid_share DOUBLE NULL COMMENT '1' AFTER maw_windows,
  ADD COLUMN maw_power_share DOUBLE NULL COMMENT '1, above so much of the greatest power a window is valid' AFTER maw_valid_share,
  ADD COLUMN maw_nox_g_kwh DOUBLE NULL COMMENT 'g/kWh, of the windows' AFTER maw_power_share;

INSERT INTO policy_parameter (name, valid_from, value, basis, certainty) VALUES
  ('obd.maw.power-percent', '2000-01-01', '20', 'GB 17691-2018, windows of work: valid above 20 % of the greatest power', 'B'),
  ('obd.maw.least-power-percent', '2000-01-01', '10', 'GB 17691-2018, windows of work: lowered to 10 % at the least', 'B'),
  ('obd.maw.valid-percent', '2000-01-01', '50', 'GB 17691-2018, windows of work: at least 50 % valid', 'B'),
  ('obd.maw.percentile', '2000-01-01', '90', 'GB 17691-2018, windows of work: 90 % of the valid ones comply', 'B'),
  ('obd.e5.g-kwh.5', '2000-01-01', '0', 'no limit by windows of work for this stage', 'C'),
  ('obd.e5.g-kwh.6', '2000-01-01', '0.69', 'GB 17691-2018: NOx of a PEMS test, 1.5 times 460 mg/kWh', 'C'),
  ('obd.e5.tolerance', '2000-01-01', '1', 'design proposal: factor for the tolerance of sensors', 'C');

-- In the place of 0, which nothing was judged by.
REPLACE INTO policy_parameter (name, valid_from, value, basis, certainty) VALUES
  ('obd.e4.g-kwh.5', '2000-01-01', '2', 'design proposal: ETC limit of stage V of GB 17691-2005; judged where the model of the engine is on record', 'C'),
  ('obd.e4.g-kwh.6', '2000-01-01', '0.46', 'design proposal: WHTC limit of GB 17691-2018; judged where the model of the engine is on record', 'C');
