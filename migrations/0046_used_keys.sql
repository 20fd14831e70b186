ALTER TABLE `api_keys` ADD `used_at` integer;--> statement-breakpoint
-- By hand: nobody noted until now which keys are used. All are for a while: unused ones go (db/clients/remove-unused-keys.ts).
UPDATE `api_keys` SET `used_at` = unixepoch() * 1000 WHERE `made_by` IS NOT NULL;
