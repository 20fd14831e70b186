import { desc, lt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { moveVersion } from "../boards/catalogue-state.ts";
import { placeOfRow } from "../counts/count-place.ts";
import { readDescribedWords } from "../index/described-rows.ts";
import { indexedWords } from "../index/job-index.ts";
import { byPlace, storedOrders } from "../index/job-orders.ts";
import { jobs } from "../schema/schema-postings.ts";
import { dropMark, setMark } from "../sql/cron-marks.ts";
import { eachChunk } from "../sql/join-chunks.ts";

/**
 * Indexes the descriptions of an old database's open postings, the newest first. Until it is done searches find those
 * that were reached, and say so. The migration sets the mark where there is anything.
 */

/** Postings from this one on (`jobs.id`) are done. */
const MARK = "undescribed";

/** Whether postings are left whose descriptions are not found yet. Reads no row once there are none. */
export async function isDescribing(db: D1Database): Promise<boolean> {
  return (await readPlace(db)) !== null;
}

async function readPlace(db: D1Database): Promise<number | null> {
  const mark = await db.prepare("select value from cron_marks where name = ?").bind(MARK).first<{ value: number }>();
  return mark?.value ?? null;
}

// One that a crawl or its opening wrote since it was read has its words by that.
const SAME = `jobs.inferred_at = value ->> 'inferredAt' and jobs.rules_version = value ->> 'rulesVersion'
  and jobs.others is value ->> 'others' and jobs.description_hash is value ->> 'descriptionHash' and jobs.closed_at is null`;
const INDEX = `insert or replace into job_index (rowid, words) select jobs.id, value ->> 'words'
  from json_each(?) cross join jobs on jobs.id = value ->> 'id' where ${SAME}`;
const ORDER = `insert or replace into job_orders (rowid, words) select cast(value ->> 'rowid' as integer), value ->> 'words'
  from json_each(?) cross join jobs on jobs.id = value ->> 'id' where ${SAME}`;

/**
 * One step, a transaction: of `limits.describedPostingsPerStep` postings those that are open and have a description.
 * False when none is left; then it reads no row.
 */
export async function describePostingsStep(db: D1Database): Promise<boolean> {
  const place = await readPlace(db);
  if (place === null) return false;
  const rows = await drizzle(db)
    .select()
    .from(jobs)
    .where(lt(jobs.id, sql`cast(${place} as integer)`))
    .orderBy(desc(jobs.id))
    .limit(limits.describedPostingsPerStep);
  const described = await readDescribedWords(db, rows);
  const anew = rows
    .filter((row) => described(row) !== "")
    .map((row) => {
      const { inferredAt, rulesVersion, others, descriptionHash } = row;
      const words = indexedWords(placeOfRow(row).words, described(row), row);
      return { row, write: { inferredAt, rulesVersion, others, descriptionHash, words } };
    });
  const last = rows.at(-1)?.id;
  await db.batch([
    ...eachChunk(anew.map(({ row, write }) => ({ id: row.id, ...write })).toReversed(), (json) =>
      db.prepare(INDEX).bind(json),
    ),
    ...eachChunk(
      byPlace(
        anew.flatMap(({ row, write }) => storedOrders(row).map((rowid) => Object.assign({ rowid, id: row.id }, write))),
        ({ rowid }) => rowid,
      ),
      (json) => db.prepare(ORDER).bind(json),
    ),
    last === undefined ? dropMark(db, MARK) : setMark(db, MARK, last),
    moveVersion(db),
  ]);
  return true;
}
