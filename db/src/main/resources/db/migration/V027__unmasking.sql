-- Who has seen a person's data plainly is read with the record: by kind and subject.
CREATE INDEX audit_record_subject ON audit_record (kind, subject, number);

INSERT INTO policy_parameter (name, valid_from, value, basis) VALUES
  ('privacy.reason.shortest', '2000-01-01', '5', 'our choice: five characters name a purpose, 办案需要 alone does not');
