-- Who did and saw what. Nothing updates or deletes a record; docs/adr/0011 says why no trigger refuses it.
CREATE TABLE audit_record (
  number BIGINT NOT NULL COMMENT 'from 1, without gaps',
  at DATETIME(3) NOT NULL COMMENT 'UTC',
  actor VARCHAR(40) NOT NULL COMMENT 'account; empty: nobody had signed in',
  address VARCHAR(45) NOT NULL COMMENT 'of the machine that asked',
  trace_id VARCHAR(16) NOT NULL COMMENT 'of the request',
  kind VARCHAR(16) NOT NULL,
  subject VARCHAR(200) NOT NULL COMMENT 'type and key',
  detail TEXT NOT NULL COMMENT 'JSON, byte for byte as hashed',
  previous_hash CHAR(64) NOT NULL,
  hash CHAR(64) NOT NULL COMMENT 'SHA-256 of all else',
  PRIMARY KEY (number),
  KEY audit_record_actor (actor, number),
  KEY audit_record_at (at)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row, locked by whoever adds a record.
CREATE TABLE audit_head (
  id INT NOT NULL,
  number BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO audit_head (id, number, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('audit.kept-months', '2000-01-01', '6', 'Cybersecurity Law art. 21: logs are kept at least six months');
