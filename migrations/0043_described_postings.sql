-- The words of descriptions of open postings stand in job_index and job_orders: of an older database the cron puts
-- them there, the newest postings first (db/again/describe-postings.ts).
INSERT INTO cron_marks (name, value) SELECT 'undescribed', 9007199254740991 WHERE EXISTS (SELECT 1 FROM jobs);
