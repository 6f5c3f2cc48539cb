-- How a notice was served and what came of it. Rows of before say neither way nor result but that it was served.
ALTER TABLE case_service
  MODIFY COLUMN served_on DATE COMMENT 'from which the time for repair runs; null: it reached nobody',
  ADD COLUMN way VARCHAR(16) COMMENT 'IN_PERSON, POST, ELECTRONIC, PUBLIC_NOTICE; null: not recorded',
  ADD COLUMN result VARCHAR(10) NOT NULL DEFAULT 'DELIVERED' COMMENT 'DELIVERED, REFUSED, RETURNED',
  ADD COLUMN day DATE COMMENT 'of delivery, refusal, return or publication';
UPDATE case_service SET day = served_on;
ALTER TABLE case_service
  ALTER COLUMN result DROP DEFAULT,
  MODIFY COLUMN day DATE NOT NULL COMMENT 'of delivery, refusal, return or publication';

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('service.public-notice.days', '2000-01-01', '60', '民事诉讼法 (2017) art. 92, by analogy; to be confirmed by the city'),
  ('service.public-notice.days', '2022-01-01', '30', '民事诉讼法 (2021) art. 95, by analogy; to be confirmed by the city');
