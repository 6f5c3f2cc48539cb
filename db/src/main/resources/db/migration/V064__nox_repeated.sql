-- The second half of rule T1: NOx that repeats itself exactly. Null on days summed up before.
ALTER TABLE obd_day
  ADD COLUMN nox_repeated_s INT NULL COMMENT 's' AFTER nox_constant_s;

INSERT INTO policy_parameter (name, valid_from, value, basis, certainty) VALUES
  ('obd.tamper.repeat-records', '2000-01-01', '60', 'design proposal: so many records of NOx that come again are a repetition (T1)', 'C'),
  ('obd.tamper.repeat-changes', '2000-01-01', '10', 'design proposal: if NOx changes so often at least within them (T1)', 'C');
