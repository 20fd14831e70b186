ALTER TABLE `api_keys` ADD `made_by` text;--> statement-breakpoint
CREATE INDEX `api_keys_by_maker` ON `api_keys` (`made_by`) WHERE "api_keys"."made_by" is not null;