-- What is stored of a site and day, so that no page counts millions of records; the night counts anew what changed.
CREATE TABLE site_day (
  site_code VARCHAR(10) NOT NULL,
  day DATE NOT NULL COMMENT 'Asia/Shanghai',
  delivered BIGINT NOT NULL COMMENT 'rows of all imports, whatever became of them: another number, and the day is counted anew',
  records BIGINT NOT NULL COMMENT 'readings and captures that are stored',
  valid BIGINT NOT NULL COMMENT 'of these, valid ones',
  unread BIGINT NOT NULL COMMENT 'of the stored ones, those without a plate',
  PRIMARY KEY (site_code, day),
  KEY site_day_day (day)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Where the deciding record of an exceedance was made; counts of sites, and of trucks of a county, read an index alone.
ALTER TABLE exceedance
  ADD COLUMN site_code VARCHAR(10) COMMENT 'site of the deciding record; null for one of a station or a terminal',
  ADD KEY exceedance_site (site_code, state, occurred_on),
  ADD KEY exceedance_truck (vin, state, occurred_on);

UPDATE exceedance AS x
SET x.site_code = (
  SELECT m.site_code
  FROM exceedance_member AS m
  WHERE m.exceedance_id = x.id
  ORDER BY m.ordinal DESC
  LIMIT 1
);
