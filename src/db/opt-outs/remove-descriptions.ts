import { asc, gt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { textKey } from "../postings/description-codec.ts";
import { deleteTexts, hashOfText } from "../postings/put-texts.ts";
import { jobs } from "../schema/schema-postings.ts";
import type { OptOut } from "./opt-outs.ts";

/**
 * Removes the descriptions that only a removed board's postings had. Two boards of one company may say the
 * same, and descriptions have no index by posting: so all postings are walked once, then all events for what
 * postings had before, a bounded part each time. True when it is done. A description that stays keeps what it
 * is deflated on.
 */
export async function removeDescriptionsStep(db: D1Database, optOut: OptOut): Promise<boolean> {
  if (!(await hasOrphans(db, optOut))) return true;
  if (!(await comparePostings(db, optOut)) && !(await compareVersions(db, optOut))) await removeOrphans(db, optOut);
  return false;
}

async function hasOrphans(db: D1Database, { sourceId }: OptOut): Promise<boolean> {
  const any = db.prepare("select 1 from orphan_descriptions where source_id = ? limit 1").bind(sourceId);
  return (await any.first()) !== null;
}

/** What the next postings say stays. False when there are none. */
async function comparePostings(db: D1Database, { sourceId, comparedTo }: OptOut): Promise<boolean> {
  const rows = await drizzle(db)
    .select({ id: jobs.id, hash: jobs.descriptionHash })
    .from(jobs)
    .where(gt(jobs.id, comparedTo))
    .orderBy(asc(jobs.id))
    .limit(limits.comparedPostingsPerStep);
  const last = rows.at(-1);
  if (last === undefined) return false;
  const moved = db.prepare("update opt_outs set compared_to = ? where source_id = ?").bind(last.id, sourceId);
  const hashes = rows.flatMap(({ hash }) => (hash === null ? [] : [hash]));
  await db.batch([await keepTexts(db, sourceId, hashes), moved]);
  return true;
}

/** Behind a place, in the order of the table: where each stands, and what its posting said before it, as JSON. */
const NEXT_EVENTS = `select json_array(source, crawl_number, ordinal) as place,
    case type when 'job.updated' then (select json_group_array(change.value ->> 1) from json_each(changes) change
      where change.value ->> 0 = 'description' and change.value ->> 1 is not null) else '[]' end as old
  from events where (source, crawl_number, ordinal) > (?1 ->> 0, ?1 ->> 1, ?1 ->> 2)
  order by source, crawl_number, ordinal limit cast(?2 as integer)`;

/**
 * What postings said before the next events stays. False when there are none. An event that a crawl adds
 * meanwhile may stand before the place: what it replaced was found with its posting.
 */
async function compareVersions(db: D1Database, { sourceId, comparedEvents }: OptOut): Promise<boolean> {
  const { results } = await db
    .prepare(NEXT_EVENTS)
    .bind(comparedEvents, limits.comparedEventsPerStep)
    .all<{ place: string; old: string }>();
  const last = results.at(-1);
  if (last === undefined) return false;
  const moved = db.prepare("update opt_outs set compared_events = ? where source_id = ?").bind(last.place, sourceId);
  const hashes = results.flatMap(({ old }) => JSON.parse(old) as string[]);
  await db.batch([await keepTexts(db, sourceId, [...new Set(hashes)]), moved]);
  return true;
}

/** These are others' too, and what they are deflated on. */
async function keepTexts(db: D1Database, sourceId: string, hashes: string[]): Promise<D1PreparedStatement> {
  return db
    .prepare("delete from orphan_descriptions where source_id = ? and hash in (select value from json_each(?))")
    .bind(sourceId, JSON.stringify([...hashes, ...(await readBaseHashes(db, hashes))]));
}

/** Removes some of those that are left. */
async function removeOrphans(db: D1Database, { sourceId }: OptOut): Promise<void> {
  const { results } = await db
    .prepare("select hash from orphan_descriptions where source_id = ? limit ?")
    .bind(sourceId, limits.comparedPostingsPerStep)
    .all<{ hash: string }>();
  const hashes = results.map(({ hash }) => hash);
  // One that another board's crawl has taken since then is its own now.
  const orphans = (hash: string): string => `${hash} in (select hash from orphan_descriptions where source_id = ?2)`;
  await db.batch([
    ...deleteTexts(db, hashes, orphans, sourceId),
    db
      .prepare("delete from orphan_descriptions where source_id = ? and hash in (select value from json_each(?))")
      .bind(sourceId, JSON.stringify(hashes)),
  ]);
}

/** What these are deflated on. Two rows read for each. */
export async function readBaseHashes(db: D1Database, hashes: string[]): Promise<string[]> {
  const ids = JSON.stringify(hashes.map((hash) => textKey(hash).id));
  const { results } = await db
    .prepare(
      `select distinct ${hashOfText("b")} as hash from json_each(?1) listed
         cross join texts d on d.id = cast(listed.value as integer) cross join texts b on b.id = d.base
       union select ${hashOfText("b")} from json_each(?2) listed
         cross join twin_texts d on d.hash = listed.value cross join texts b on b.id = d.base`,
    )
    .bind(ids, JSON.stringify(hashes))
    .all<{ hash: string }>();
  return results.map(({ hash }) => hash);
}
