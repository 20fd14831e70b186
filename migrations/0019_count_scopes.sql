ALTER TABLE `count_log` ADD `cut_chars` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `count_log` ADD `cut_moves` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `count_log` ADD `slice` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `count_log` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- By hand: an empty database counts every scope from its first posting on; one with postings does so
-- after `npm run reindex`, and until then answers from the scopes of old.
UPDATE `count_log` SET `version` = 1 WHERE NOT EXISTS (SELECT 1 FROM `jobs`);
