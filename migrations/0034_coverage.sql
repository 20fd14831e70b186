CREATE TABLE `coverage` (
	`part` text PRIMARY KEY NOT NULL,
	`begun_at` integer NOT NULL,
	`place` integer,
	`counted` text NOT NULL,
	`as_of` integer,
	`figures` text NOT NULL
) WITHOUT ROWID;
