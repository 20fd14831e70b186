-- From drizzle-kit.
CREATE TABLE `webhook_deliveries` (
	`id` integer PRIMARY KEY NOT NULL,
	`endpoint` integer NOT NULL,
	`source` integer NOT NULL,
	`crawl_number` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`place` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_deliveries_by_event` ON `webhook_deliveries` (`endpoint`,`source`,`crawl_number`,`ordinal`,`place`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_by_time` ON `webhook_deliveries` (`next_attempt_at`,`id`);--> statement-breakpoint
CREATE TABLE `webhook_endpoints` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`endpoint_id` text NOT NULL,
	`key_hash` text NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`failing_since` integer,
	`disabled_at` integer,
	`disabled_reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_endpoints_endpoint_id_unique` ON `webhook_endpoints` (`endpoint_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_endpoints_by_key` ON `webhook_endpoints` (`key_hash`,`url`);--> statement-breakpoint
CREATE TABLE `webhook_subscriptions` (
	`id` integer PRIMARY KEY NOT NULL,
	`subscription_id` text NOT NULL,
	`endpoint` integer NOT NULL,
	`subject` text NOT NULL,
	`events` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`endpoint`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_subscriptions_subscription_id_unique` ON `webhook_subscriptions` (`subscription_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_subscriptions_by_subject` ON `webhook_subscriptions` (`subject`,`endpoint`,`events`);--> statement-breakpoint
CREATE INDEX `webhook_subscriptions_by_endpoint` ON `webhook_subscriptions` (`endpoint`,`id`);