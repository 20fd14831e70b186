-- From drizzle-kit; by hand the two updates, which link the events that are there already: a position
-- is crawl number * 2^20 + ordinal (src/db/event-position.ts). They need the index, so it goes last.
ALTER TABLE `events` ADD `previous` integer;--> statement-breakpoint
ALTER TABLE `jobs` ADD `last_event` integer;--> statement-breakpoint
UPDATE `events` SET `previous` = (
	SELECT earlier.crawl_number * 1048576 + earlier.ordinal FROM `events` earlier
	WHERE earlier.job = events.job AND (earlier.crawl_number, earlier.ordinal) < (events.crawl_number, events.ordinal)
	ORDER BY earlier.crawl_number DESC, earlier.ordinal DESC LIMIT 1
);--> statement-breakpoint
UPDATE `jobs` SET `last_event` = (
	SELECT newest.crawl_number * 1048576 + newest.ordinal FROM `events` newest
	WHERE newest.job = jobs.id ORDER BY newest.crawl_number DESC, newest.ordinal DESC LIMIT 1
);--> statement-breakpoint
DROP INDEX `events_by_job`;
