SELECT a.id, count(m.id)
FROM applications a
LEFT JOIN missed_payments m
  ON m.customer_id = a.customer_id
  AND m.due_on >= date(a.applied_on, '-90 days')
  AND m.due_on < a.applied_on
  AND m.recorded_on < a.applied_on
GROUP BY a.id
ORDER BY a.id;
