-- By hand: drizzle has no model for virtual tables. Open postings in orders of their own (db/index/job-orders.ts):
-- the words of job_index, once for each order, walked by a rowid that is the place in it.
CREATE VIRTUAL TABLE job_orders USING fts5(words, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 2");
--> statement-breakpoint
-- Postings of an older database take their places as they are brought to today's rules, by the cron.
INSERT INTO cron_marks (name, value) SELECT 'unordered', 0 WHERE EXISTS (SELECT 1 FROM sources);
