CREATE TABLE `truth_days` (
	`day` integer PRIMARY KEY NOT NULL,
	`figures` text NOT NULL
);
