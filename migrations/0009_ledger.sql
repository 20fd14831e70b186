-- From drizzle-kit; WITHOUT ROWID by hand.
CREATE TABLE `cron_marks` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `provider_rejects` (
	`provider` text PRIMARY KEY NOT NULL,
	`rejected` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `crawls` ADD `accepted` integer;--> statement-breakpoint
ALTER TABLE `sources` ADD `rejected` integer DEFAULT 0 NOT NULL;