-- From drizzle-kit; by hand the index of companies' words, which `npm run reindex` fills where companies
-- are already, and their activity of before, from the ledger.
ALTER TABLE `orgs` ADD `activity` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `orgs_by_name` ON `orgs` (name collate nocase,`id`);--> statement-breakpoint
CREATE VIRTUAL TABLE org_index USING fts5(words, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 2");--> statement-breakpoint
UPDATE `orgs` SET `activity` = (
	SELECT coalesce(json_group_array(json_array(day, opened, closed)), '[]') FROM (
		SELECT at / 86400000 AS day, sum(opened + reopened) AS opened, sum(closed) AS closed
		FROM `crawls` JOIN `sources` ON `sources`.id = `crawls`.source
		WHERE `sources`.org = `orgs`.id AND baseline = 0 AND opened + reopened + closed > 0
		GROUP BY day ORDER BY day));
