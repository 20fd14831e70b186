CREATE TABLE `opened_hours` (
	`hour` integer PRIMARY KEY NOT NULL,
	`minutes` text NOT NULL
);
--> statement-breakpoint
-- By hand: what the last day of an older database opened, as far as so many crawls say. The cron counts it anew, exactly,
-- when no older Worker writes any more (db/ledger/opened-hours.ts); until then it is shown as a lower bound.
INSERT INTO opened_hours (hour, minutes)
SELECT minute / 60, json_group_object(cast(minute % 60 AS text), opened) FROM (
  SELECT at / 60000 AS minute, sum(opened) AS opened FROM crawls
  WHERE events > 0 AND baseline = 0 AND opened > 0 AND id > (SELECT max(id) FROM crawls) - 50000
    AND at >= (unixepoch() / 3600 - 25) * 3600000
  GROUP BY 1)
GROUP BY 1;
--> statement-breakpoint
INSERT INTO cron_marks (name, value) SELECT 'opened_uncounted', 0 WHERE EXISTS (SELECT 1 FROM crawls);
