ALTER TABLE `jobs` ADD `org` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `jobs` ADD `provider` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `jobs` ADD `board` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `jobs` ADD `org_slug` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `jobs` ADD `org_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- By hand: what postings that are there take from their boards.
UPDATE `jobs` SET (`org`, `provider`, `board`, `org_slug`, `org_name`) =
  (SELECT `org`, `provider`, `board`, `org_slug`, `org_name` FROM `sources` WHERE `sources`.`id` = `jobs`.`source`);
