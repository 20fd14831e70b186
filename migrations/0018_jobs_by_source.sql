DROP INDEX `jobs_open_by_source`;--> statement-breakpoint
CREATE INDEX `jobs_by_source` ON `jobs` (`source`,`closed_at`);