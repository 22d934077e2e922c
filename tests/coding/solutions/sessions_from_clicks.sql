WITH flagged AS (
  SELECT user, minute,
    CASE WHEN minute - lag(minute) OVER (PARTITION BY user ORDER BY minute) <= 30 THEN 0 ELSE 1 END AS begins
  FROM clicks
), numbered AS (
  SELECT user, minute, sum(begins) OVER (PARTITION BY user ORDER BY minute ROWS UNBOUNDED PRECEDING) AS session
  FROM flagged
)
SELECT user, session, min(minute), count(*)
FROM numbered
GROUP BY user, session
ORDER BY user, session;
