CREATE TABLE `counts_before` (
	`part` text PRIMARY KEY NOT NULL,
	`counts` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `jobs` ADD `remembered` blob;--> statement-breakpoint
ALTER TABLE `jobs` ADD `rules_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `counted_to` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `index_step` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- By hand: what postings were counted under was not remembered, and may be what no code makes any more. So a
-- database with boards counts everything anew, by its cron (again/reindex.ts); until then it shows the totals
-- that it had. No statement reads a posting: a table that is emptied whole is not read row by row.
INSERT INTO `counts_before` (`part`, `counts`) SELECT `part`, `counts` FROM `count_packs` WHERE `scope` = '';--> statement-breakpoint
DELETE FROM `count_packs`;--> statement-breakpoint
DELETE FROM `count_log` WHERE `id` <> 1;--> statement-breakpoint
UPDATE `count_log` SET `folds` = `folds` + 1, `cut_chars` = 0, `cut_moves` = 0, `slice` = 0,
  `version` = NOT EXISTS (SELECT 1 FROM `sources`),
  `moves` = '[[""],["O:"],' || (SELECT count(*) FROM `orgs`) || ',' || (SELECT count(*) FROM `orgs`) || '],[[""],["S:"],'
    || (SELECT count(*) FROM `sources`) || ',' || (SELECT count(*) FROM `sources`) || '],"#' || lower(hex(randomblob(4))) || '",'
  WHERE `id` = 1;--> statement-breakpoint
UPDATE `count_log` SET `moves` = '' WHERE `version` = 1;--> statement-breakpoint
INSERT INTO `cron_marks` (`name`, `value`) SELECT 'reindex', 0 WHERE EXISTS (SELECT 1 FROM `sources`);
