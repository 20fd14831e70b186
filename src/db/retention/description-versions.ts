import { limits } from "../../core/limits.ts";
import { deleteTexts } from "../postings/put-texts.ts";
import { moveVersion } from "../boards/catalogue-state.ts";
import type { Retention } from "./retention-state.ts";

/**
 * Old versions of descriptions, which postings had before they changed. `orphan_descriptions` holds the
 * hashes that may go, under no board's name, while it is found out whether a posting still has them: two
 * postings may say the same, and descriptions have no index by posting.
 */

interface OldCrawl {
  id: number;
  source: number;
  number: number;
  events: number;
}

/**
 * Crawls that changed something and are older than a time (ms), behind those that were looked at, as many
 * as have `limits.versionEventsPerStep` events, one at least. A row read for each. Baselines replaced nothing.
 */
export async function readOldCrawls(db: D1Database, after: number, oldTo: number): Promise<OldCrawl[]> {
  const { results } = await db
    .prepare(
      `select id, source, number, events, at from crawls where events > 0 and baseline = 0 and id > cast(? as integer)
       order by id limit ?`,
    )
    .bind(after, limits.versionCrawlsPerStep)
    .all<OldCrawl & { at: number }>();
  const young = results.findIndex(({ at }) => at >= oldTo);
  const old = young === -1 ? results : results.slice(0, young);
  let sum = 0;
  const beyond = old.findIndex(({ events }, index) => (sum += events) > limits.versionEventsPerStep && index > 0);
  return beyond === -1 ? old : old.slice(0, beyond);
}

/**
 * Notes the descriptions that these crawls replaced as such that may go, and that they were looked at.
 * Reads their events; a row written for each. Null when another run of the cron took this step.
 */
export async function noteReplaced(
  db: D1Database,
  before: Retention,
  crawls: OldCrawl[],
  now: { ranAt: number; versionsTo: number; versionsNotedAt: number },
): Promise<Retention | null> {
  const note = db
    .prepare(
      `insert or ignore into orphan_descriptions (source_id, hash)
       select distinct '', change.value ->> 1
       from json_each(?1) crawl cross join events e on e.source = crawl.value ->> 0 and e.crawl_number = crawl.value ->> 1
         cross join json_each(e.changes) change
       where e.type = 'job.updated' and change.value ->> 0 = 'description' and change.value ->> 1 is not null
         and exists (select 1 from retention where id = 1 and step = ?2 and versions_to = ?3)`,
    )
    .bind(JSON.stringify(crawls.map(({ source, number }) => [source, number])), before.step + 1, now.versionsTo);
  return await saveVersions(db, before, now, [note]);
}

/** Whether any may go: a row read at most. */
export async function hasCandidates(db: D1Database): Promise<boolean> {
  return (await db.prepare(`select 1 from orphan_descriptions where source_id = '' limit 1`).first()) !== null;
}

/** The next postings behind one, for what they have as description, open or closed. A row read for each. */
export async function readDescribed(db: D1Database, after: number): Promise<{ id: number; hash: string | null }[]> {
  const { results } = await db
    .prepare("select id, description_hash as hash from jobs where id > cast(? as integer) order by id limit ?")
    .bind(after, limits.comparedPostingsPerStep)
    .all<{ id: number; hash: string | null }>();
  return results;
}

/** Whose descriptions may go: old versions of all boards', and those of boards that are being removed. */
const GOING = "select '' union all select source_id from opt_outs where finished_at is null";

/**
 * These are in use: they stay. Also for the batch of a crawl that writes descriptions: one that comes back
 * while it might go is not removed. Parameter of the statement: hashes as JSON.
 */
export function keepDescriptions(db: D1Database, hashes: string): D1PreparedStatement {
  return db
    .prepare(
      `delete from orphan_descriptions where source_id in (${GOING}) and hash in (select value from json_each(?))`,
    )
    .bind(hashes);
}

/**
 * Removes some of those that may go, in one transaction, while the search stands where `at` says.
 * `isDone`: there are no more.
 */
export async function removeVersions(db: D1Database, at: Retention): Promise<{ removed: number; isDone: boolean }> {
  const { results } = await db
    .prepare("select hash from orphan_descriptions where source_id = '' limit ?")
    .bind(limits.comparedPostingsPerStep)
    .all<{ hash: string }>();
  if (results.length === 0) return { removed: 0, isDone: true };
  const hashes = results.map(({ hash }) => hash);
  // One that a crawl kept since then is no candidate any more.
  const removable = (hash: string): string => `(select step from retention where id = 1) = ?2
    and ${hash} in (select hash from orphan_descriptions where source_id = '')`;
  const count = db.prepare("update retention set descriptions = descriptions + changes() where id = 1");
  const removed = await db.batch([
    ...deleteTexts(db, hashes, removable, at.step).flatMap((statement) => [statement, count]),
    db
      .prepare(
        `delete from orphan_descriptions where source_id = '' and hash in (select value from json_each(?1))
           and (select step from retention where id = 1) = ?2`,
      )
      .bind(JSON.stringify(hashes), at.step),
    moveVersion(db),
  ]);
  return { removed: removed.reduce((sum, { results: rows }) => sum + rows.length, 0), isDone: false };
}

/** Where the search for old versions stands. Null when another run of the cron took this step. */
export async function saveVersions(
  db: D1Database,
  before: Retention,
  now: Partial<Pick<Retention, "versionsTo" | "versionsNotedAt" | "comparedTo">> & Pick<Retention, "ranAt">,
  more: D1PreparedStatement[] = [],
): Promise<Retention | null> {
  const { versionsTo, versionsNotedAt, comparedTo, ranAt } = { ...before, ...now };
  const [saved] = await db.batch<{ step: number }>([
    db
      .prepare(
        `update retention set step = step + 1, ran_at = ?1, versions_to = ?2, versions_noted_at = ?3, compared_to = ?4
         where id = 1 and step = ?5 returning step`,
      )
      .bind(ranAt, versionsTo, versionsNotedAt, comparedTo, before.step),
    ...more,
  ]);
  const row = saved?.results[0];
  return row === undefined ? null : { ...before, versionsTo, versionsNotedAt, comparedTo, ranAt, step: row.step };
}
