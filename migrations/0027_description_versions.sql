ALTER TABLE `retention` ADD `versions_to` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `retention` ADD `versions_noted_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `retention` ADD `compared_to` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `retention` ADD `descriptions` integer DEFAULT 0 NOT NULL;