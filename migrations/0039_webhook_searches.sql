CREATE TABLE `webhook_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`endpoint` integer NOT NULL,
	`source` integer NOT NULL,
	`crawl_number` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`place` integer NOT NULL,
	`subscription` integer,
	`attempts` integer NOT NULL,
	`status` text NOT NULL,
	`answer` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhook_log_by_endpoint` ON `webhook_log` (`endpoint`,`id`);--> statement-breakpoint
ALTER TABLE `webhook_deliveries` ADD `subscription` integer;--> statement-breakpoint
ALTER TABLE `webhook_deliveries` ADD `answer` text;--> statement-breakpoint
ALTER TABLE `webhook_endpoints` ADD `hex_signature` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `webhook_endpoints` ADD `tested_at` integer;--> statement-breakpoint
ALTER TABLE `webhook_subscriptions` ADD `search` text;