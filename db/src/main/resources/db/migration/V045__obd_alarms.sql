-- What the rules of on-board diagnosis find: alarms, and the faults that OBD records tell of.

CREATE TABLE obd_due (
  vin CHAR(17) NOT NULL COMMENT 'a vehicle whose days changed since its alarms were last judged',
  PRIMARY KEY (vin)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE obd_alarm (
  number CHAR(27) NOT NULL COMMENT 'rule, VIN and first day when it was first found; reviews know it by this',
  vin CHAR(17) NOT NULL,
  rule CHAR(2) NOT NULL COMMENT 'E1 to Q6; E and D are evidence, the others leads',
  first_day DATE NOT NULL COMMENT 'Asia/Shanghai, on which its condition was first met',
  last_day DATE NOT NULL,
  days INT NOT NULL COMMENT 'on which it was met',
  severity VARCHAR(5) NOT NULL COMMENT 'WARN, ALARM; of the worst day',
  worst_day DATE NOT NULL,
  value DOUBLE NOT NULL COMMENT 'of the worst day, in the unit',
  threshold DOUBLE NOT NULL COMMENT 'in the unit',
  unit VARCHAR(6) NOT NULL,
  detail VARCHAR(400) NOT NULL COMMENT 'codes, fields or signs',
  rule_version VARCHAR(30) NOT NULL COMMENT 'of the numbers on the first day',
  withdrawn BOOLEAN NOT NULL COMMENT 'found no more',
  PRIMARY KEY (number),
  KEY obd_alarm_vin (vin, first_day),
  KEY obd_alarm_last (last_day)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE obd_fault (
  vin CHAR(17) NOT NULL,
  code VARCHAR(40) NOT NULL COMMENT 'P20EE-00, SPN 4364 FMI 18; MIL the lamp',
  first_at DATETIME NOT NULL COMMENT 'UTC, the first record that held it',
  opened_at DATETIME NULL COMMENT 'UTC, the first that held it as a fault; null: suspected alone',
  last_at DATETIME NOT NULL COMMENT 'UTC, the last record that held it',
  records INT NOT NULL,
  closed_at DATETIME NULL COMMENT 'UTC, the first of the records without it',
  cleared BOOLEAN NOT NULL COMMENT 'somebody erased it then',
  odometer BIGINT NULL COMMENT '0.1 km, when it opened',
  km DOUBLE NULL COMMENT 'km since it opened, to its end or the latest day',
  engine_on_s BIGINT NOT NULL COMMENT 's with the engine on since then',
  PRIMARY KEY (vin, code, first_at)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Days that were imported before are judged in the next night.
INSERT INTO obd_due (vin) SELECT DISTINCT vin FROM obd_day;
