-- A reading can bear more than twenty codes at once; those of its feed have 496 characters together, with the blanks
-- between them. Both lengths count in two bytes, so that no row is written anew.
ALTER TABLE remote_sensing_reading MODIFY COLUMN codes VARCHAR(500) NOT NULL, ALGORITHM = INPLACE, LOCK = NONE;
