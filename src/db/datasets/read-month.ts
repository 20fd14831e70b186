import { getTableColumns } from "drizzle-orm";
import { limits } from "../../core/limits.ts";
import { changesOfRow, type EventRow } from "../events/event-of-row.ts";
import { events } from "../schema/schema-postings.ts";
import { rowReader } from "../sql/row-reader.ts";
import type { EventOfFile, EventPosting } from "./event-columns.ts";
import type { WalkedPart } from "./read-postings.ts";
import { numbersTable, readBoardsFrom, type WalkedBoard } from "./walk-boards.ts";

/** Where a walk over events is: behind a row of `events` of one board of a company. */
export interface EventPlace {
  slug: string;
  source: number;
  crawl: number;
  ordinal: number;
}
export const firstEvent: EventPlace = { slug: "", source: 0, crawl: 0, ordinal: -1 };

/** Events of a time, ms: from, until before. */
export interface EventTime {
  from: number;
  to: number;
}

/** Of a board (`sources.id`) the crawl up to which it was read. */
type ReadTo = Pick<ReadonlyMap<number, number>, "get">;

const ROWS_PER_READ = 1_000;
const COLUMNS = Object.values(getTableColumns(events))
  .map(({ name }) => `e.${name}`)
  .join(", ");
const COLUMN_COUNT = Object.keys(getTableColumns(events)).length;
const toRow = rowReader<EventRow>(getTableColumns(events));
const POSTING = "j.job_id, j.baseline, j.title, j.org_slug, j.org_name, j.provider, j.board";

/**
 * The events of a time by company, in a company by board, in a board as they were observed. `readTo`: for a board
 * (`sources.id`) the crawl up to which none of its events is of that time or a later one; the others are read from
 * their first. Reads three rows for each row of events behind that.
 */
export async function* walkEvents(
  db: D1Database,
  from: EventPlace,
  time: EventTime,
  readTo: ReadTo,
): AsyncGenerator<WalkedPart<EventOfFile, EventPlace>> {
  let [slug, isBehind, place] = [from.slug, false, from];
  for (let isLast = false; !isLast;) {
    const read = await readBoardsFrom(db, slug, isBehind);
    ({ isLast } = read);
    let boards = boardsFrom(read.boards, place);
    while (boards.length > 0) {
      const rows = await selectEvents(db, boards, place, time, readTo);
      const last = rows.at(-1)?.row;
      if (last === undefined) break;
      const whose = boards.find(({ id }) => id === last.source);
      place = { slug: whose?.slug ?? slug, source: last.source, crawl: last.crawlNumber, ordinal: last.ordinal };
      const told = rows.flatMap(({ row, posting }) =>
        changesOfRow(row).map((change) => Object.assign(change, { posting })),
      );
      yield { rows: told, boards: [...new Set(rows.map(({ row }) => row.source))], place, ends: endsOf(rows, time) };
      if (rows.length < ROWS_PER_READ) break;
      boards = boardsFrom(boards, place);
    }
    [slug, isBehind] = [read.boards.at(-1)?.slug ?? slug, true];
  }
}

/** So far is each board read; near the end of the time not: two machines' clocks differ. */
function endsOf(rows: Found[], { to }: EventTime): [number, number][] {
  const passed = rows.filter(({ row }) => row.observedAt < to - limits.clockErrorMsMax);
  return [...new Map(passed.map(({ row }) => [row.source, row.crawlNumber]))];
}

/** The boards that are left from a place on: its own, and those behind it. */
function boardsFrom(boards: WalkedBoard[], { slug, source }: EventPlace): WalkedBoard[] {
  const ordered = inOrder(boards);
  const at = ordered.findIndex((board) => board.slug === slug && board.id >= source);
  return at === -1 ? ordered.filter((board) => board.slug !== slug) : ordered.slice(at);
}

/** A company's boards by their ids; the companies as they come. */
function inOrder(boards: WalkedBoard[]): WalkedBoard[] {
  const order = new Map([...new Set(boards.map(({ slug }) => slug))].map((slug, at) => [slug, at]));
  return boards.toSorted((a, b) => (order.get(a.slug) ?? 0) - (order.get(b.slug) ?? 0) || a.id - b.id);
}

interface Found {
  row: EventRow;
  posting: EventPosting;
}

async function selectEvents(
  db: D1Database,
  boards: WalkedBoard[],
  place: EventPlace,
  { from, to }: EventTime,
  readTo: ReadTo,
): Promise<Found[]> {
  const begins = boards.map(({ id }) =>
    id === place.source ? [id, place.crawl, place.ordinal] : [id, (readTo.get(id) ?? -1) + 1, -1],
  );
  const values = await db
    .prepare(
      `select ${COLUMNS}, ${POSTING} from ${numbersTable(begins)} b
       cross join events e on e.source = b.column1 and (e.crawl_number, e.ordinal) > (b.column2, b.column3)
       cross join jobs j on j.id = e.job
       where e.observed_at >= ? and e.observed_at < ? limit ${ROWS_PER_READ}`,
    )
    .bind(from, to)
    .raw();
  const found = values.map((value) => ({ row: toRow(value), posting: postingOf(value.slice(COLUMN_COUNT)) }));
  checkOrder(
    found.map(({ row }) => row),
    boards,
  );
  return found;
}

/** Nested loops give that order; to ask for it makes SQLite read and sort all that there is before the first row. */
function checkOrder(rows: EventRow[], boards: WalkedBoard[]): void {
  const order = new Map(boards.map(({ id }, at) => [id, at]));
  const places = rows.map((row) => [order.get(row.source) ?? -1, row.crawlNumber, row.ordinal] as const);
  const isWrong = places.some((now, at) => {
    const before = places[at - 1];
    return before !== undefined && (now[0] - before[0] || now[1] - before[1] || now[2] - before[2]) <= 0;
  });
  if (isWrong) throw new Error("events came in another order than the walk's");
}

function postingOf(values: unknown[]): EventPosting {
  const [jobId, baseline, title, orgSlug, orgName, provider, board] = values.map(String);
  return {
    jobId: jobId ?? "",
    baseline: baseline === "1",
    title: title ?? "",
    orgSlug: orgSlug ?? "",
    orgName: orgName ?? "",
    provider: provider ?? "",
    board: board ?? "",
  };
}

/** When the oldest event was observed, of boards as they were first crawled (ms); null before the first. Reads two rows. */
export async function readFirstEventAt(db: D1Database): Promise<number | null> {
  const row = await db.prepare("select at from crawls order by id limit 1").first<{ at: number }>();
  return row?.at ?? null;
}
