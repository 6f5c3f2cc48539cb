-- People who may sign in.
CREATE TABLE account (
  name VARCHAR(40) NOT NULL,
  display_name VARCHAR(60) NOT NULL,
  password_hash VARCHAR(200) COMMENT 'with the name of its algorithm; null: signs in elsewhere',
  roles VARCHAR(200) NOT NULL COMMENT 'parted by blanks',
  division VARCHAR(12) COMMENT 'rows of this county only',
  credit_code VARCHAR(18) COMMENT 'rows of this company only',
  must_change BOOLEAN NOT NULL COMMENT 'the password is another''s choice',
  enabled BOOLEAN NOT NULL,
  failures INT NOT NULL DEFAULT 0 COMMENT 'attempts that failed since the last sign-in',
  locked_until DATETIME(3),
  signed_in_at DATETIME(3) COMMENT 'last time',
  version INT NOT NULL DEFAULT 0 COMMENT 'sessions of an earlier one have ended',
  PRIMARY KEY (name)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('access.lockout.allowed', '2000-01-01', '5', 'GB/T 22239-2019 8.1.4.1 b asks for a limit; the number is our choice'),
  ('access.lockout.first-seconds', '2000-01-01', '60', 'our choice: a lock of a minute, doubled by each further failure'),
  ('access.lockout.longest-minutes', '2000-01-01', '1440', 'our choice: no lock is longer than a day'),
  ('access.password.shortest', '2000-01-01', '12', 'GB/T 22239-2019 8.1.4.1 a asks for complexity; the number is our choice'),
  ('access.session.idle-minutes', '2000-01-01', '30', 'GB/T 22239-2019 8.1.4.1 b asks for a time-out; the number is our choice'),
  ('access.session.longest-hours', '2000-01-01', '12', 'our choice: a working day'),
  ('plate.local-prefix', '2000-01-01', '桂R', 'GA 36-2018: province and letter of the issuing office, of 贵港');
