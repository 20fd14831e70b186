CREATE TABLE `catalogue` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`epoch` text NOT NULL,
	`complete` blob NOT NULL,
	`due` blob NOT NULL
);
--> statement-breakpoint
-- By hand: its one row. The epoch stays what it was, and slots are as board-slots.ts makes them.
INSERT INTO `catalogue` (`id`, `version`, `epoch`, `complete`, `due`)
WITH RECURSIVE
  `weights` (`w`) AS (SELECT 78364164096 UNION ALL SELECT `w` / 36 FROM `weights` WHERE `w` > 1),
  `slots` (`id`) AS (
    SELECT 1 WHERE EXISTS (SELECT 1 FROM `sources`)
    UNION ALL SELECT `id` + 1 FROM `slots` WHERE `id` < (SELECT max(`id`) FROM `sources`)),
  `numbers` AS (
    SELECT `slots`.`id`, coalesce(`last_complete_at`, 0) AS `complete`,
      CASE WHEN `source_id` IS NULL OR `paused` THEN 2821109907455 ELSE max(`next_crawl_after`, 0) END AS `due`,
      CASE WHEN `source_id` IS NULL THEN 1295 ELSE
        (unicode(`provider`) * 961 + unicode(substr(`provider`, -1)) * 31 + length(`provider`)) % 1296 END AS `lane`
    FROM `slots` LEFT JOIN `sources` ON `sources`.`id` = `slots`.`id`),
  `texts` AS (
    SELECT `id`,
      (SELECT group_concat(substr('0123456789abcdefghijklmnopqrstuvwxyz', 1 + `complete` / `w` % 36, 1), '' ORDER BY `w` DESC) FROM `weights`) AS `complete`,
      (SELECT group_concat(substr('0123456789abcdefghijklmnopqrstuvwxyz', 1 + `lane` / `w` % 36, 1), '' ORDER BY `w` DESC) FROM `weights` WHERE `w` < 1296) ||
      (SELECT group_concat(substr('0123456789abcdefghijklmnopqrstuvwxyz', 1 + `due` / `w` % 36, 1), '' ORDER BY `w` DESC) FROM `weights`) AS `due`
    FROM `numbers`)
SELECT 1, (SELECT coalesce(max(`id`), 0) FROM `crawls`) + (SELECT coalesce(max(`id`), 0) FROM `admin_actions`),
  coalesce((SELECT `name` FROM `epoch` WHERE `id` = 1), lower(hex(randomblob(4)))),
  CAST(coalesce((SELECT group_concat(`complete`, '' ORDER BY `id`) FROM `texts`), '') AS BLOB),
  CAST(coalesce((SELECT group_concat(`due`, '' ORDER BY `id`) FROM `texts`), '') AS BLOB);
--> statement-breakpoint
DROP TABLE `epoch`;--> statement-breakpoint
DROP INDEX `sources_by_due`;
