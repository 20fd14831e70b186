ALTER TABLE `sources` ADD `read_days` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- By hand: postings of an older database are counted by day and by pay as they are brought to today's rules, by the
-- cron; until then no series is answered (db/crawl/reread-boards.ts).
INSERT INTO cron_marks (name, value) SELECT 'undated', 0 WHERE EXISTS (SELECT 1 FROM sources);
