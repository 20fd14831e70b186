-- From drizzle-kit; WITHOUT ROWID by hand.
CREATE TABLE `opt_outs` (
	`source_id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`board` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	`former_source` integer,
	`former_org` integer,
	`step` integer DEFAULT 0 NOT NULL,
	`removed_at` integer,
	`compared_to` integer DEFAULT 0 NOT NULL,
	`finished_at` integer
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `opt_outs_unfinished` ON `opt_outs` (`source_id`) WHERE finished_at is null;--> statement-breakpoint
CREATE TABLE `orphan_descriptions` (
	`source_id` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`source_id`, `hash`)
) WITHOUT ROWID;
