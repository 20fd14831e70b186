CREATE INDEX `jobs_by_change` ON `jobs` (`changed_at`,`id`);
