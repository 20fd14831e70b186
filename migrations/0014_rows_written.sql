-- From drizzle-kit.
ALTER TABLE `crawls` ADD `rows_written` integer;