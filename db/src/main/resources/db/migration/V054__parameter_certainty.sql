-- How well a value is founded, as far as its basis says it; null where it does not.
ALTER TABLE policy_parameter
  ADD COLUMN certainty CHAR(1) NULL COMMENT 'A two sources, B one, C own choice or recollection; null: not classed';

UPDATE policy_parameter
SET certainty = 'C'
WHERE basis LIKE '%project decision%' OR basis LIKE '%our choice%' OR basis LIKE '%design proposal%'
  OR basis LIKE '%to be confirmed%' OR basis LIKE '%placeholder%' OR basis LIKE '%reference value%'
  OR basis LIKE '%the number is our%';
