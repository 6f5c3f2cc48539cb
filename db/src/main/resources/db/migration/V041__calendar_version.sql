-- By which holiday calendar a deadline in working days was worked out.
ALTER TABLE repair_case
  ADD COLUMN calendar_version VARCHAR(20) COMMENT 'the last year it knows and a digest of its days; null: the deadline is in calendar days, or was worked out before versions were kept',
  ADD COLUMN calendar_provisional BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'a year from service to deadline was not known; its notice moves the deadline';
