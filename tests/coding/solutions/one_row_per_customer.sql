SELECT person, address, phone
FROM (
  SELECT *, row_number() OVER (PARTITION BY person ORDER BY changed_at DESC, row_id DESC) AS version
  FROM customers
)
WHERE version = 1
ORDER BY person;
