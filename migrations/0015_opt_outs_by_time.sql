-- From drizzle-kit.
CREATE INDEX `opt_outs_by_time` ON `opt_outs` (`at`);