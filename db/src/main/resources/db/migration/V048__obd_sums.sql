-- What the days of a vehicle sum up to over the months of rule X1, as of the latest day with data: made by the night,
-- forgotten when a day of the vehicle changes. All of it can be made again from obd_day.

CREATE TABLE obd_sum (
  vin CHAR(17) NOT NULL,
  as_of DATE NOT NULL COMMENT 'up to which days count',
  behind DATE NOT NULL COMMENT 'behind which the months begin',
  day_km DOUBLE NOT NULL COMMENT 'km that a vehicle is taken to go on a day without data, at most',
  first_day DATE NOT NULL COMMENT 'with data, of all up to as_of',
  last_day DATE NOT NULL,
  online INT NOT NULL COMMENT 'days with data in the months',
  missed INT NOT NULL COMMENT 'days without data that count as driven',
  engine_on_s BIGINT NOT NULL COMMENT 's',
  lost_s BIGINT NOT NULL COMMENT 's',
  speed DOUBLE NULL COMMENT '% of valid values, weighted by records, as the following ones',
  rpm DOUBLE NULL,
  fuel_flow DOUBLE NULL,
  nox_up DOUBLE NULL,
  nox_down DOUBLE NULL,
  reagent DOUBLE NULL,
  scr_in DOUBLE NULL,
  odometer DOUBLE NULL,
  PRIMARY KEY (vin)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
