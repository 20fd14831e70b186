import { gt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { rebuildSlots } from "../boards/board-slots.ts";
import { endRecount, moveCounts, startRecount } from "../counts/count-log.ts";
import { countKey, countPlace, moveOf, type CountVector } from "../counts/count-vector.ts";
import { foldCounts } from "../counts/fold-counts.ts";
import { boardOfRow, rowWords } from "../index/job-index.ts";
import { orgWords } from "../index/org-index.ts";
import { jobs, orgs } from "../schema/schema.ts";

/** Postings read and written at a time: a row's JSON columns may have 20 KB. */
const CHUNK_ROWS = 200;
/** A fold of everything touches nearly every pack there is: the fewer the better. */
const LOG_CHARS_MAX = 600_000;

/**
 * Empties the inverted indexes, the counts and the boards' slots and fills them again from the postings and
 * boards, which alone are the truth: after a change of words or of what is counted. No crawl may run meanwhile. Reads
 * everything: for the command, never for a request. `progress` hears the postings done so far.
 */
export async function rebuildJobIndex(db: D1Database, progress: (done: number) => void): Promise<void> {
  await db.batch([
    db.prepare("insert into job_index (job_index) values ('delete-all')"),
    ...startRecount(db),
    ...moveCounts(db, await registered(db)),
    rebuildSlots(db),
  ]);
  await rebuildOrgIndex(db);
  let last = 0;
  for (let done = 0; ;) {
    const rows = await drizzle(db).select().from(jobs).where(gt(jobs.id, last)).orderBy(jobs.id).limit(CHUNK_ROWS);
    if (rows.length === 0) break;
    const words = rows.map((row) => ({ id: row.id, words: rowWords(row) }));
    const moves = rows.map((row, index) =>
      moveOf(countPlace(boardOfRow(row), row, words[index]?.words ?? ""), row.closedAt === null ? 1 : 0, 1),
    );
    await db.batch([
      db
        .prepare("insert into job_index (rowid, words) select value ->> 'id', value ->> 'words' from json_each(?)")
        .bind(JSON.stringify(words)),
      ...moveCounts(db, moves),
    ]);
    await foldCounts(db, LOG_CHARS_MAX);
    last = words.at(-1)?.id ?? last;
    progress((done += rows.length));
  }
  await foldCounts(db);
  await endRecount(db).run();
}

async function rebuildOrgIndex(db: D1Database): Promise<void> {
  await db.prepare("insert into org_index (org_index) values ('delete-all')").run();
  let last = 0;
  for (;;) {
    const rows = await drizzle(db).select().from(orgs).where(gt(orgs.id, last)).orderBy(orgs.id).limit(CHUNK_ROWS);
    if (rows.length === 0) return;
    const words = rows.map((row) => ({ id: row.id, words: orgWords(row) }));
    await db
      .prepare("insert into org_index (rowid, words) select value ->> 'id', value ->> 'words' from json_each(?)")
      .bind(JSON.stringify(words))
      .run();
    last = words.at(-1)?.id ?? last;
  }
}

/** The companies and boards there are, as moves from none. */
async function registered(db: D1Database): Promise<CountVector[]> {
  const row = await db
    .prepare("select (select count(id) from orgs) as orgs, (select count(id) from sources) as sources")
    .first<{ orgs: number; sources: number }>();
  const { orgs: companies, sources: boards } = row ?? { orgs: 0, sources: 0 };
  return [
    [[""], [countKey("orgs", "")], companies, companies],
    [[""], [countKey("sources", "")], boards, boards],
  ];
}
