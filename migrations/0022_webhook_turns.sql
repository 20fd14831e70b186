DROP INDEX `webhook_deliveries_by_time`;--> statement-breakpoint
CREATE INDEX `webhook_deliveries_by_endpoint` ON `webhook_deliveries` (`endpoint`,`next_attempt_at`,`id`);--> statement-breakpoint
ALTER TABLE `webhook_endpoints` ADD `retry_at` integer;--> statement-breakpoint
ALTER TABLE `webhook_endpoints` ADD `waiting` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `webhook_endpoints` ADD `full_since` integer;--> statement-breakpoint
ALTER TABLE `webhook_endpoints` ADD `missed_from` integer;--> statement-breakpoint
UPDATE `webhook_endpoints` SET `waiting` = (SELECT count(*) FROM `webhook_deliveries` WHERE `endpoint` = `webhook_endpoints`.`id`);
