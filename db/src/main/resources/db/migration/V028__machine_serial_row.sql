-- The row of the serial is there before the first approval: approvals that come at once wait for its lock, and none has
-- to insert it. Inserts of one key where a deleted row of it still lies can wait for each other's gap, a deadlock.
INSERT INTO machine_serial (letters, last_serial)
SELECT DISTINCT p.value, 0
FROM policy_parameter AS p
WHERE p.name = 'machinery.number.letters'
  AND NOT EXISTS (SELECT 1 FROM machine_serial AS s WHERE s.letters = p.value);
