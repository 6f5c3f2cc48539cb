-- Stills and clips behind readings and captures; the files lie by their SHA-256 in the home, below evidence/.
CREATE TABLE evidence_file (
  name VARCHAR(200) NOT NULL COMMENT 'last part of TP1, TP2 or SP1 as sent; the first content of a name stays',
  sha256 CHAR(64) NOT NULL,
  bytes BIGINT NOT NULL,
  media_type VARCHAR(20) NOT NULL COMMENT 'image/jpeg, image/png, video/mp4 or video/webm, by the content',
  arrived_at DATETIME(3) NOT NULL,
  arrived_by VARCHAR(100) NOT NULL COMMENT 'inbox, or api: and the API client',
  PRIMARY KEY (name)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('evidence.still.most-megabytes', '2000-01-01', '20', 'our choice: a still of a 12-megapixel camera takes 3 to 8 MB'),
  ('evidence.clip.most-megabytes', '2000-01-01', '200', 'our choice: 10 seconds at 100 Mbit/s take 125 MB');
