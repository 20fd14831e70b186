CREATE TABLE `texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`rest` blob NOT NULL,
	`base` integer,
	`html` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `twin_texts` (
	`hash` text PRIMARY KEY NOT NULL,
	`base` integer,
	`html` blob NOT NULL
);
--> statement-breakpoint
ALTER TABLE `sources` ADD `text_base` text;