-- Photos of machines; the files lie by their SHA-256 in the home, below photos/.
CREATE TABLE machine_photo (
  application_id BIGINT NOT NULL,
  subject VARCHAR(20) NOT NULL COMMENT 'MACHINE, NAME_PLATE, ENGINE_PLATE, ENVIRONMENTAL_LABEL, NUMBER_PLATE',
  added_at DATETIME(3) NOT NULL COMMENT 'the latest of a subject holds',
  sha256 CHAR(64) NOT NULL,
  media_type VARCHAR(20) NOT NULL COMMENT 'image/jpeg or image/png',
  added_by VARCHAR(100) NOT NULL,
  PRIMARY KEY (application_id, subject, added_at)
) DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('machinery.photo.most-megabytes', '2000-01-01', '10', 'our choice: no photo of a phone is larger');
