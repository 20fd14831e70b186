-- From drizzle-kit; WITHOUT ROWID is added by hand (drizzle can't say it): one b-tree instead of
-- two, so an event, a description or a count costs one row written less.
CREATE TABLE `crawls` (
	`id` integer PRIMARY KEY NOT NULL,
	`source` integer NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`baseline` integer DEFAULT false NOT NULL,
	`http_status` integer,
	`bytes` integer DEFAULT 0 NOT NULL,
	`payload` text,
	`seen` integer DEFAULT 0 NOT NULL,
	`rejected` integer DEFAULT 0 NOT NULL,
	`opened` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`closed` integer DEFAULT 0 NOT NULL,
	`reopened` integer DEFAULT 0 NOT NULL,
	`held` integer DEFAULT 0 NOT NULL,
	`events` integer DEFAULT 0 NOT NULL,
	`detail` text DEFAULT '{}' NOT NULL,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `crawls_by_number` ON `crawls` (`source`,`number`);--> statement-breakpoint
CREATE INDEX `crawls_with_events` ON `crawls` (`id`) WHERE events > 0 and baseline = 0;--> statement-breakpoint
CREATE TABLE `descriptions` (
	`hash` text PRIMARY KEY NOT NULL,
	`html` blob NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `events` (
	`source` integer NOT NULL,
	`crawl_number` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`job` integer NOT NULL,
	`type` text NOT NULL,
	`field` text,
	`old_value` text,
	`new_value` text,
	`observed_at` integer NOT NULL,
	`source_hash` text,
	`metadata` text DEFAULT '{}' NOT NULL,
	PRIMARY KEY(`source`, `crawl_number`, `ordinal`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `events_by_job` ON `events` (`job`,`crawl_number`,`ordinal`);--> statement-breakpoint
CREATE TABLE `facet_counts` (
	`field` text NOT NULL,
	`value` text NOT NULL,
	`open` integer NOT NULL,
	`total` integer NOT NULL,
	PRIMARY KEY(`field`, `value`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY NOT NULL,
	`job_id` text NOT NULL,
	`source` integer NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`normalized_title` text,
	`location_text` text,
	`country` text,
	`region` text,
	`city` text,
	`department` text,
	`team` text,
	`employment_type` text,
	`workplace_type` text,
	`salary_raw` text,
	`salary_min` real,
	`salary_max` real,
	`salary_currency` text,
	`salary_period` text,
	`language` text,
	`source_url` text,
	`apply_url` text,
	`description_hash` text,
	`derived` text NOT NULL,
	`native` text NOT NULL,
	`posted_at` integer,
	`updated_at` integer,
	`first_seen_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`closed_at` integer,
	`last_seen_at` integer,
	`last_checked_at` integer,
	`misses` integer DEFAULT 0 NOT NULL,
	`absent_since` integer,
	`baseline` integer NOT NULL,
	`content_hash` text NOT NULL,
	`source_hash` text NOT NULL,
	`payload` text NOT NULL,
	`inferred_at` integer NOT NULL,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_job_id_unique` ON `jobs` (`job_id`);--> statement-breakpoint
CREATE INDEX `jobs_open_by_source` ON `jobs` (`source`) WHERE closed_at is null;--> statement-breakpoint
CREATE TABLE `orgs` (
	`id` integer PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_basis` text NOT NULL,
	`domain` text,
	`created_at` integer NOT NULL,
	`open_jobs` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orgs_org_id_unique` ON `orgs` (`org_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `orgs_slug_unique` ON `orgs` (`slug`);--> statement-breakpoint
CREATE INDEX `orgs_by_open` ON `orgs` (`open_jobs`,`id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`org` integer NOT NULL,
	`provider` text NOT NULL,
	`board` text NOT NULL,
	`url` text NOT NULL,
	`created_at` integer NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`open_jobs` integer DEFAULT 0 NOT NULL,
	`crawl_number` integer DEFAULT 0 NOT NULL,
	`record_number` integer DEFAULT 0 NOT NULL,
	`last_crawled_at` integer,
	`last_complete_at` integer,
	`payload` text,
	`etag` text,
	`last_modified` text,
	`missing` integer DEFAULT 0 NOT NULL,
	`unread` integer DEFAULT false NOT NULL,
	`suspect_rounds` integer DEFAULT 0 NOT NULL,
	`next_crawl_after` integer NOT NULL,
	`interval_ms` integer NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`health` text DEFAULT 'new' NOT NULL,
	FOREIGN KEY (`org`) REFERENCES `orgs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_source_id_unique` ON `sources` (`source_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `sources_by_board` ON `sources` (`provider`,`board`);--> statement-breakpoint
CREATE INDEX `sources_by_org` ON `sources` (`org`);--> statement-breakpoint
CREATE INDEX `sources_by_due` ON `sources` (`next_crawl_after`) WHERE paused = 0;