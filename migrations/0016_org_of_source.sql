ALTER TABLE `sources` ADD `org_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `org_slug` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `org_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `org_name_basis` text DEFAULT 'board_token' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `org_domain` text;--> statement-breakpoint
-- By hand: the copies that boards begin with.
UPDATE `sources` SET (`org_id`, `org_slug`, `org_name`, `org_name_basis`, `org_domain`) =
  (SELECT `org_id`, `slug`, `name`, `name_basis`, `domain` FROM `orgs` WHERE `orgs`.`id` = `sources`.`org`);
