import { asc } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { replayJournal } from "../schema/schema-replay.ts";

/** A line of the journal: a registration (number 0), or a crawl by its number and time (ms). */
export type JournalRow = typeof replayJournal.$inferSelect;

/** Lines that are there already stay. */
export async function noteInJournal(db: D1Database, rows: JournalRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .prepare(
      `insert or ignore into replay_journal (is_crawl, at, provider, board, number)
       select value ->> 'isCrawl', value ->> 'at', value ->> 'provider', value ->> 'board', value ->> 'number' from json_each(?)`,
    )
    .bind(JSON.stringify(rows))
    .run();
}

/** What is to be carried out next, in order. */
export async function readJournal(db: D1Database, rows: number): Promise<JournalRow[]> {
  const { isCrawl, at, provider, board, number } = replayJournal;
  return await drizzle(db)
    .select()
    .from(replayJournal)
    .orderBy(asc(isCrawl), asc(at), asc(provider), asc(board), asc(number))
    .limit(rows);
}

/** Strikes the first lines, up to and with this one. */
export function strikeJournal(
  db: D1Database,
  { isCrawl, at, provider, board, number }: JournalRow,
): D1PreparedStatement {
  return db
    .prepare("delete from replay_journal where (is_crawl, at, provider, board, number) <= (?, ?, ?, ?, ?)")
    .bind(isCrawl, at, provider, board, number);
}

/** What a database holds of a board: the number of its last recorded crawl (null: no such board), and whether it is out. */
export interface BoardHead {
  record: number | null;
  isOut: boolean;
}

/** Of boards by their `source_id`, in the same order. Three rows read for each. */
export async function readBoardHeads(db: D1Database, sourceIds: string[]): Promise<BoardHead[]> {
  const { results } = await db
    .prepare(
      `select s.record_number as record, o.source_id is not null as isOut
       from json_each(?) id left join sources s on s.source_id = id.value left join opt_outs o on o.source_id = id.value
       order by id.key`,
    )
    .bind(JSON.stringify(sourceIds))
    .all<{ record: number | null; isOut: number }>();
  return results.map(({ record, isOut }) => ({ record, isOut: isOut === 1 }));
}
