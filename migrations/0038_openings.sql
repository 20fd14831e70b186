ALTER TABLE `jobs` ADD `opening` text;--> statement-breakpoint
ALTER TABLE `jobs` ADD `others` integer;