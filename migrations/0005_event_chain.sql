-- By hand: drizzle-kit can't say WITHOUT ROWID, nor move what is there. A posting's events of one crawl
-- become one row with all its changes; each row then gets the position of the same posting's row
-- before it, each posting that of its newest: crawl number * 2^20 + ordinal (src/db/event-position.ts).
CREATE TABLE `new_events` (
	`source` integer NOT NULL,
	`crawl_number` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`job` integer NOT NULL,
	`type` text NOT NULL,
	`changes` text NOT NULL,
	`observed_at` integer NOT NULL,
	`source_hash` text,
	`metadata` text DEFAULT '{}' NOT NULL,
	`previous` integer,
	PRIMARY KEY(`source`, `crawl_number`, `ordinal`)
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `new_events` (source, crawl_number, ordinal, job, type, changes, observed_at, source_hash, metadata)
SELECT source, crawl_number, min(ordinal), job, type,
	json_group_array(json_array(field, json(coalesce(old_value, 'null')), json(coalesce(new_value, 'null')))),
	observed_at, source_hash, metadata
FROM (SELECT * FROM `events` ORDER BY source, crawl_number, ordinal)
GROUP BY source, crawl_number, job, type, observed_at, source_hash, metadata;--> statement-breakpoint
DROP TABLE `events`;--> statement-breakpoint
CREATE INDEX `events_by_job` ON `new_events` (`job`,`crawl_number`,`ordinal`);--> statement-breakpoint
UPDATE `new_events` SET `previous` = (
	SELECT earlier.crawl_number * 1048576 + earlier.ordinal FROM `new_events` earlier
	WHERE earlier.job = new_events.job AND (earlier.crawl_number, earlier.ordinal) < (new_events.crawl_number, new_events.ordinal)
	ORDER BY earlier.crawl_number DESC, earlier.ordinal DESC LIMIT 1
);--> statement-breakpoint
ALTER TABLE `jobs` ADD `last_event` integer;--> statement-breakpoint
UPDATE `jobs` SET `last_event` = (
	SELECT newest.crawl_number * 1048576 + newest.ordinal FROM `new_events` newest
	WHERE newest.job = jobs.id ORDER BY newest.crawl_number DESC, newest.ordinal DESC LIMIT 1
);--> statement-breakpoint
DROP INDEX `events_by_job`;--> statement-breakpoint
ALTER TABLE `new_events` RENAME TO `events`;
