import { eq, getTableColumns, gt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { rowWords } from "./job-index.ts";
import { jobs, sources } from "./schema.ts";

/** Postings read and written at a time: a row's JSON columns may have 20 KB. */
const CHUNK_ROWS = 200;

/**
 * Empties the inverted index and fills it again from the postings, which alone are the truth: after
 * a change of its words. No crawl may run meanwhile. Reads everything: for the command, never for
 * a request. `progress` hears the postings done so far.
 */
export async function rebuildJobIndex(db: D1Database, progress: (done: number) => void): Promise<void> {
  const board = { id: sources.id, org: sources.org, provider: sources.provider };
  await db.prepare("insert into job_index (job_index) values ('delete-all')").run();
  let last = 0;
  for (let done = 0; ;) {
    const rows = await drizzle(db)
      .select({ row: getTableColumns(jobs), board })
      .from(jobs)
      .innerJoin(sources, eq(sources.id, jobs.source))
      .where(gt(jobs.id, last))
      .orderBy(jobs.id)
      .limit(CHUNK_ROWS);
    if (rows.length === 0) return;
    const words = rows.map(({ row, board: source }) => ({ id: row.id, words: rowWords(source, row) }));
    await db
      .prepare("insert into job_index (rowid, words) select value ->> 'id', value ->> 'words' from json_each(?)")
      .bind(JSON.stringify(words))
      .run();
    last = words.at(-1)?.id ?? last;
    progress((done += rows.length));
  }
}
