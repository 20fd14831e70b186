-- From drizzle-kit; WITHOUT ROWID by hand.
CREATE TABLE `replay` (
	`id` integer PRIMARY KEY NOT NULL,
	`step` integer NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `replay_journal` (
	`is_crawl` integer NOT NULL,
	`at` integer NOT NULL,
	`provider` text NOT NULL,
	`board` text NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`is_crawl`, `at`, `provider`, `board`, `number`)
) WITHOUT ROWID;
