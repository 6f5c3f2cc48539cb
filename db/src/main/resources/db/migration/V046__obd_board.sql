-- Who is connected: the latest data day of all, and from how many days behind it on a terminal is silent.
INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('obd.board.online-days', '2000-01-01', '7', 'design proposal: data in the last week before the latest data day');

-- The latest data day and the silent ones are found by it.
CREATE INDEX obd_terminal_last ON obd_terminal (last_day, vin);
