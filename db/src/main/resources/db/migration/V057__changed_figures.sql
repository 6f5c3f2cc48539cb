-- Changes of those who stay, and causes with every truck that they name.
ALTER TABLE list_change
  MODIFY kind VARCHAR(8) NOT NULL COMMENT 'ENTERED, LEFT, CHANGED (stays with other figures)',
  ADD KEY list_change_subject (subject);

ALTER TABLE list_change_cause
  MODIFY detail MEDIUMTEXT NOT NULL COMMENT 'which trucks, dates or numbers';
