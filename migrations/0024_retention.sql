CREATE TABLE `retention` (
	`id` integer PRIMARY KEY NOT NULL,
	`step` integer DEFAULT 0 NOT NULL,
	`ran_at` integer,
	`walk_ended_at` integer DEFAULT 0 NOT NULL,
	`place` integer DEFAULT 0 NOT NULL,
	`slice` text,
	`ledger_to` integer DEFAULT 0 NOT NULL,
	`payloads` integer DEFAULT 0 NOT NULL,
	`payload_bytes` integer DEFAULT 0 NOT NULL,
	`crawls` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE `sources` ADD `thinned_to` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `thinned_record` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- By hand: its one row, with how far the ledger's pruning had come.
INSERT INTO `retention` (`id`, `ledger_to`) VALUES (1, coalesce((SELECT `value` FROM `cron_marks` WHERE `name` = 'ledger'), 0));--> statement-breakpoint
DELETE FROM `cron_marks` WHERE `name` = 'ledger';
