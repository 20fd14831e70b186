CREATE TABLE `clock_faults` (
	`at` integer PRIMARY KEY NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`lowest` integer NOT NULL
);--> statement-breakpoint
-- By hand: faults of the time before this table. Crawls are this much apart at most (limits.crawlMsMax).
INSERT INTO `clock_faults` (`at`, `first`, `last`, `lowest`)
SELECT `latest`, min(`id`), max(`id`), min(`at`)
FROM (SELECT `id`, `at`, max(`at`) OVER (ORDER BY `id` ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS `latest` FROM `crawls`)
WHERE `at` < `latest` - 900000 GROUP BY `latest`;
