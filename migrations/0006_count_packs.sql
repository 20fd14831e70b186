-- From drizzle-kit; WITHOUT ROWID by hand: reading a pack reads one row. The counts of a database that
-- has postings are built again by `npm run reindex`: SQL can't make the scopes' tokens.
DROP TABLE `facet_counts`;--> statement-breakpoint
CREATE TABLE `count_packs` (
	`scope` text NOT NULL,
	`part` text NOT NULL,
	`counts` text NOT NULL,
	PRIMARY KEY(`scope`, `part`)
) WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `count_log` (
	`id` integer PRIMARY KEY NOT NULL,
	`moves` text NOT NULL,
	`folds` integer DEFAULT 0 NOT NULL
);--> statement-breakpoint
INSERT INTO `count_log` (id, moves) VALUES (1, '');
