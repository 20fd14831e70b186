import { asc, gt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { limits } from "../../core/limits.ts";
import { textKey } from "../postings/description-codec.ts";
import { deleteTexts, hashOfText } from "../postings/put-texts.ts";
import { jobs } from "../schema/schema-postings.ts";
import type { OptOut } from "./opt-outs.ts";

/**
 * Removes the descriptions that only a removed board's postings had. Two boards of one company may
 * say the same, and descriptions have no index by posting: so all postings are walked once, a bounded
 * part each time. True when it is done. A description that stays keeps what it is deflated on.
 */
export async function removeDescriptionsStep(db: D1Database, { sourceId, comparedTo }: OptOut): Promise<boolean> {
  const rows = await drizzle(db)
    .select({ id: jobs.id, hash: jobs.descriptionHash })
    .from(jobs)
    .where(gt(jobs.id, comparedTo))
    .orderBy(asc(jobs.id))
    .limit(limits.comparedPostingsPerStep);
  const last = rows.at(-1);
  if (last !== undefined) {
    const hashes = rows.flatMap(({ hash }) => (hash === null ? [] : [hash]));
    await db.batch([
      db
        .prepare("delete from orphan_descriptions where source_id = ? and hash in (select value from json_each(?))")
        .bind(sourceId, JSON.stringify([...hashes, ...(await readBaseHashes(db, hashes))])),
      db.prepare("update opt_outs set compared_to = ? where source_id = ?").bind(last.id, sourceId),
    ]);
    return false;
  }
  const { results } = await db
    .prepare("select hash from orphan_descriptions where source_id = ? limit ?")
    .bind(sourceId, limits.comparedPostingsPerStep)
    .all<{ hash: string }>();
  if (results.length === 0) return true;
  const hashes = results.map(({ hash }) => hash);
  // One that another board's crawl has taken since then is its own now.
  const orphans = (hash: string): string => `${hash} in (select hash from orphan_descriptions where source_id = ?2)`;
  await db.batch([
    ...deleteTexts(db, hashes, orphans, sourceId),
    db
      .prepare("delete from orphan_descriptions where source_id = ? and hash in (select value from json_each(?))")
      .bind(sourceId, JSON.stringify(hashes)),
  ]);
  return false;
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
