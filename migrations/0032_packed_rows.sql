-- By hand: rows that are there are written in their shorter form by the cron (again/pack-rows.ts).
INSERT INTO `cron_marks` (`name`, `value`)
SELECT `name`, 0 FROM (SELECT 'pack_jobs' AS `name` UNION ALL SELECT 'pack_events_source' UNION ALL SELECT 'pack_events_crawl' UNION ALL SELECT 'pack_events_ordinal')
WHERE EXISTS (SELECT 1 FROM `jobs`);
