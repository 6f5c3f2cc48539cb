-- Parameters of our own choice say so.
UPDATE policy_parameter
SET certainty = 'C'
WHERE certainty IS NULL
  AND (name LIKE 'near-line.%' OR name LIKE 'publication.%' OR name LIKE 'feed-health.%');
