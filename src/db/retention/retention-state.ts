import { and, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { moveVersion } from "../boards/catalogue-state.ts";
import { sources } from "../schema/schema.ts";
import { retention } from "../schema/schema-retention.ts";

/** How far the cron has come with what is old, and what it has removed so far. Times in ms. */
export type Retention = typeof retention.$inferSelect;

/** Reads one row. */
export async function readRetention(db: D1Database): Promise<Retention> {
  const [row] = await drizzle(db).select().from(retention).where(eq(retention.id, 1));
  if (row === undefined) throw new Error("the database does not know what it has removed");
  return row;
}

/** A board that cost more in a month than its quota. */
type BoardOverQuota = typeof sources.$inferSelect;

/**
 * The same for whoever is told, with the boards that cost more in a month (`monthOf`) than their quota, in
 * one statement. Reads a row, and one for each of those boards, `rows` of them at most.
 */
export async function readStanding(
  db: D1Database,
  month: number,
  rows: number,
): Promise<{ retention: Retention; over: BoardOverQuota[] }> {
  const found = await drizzle(db)
    .select({ retention, board: sources })
    .from(retention)
    // As its index says it: a parameter would not be known to be 1.
    .leftJoin(sources, and(sql`${sources.overQuota} = 1`, eq(sources.month, month)))
    .where(eq(retention.id, 1))
    .limit(rows);
  const [first] = found;
  if (first === undefined) throw new Error("the database does not know what it has removed");
  return { retention: first.retention, over: found.flatMap(({ board }) => board ?? []) };
}

/**
 * Notes a step of the walk over the archive, and what it removed: a row written, two when it did. Null when another
 * run of the cron took that step.
 */
export async function saveThinning(
  db: D1Database,
  before: Retention,
  now: Pick<Retention, "ranAt" | "place" | "slice"> & Partial<Pick<Retention, "walkEndedAt">>,
  removed: { payloads: number; bytes: number } = { payloads: 0, bytes: 0 },
): Promise<Retention | null> {
  const { ranAt, place, slice, walkEndedAt } = { ...before, ...now };
  const update = db
    .prepare(
      `update retention set step = step + 1, ran_at = ?1, place = ?2, slice = ?3, walk_ended_at = ?4,
         payloads = payloads + ?5, payload_bytes = payload_bytes + ?6
       where id = 1 and step = ?7 returning step`,
    )
    .bind(ranAt, place, slice, walkEndedAt, removed.payloads, removed.bytes, before.step);
  // What was removed is served.
  const [saved] = await db.batch<{ step: number }>(removed.payloads === 0 ? [update] : [update, moveVersion(db)]);
  const row = saved?.results[0];
  return row === undefined ? null : { ...before, ranAt, place, slice, walkEndedAt, step: row.step };
}

/** For a database that is emptied: nothing was looked at. */
export function resetRetention(db: D1Database): D1PreparedStatement {
  return db.prepare("insert or replace into retention (id) values (1)");
}
