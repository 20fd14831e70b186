-- From drizzle-kit; WITHOUT ROWID by hand: looking a key up reads one row. The columns that
-- 0000_core got after its snapshot was taken are left out here; this snapshot has them.
CREATE TABLE `admin_actions` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`source_id` text
);
--> statement-breakpoint
CREATE TABLE `api_keys` (
	`key_hash` text PRIMARY KEY NOT NULL,
	`prefix` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_by_prefix` ON `api_keys` (`prefix`);
