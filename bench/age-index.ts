import { inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../src/core/limits.ts";
import { readDescribedWords } from "../src/db/index/described-rows.ts";
import { indexedWords, rowWords } from "../src/db/index/job-index.ts";
import { countSegments, readIndexStructure } from "../src/db/index/fts-structure.ts";
import { mergeIndex } from "../src/db/index/merge-index.ts";
import { jobs } from "../src/db/schema/schema-postings.ts";
import { createRandom, seedFrom } from "../test/sim/random.ts";

/** What a day brings: share of the postings that crawls write; of one crawl, postings that are new and that changed. */
const CHANGED_SHARE = 0.04;
const [NEW_PER_CRAWL, CHANGED_PER_CRAWL] = [2, 2];
const CRON_RUNS = (24 * 60 * 60) / limits.cronSeconds;

/**
 * Brings the inverted index of a database that was loaded at one go to where a deployed one's is. The
 * newest postings are taken out, the cron merges the rest to the end; then a day passes in which crawls
 * find them, and others changed. Only a crawl's write to the index is done, in a transaction of its own,
 * and the cron's merge as often as in a day; the day ends half an interval after the last.
 */
export async function ageIndex(db: D1Database): Promise<{ segments: number; merged: number }> {
  const newest = (await db.prepare("select max(id) as id from jobs").first<number>("id")) ?? 0;
  const perRun = Math.max(1, Math.round((newest * CHANGED_SHARE) / (NEW_PER_CRAWL + CHANGED_PER_CRAWL) / CRON_RUNS));
  const crawls = perRun * CRON_RUNS + Math.floor(perRun / 2);
  const known = newest - crawls * NEW_PER_CRAWL;
  await db.prepare("delete from job_index where rowid > cast(? as integer)").bind(known).run();
  while ((await mergeIndex(db, "job_index")).steps > 0);
  const merged = countSegments(await readIndexStructure(db, "job_index"));
  const random = createRandom(seedFrom("a day of crawls"));
  for (let crawl = 0; crawl < crawls; crawl++) {
    const found = Array.from({ length: NEW_PER_CRAWL }, (_, index) => known + 1 + crawl * NEW_PER_CRAWL + index);
    const changed = Array.from({ length: CHANGED_PER_CRAWL }, () => random.int(1, known));
    await writeIndex(db, [...changed, ...found]);
    if ((crawl + 1) % perRun === 0) await mergeIndex(db, "job_index");
  }
  return { segments: countSegments(await readIndexStructure(db, "job_index")), merged };
}

/** What a crawl writes to the index for these postings. */
async function writeIndex(db: D1Database, ids: number[]): Promise<void> {
  const rows = await drizzle(db).select().from(jobs).where(inArray(jobs.id, ids)).orderBy(jobs.id);
  const described = await readDescribedWords(db, rows);
  const words = rows.map((row) => ({ id: row.id, words: indexedWords(rowWords(row), described(row), row) }));
  await db
    .prepare(
      "insert or replace into job_index (rowid, words) select value ->> 'id', value ->> 'words' from json_each(?)",
    )
    .bind(JSON.stringify(words))
    .run();
}
