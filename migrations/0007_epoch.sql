-- From drizzle-kit; its one row by hand: every new database has a name of its own.
CREATE TABLE `epoch` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `epoch` (id, name) VALUES (1, lower(hex(randomblob(4))));
