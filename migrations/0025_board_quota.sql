ALTER TABLE `sources` ADD `month` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `month_rows` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `month_bytes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `over_quota` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `sources_over_quota` ON `sources` (`month`) WHERE over_quota = 1;