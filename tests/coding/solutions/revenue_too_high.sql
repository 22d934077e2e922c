SELECT c.id, coalesce(o.revenue, 0), coalesce(t.ticket_count, 0)
FROM customers c
LEFT JOIN (SELECT customer_id, sum(value) AS revenue FROM orders GROUP BY customer_id) o ON o.customer_id = c.id
LEFT JOIN (SELECT customer_id, count(*) AS ticket_count FROM tickets GROUP BY customer_id) t ON t.customer_id = c.id
ORDER BY c.id;
