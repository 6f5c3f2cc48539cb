-- Programs of sites, stations and platforms, and the keys by which they are known.
CREATE TABLE api_client (
  name VARCHAR(40) NOT NULL,
  display_name VARCHAR(60) NOT NULL,
  feeds VARCHAR(400) NOT NULL COMMENT 'that it may push, parted by blanks',
  sites TEXT NOT NULL COMMENT 'codes of the sites for which it may speak, parted by blanks',
  PRIMARY KEY (name)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE api_key (
  prefix CHAR(12) NOT NULL COMMENT 'the public part, by which it is found',
  client VARCHAR(40) NOT NULL,
  key_hash CHAR(64) NOT NULL COMMENT 'SHA-256 of the whole key, which is stored nowhere',
  valid_from DATETIME(3) NOT NULL,
  valid_until DATETIME(3) COMMENT 'null: no end',
  issued_by VARCHAR(100) NOT NULL,
  revoked_at DATETIME(3),
  revoked_by VARCHAR(100),
  PRIMARY KEY (prefix),
  KEY api_key_of_client (client, valid_from)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('access.rate.client.burst', '2000-01-01', '60', 'our choice: what a platform sends after an hour without a line'),
  ('access.rate.client.per-minute', '2000-01-01', '120', 'our choice: two requests a second'),
  ('access.rate.failure.burst', '2000-01-01', '20', 'our choice: some programs with one old key behind one address'),
  ('access.rate.failure.per-minute', '2000-01-01', '10', 'our choice: a new try every six seconds'),
  ('access.rate.sign-in.burst', '2000-01-01', '120', 'our choice: an office behind one address signs in in the morning'),
  ('access.rate.sign-in.per-minute', '2000-01-01', '60', 'our choice: one a second'),
  ('import.push.at-once', '2000-01-01', '8', 'our choice: a slow client holds so many connections and no more'),
  ('import.push.partial-days', '2000-01-01', '7', 'our choice: a broken-off upload may go on for a week');
