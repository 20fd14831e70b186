-- From drizzle-kit.
CREATE TABLE `lost_messages` (
	`id` integer PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	`source_id` text,
	`crawl_number` integer,
	`attempts` integer NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lost_messages_message_id_unique` ON `lost_messages` (`message_id`);--> statement-breakpoint
DROP INDEX `sources_by_due`;--> statement-breakpoint
CREATE INDEX `sources_by_due` ON `sources` (`provider`,`next_crawl_after`) WHERE paused = 0;