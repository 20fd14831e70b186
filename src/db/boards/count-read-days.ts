import { limits } from "../../core/limits.ts";
import { DAY_MS } from "../../core/time.ts";
import type { Coverage } from "./coverage.ts";
import { addBoardDays, addReadDay, parseReadDays } from "./read-days.ts";

/** Boards of an older database whose days are taken from the ledger in one call of the database. */
const BOARDS_FILLED = 20;

interface DaysRow {
  id: number;
  provider: string;
  readDays: string;
  isUnknown: number;
}

/** The next boards of a walk behind a `sources.id`. Changes `counted`. No `last`: there is none. */
export async function countDays(
  db: D1Database,
  { place, counted }: { place: number; counted: Coverage["days"] },
): Promise<{ last: number | null; rows: number }> {
  const { results } = await db
    .prepare(
      `select id, provider, read_days as readDays, read_days = '' as isUnknown
       from sources where id > cast(? as integer) order by id limit ?`,
    )
    .bind(place, limits.coverageRowsPerRun)
    .all<DaysRow>();
  const unknown = results.filter(({ isUnknown }) => isUnknown === 1);
  const next = unknown[BOARDS_FILLED];
  const boards = next === undefined ? results : results.filter(({ id }) => id < next.id);
  const filled = await fillDays(db, unknown.slice(0, BOARDS_FILLED));
  for (const { id, provider, readDays } of boards)
    addBoardDays((counted[provider] ??= {}), parseReadDays(filled.days.get(id) ?? readDays));
  return { last: boards.at(-1)?.id ?? null, rows: results.length + filled.rows };
}

/** Days of boards that were read before any was kept, from what the ledger still has of their crawls. */
async function fillDays(db: D1Database, boards: DaysRow[]): Promise<{ days: Map<number, string>; rows: number }> {
  if (boards.length === 0) return { days: new Map(), rows: 0 };
  const results = await db.batch<{ at: number }>(
    boards.map(({ id }) =>
      db
        .prepare(
          `select max(at) as at from crawls where source = ? and outcome <> 'failed' group by at / ${DAY_MS} order by at`,
        )
        .bind(id),
    ),
  );
  const days = new Map(
    boards.map(({ id }, index) => [
      id,
      (results[index]?.results ?? []).reduce((known, { at }) => addReadDay(known, at), "[]"),
    ]),
  );
  await db
    .prepare(
      `update sources set read_days = value ->> 1 from json_each(?)
       where sources.id = value ->> 0 and read_days = ''`,
    )
    .bind(JSON.stringify([...days]))
    .run();
  return { days, rows: results.reduce((sum, { meta }) => sum + meta.rows_read, 0) };
}
