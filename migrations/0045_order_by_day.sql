-- Postings stand by the day of their date, no longer by its second (db/index/job-orders.ts): those of an older database
-- take their places as they are brought to today's rules, by the cron; until then that order is not answered.
INSERT INTO cron_marks (name, value) SELECT 'unordered_by_day', 0 WHERE EXISTS (SELECT 1 FROM sources);
