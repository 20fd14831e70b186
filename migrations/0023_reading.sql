ALTER TABLE `sources` RENAME COLUMN "unread" TO "partial";--> statement-breakpoint
ALTER TABLE `sources` ADD `reading` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `spent_rows` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `spent_requests` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `jobs` ADD `read_hash` text;