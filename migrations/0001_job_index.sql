-- By hand: drizzle has no model for virtual tables. One inverted index answers every list filter:
-- facet tokens and title words of each posting, walked newest first by rowid (= jobs.id).
-- detail=none and no content keep it small; contentless_delete lets rows be replaced.
CREATE VIRTUAL TABLE job_index USING fts5(words, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 2");
