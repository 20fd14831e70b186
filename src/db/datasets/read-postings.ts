import { getTableColumns } from "drizzle-orm";
import { readTime } from "../boards/board-slots.ts";
import { factsOfRow } from "../postings/job-row.ts";
import { jobs } from "../schema/schema-postings.ts";
import { rowReader } from "../sql/row-reader.ts";
import { unreadColumns, type PostingRow, type ReadPosting } from "./posting-columns.ts";
import { numbersTable, readBoardsFrom, type WalkedBoard } from "./walk-boards.ts";

/** Where a walk by companies is: behind this posting (`jobs.id`) of this company; "": before the first one. */
export interface PostingPlace {
  slug: string;
  job: number;
}
export const firstPosting: PostingPlace = { slug: "", job: 0 };

/** Rows of one part of a walk, the boards that they are of (`sources.id`), and the place behind them. */
export interface WalkedPart<Row, Place> {
  rows: Row[];
  boards: number[];
  place: Place;
  /** Crawls of boards (`sources.id`) up to which all is in this file or in one before it. */
  ends?: [source: number, crawl: number][];
}

/** What is read of a posting: a row of 60 columns is a kilobyte. */
const POSTINGS_PER_READ = 500;

const unread = new Set<string>(unreadColumns);
const readColumns = Object.fromEntries(
  Object.entries(getTableColumns(jobs)).filter(([name]) => !unread.has(name)),
) as Pick<typeof jobs._.columns, keyof ReadPosting>;
const toRow = rowReader<ReadPosting>(readColumns);
const COLUMNS = Object.values(readColumns)
  .map(({ name }) => `j.${name}`)
  .join(", ");
const SLOT = "cast(coalesce(substr(c.complete, (j.source - 1) * 8 + 1, 8), '') as text)";

/** How the rows of some postings are read, by their ids and in their order; as many at once. */
interface PostingRead<Row> {
  rowsPerRead: number;
  read: (ids: number[]) => Promise<Row[]>;
}

/**
 * All postings, or the open ones alone, by company, and in a company in the order in which they came. Reads an entry
 * of an index for each, and what `read` does. While it walks crawls go on: each posting is as it was when it was read.
 */
export async function* walkListed<Row>(
  db: D1Database,
  from: PostingPlace,
  openOnly: boolean,
  { rowsPerRead, read }: PostingRead<Row>,
): AsyncGenerator<WalkedPart<Row, PostingPlace>> {
  let [slug, isBehind] = [from.slug, false];
  for (let isLast = false; !isLast;) {
    const next = await readBoardsFrom(db, slug, isBehind);
    const listed = await listPostings(db, next.boards, openOnly);
    const left = listed.filter((posting) => posting.slug !== from.slug || posting.job > from.job);
    for (let at = 0; at < left.length; at += rowsPerRead) {
      const part = left.slice(at, at + rowsPerRead);
      const last = part.at(-1);
      if (last === undefined) break;
      const rows = await read(part.map(({ job }) => job));
      yield { rows, boards: [...new Set(part.map(({ board }) => board))], place: { slug: last.slug, job: last.job } };
    }
    [slug, isBehind, isLast] = [next.boards.at(-1)?.slug ?? slug, true, next.isLast];
  }
}

/** The same with their rows: two rows read for each. */
export function walkPostings(
  db: D1Database,
  bucketName: string,
  from: PostingPlace,
  openOnly: boolean,
): AsyncGenerator<WalkedPart<PostingRow, PostingPlace>> {
  const read = async (ids: number[]): Promise<PostingRow[]> => await readRows(db, bucketName, ids);
  return walkListed(db, from, openOnly, { rowsPerRead: POSTINGS_PER_READ, read });
}

interface Listed extends PostingPlace {
  board: number;
}

/** The ids of boards' postings, from the index alone, in the order of the walk. */
async function listPostings(db: D1Database, boards: WalkedBoard[], openOnly: boolean): Promise<Listed[]> {
  if (boards.length === 0) return [];
  // In a subquery for each board: grouped, SQLite would sort them, and read each once more.
  const { results } = await db
    .prepare(
      `select b.column1 as board, (select group_concat(j.id) from jobs j indexed by jobs_by_source
         where j.source = b.column1 ${openOnly ? "and j.closed_at is null" : ""}) as ids
       from ${numbersTable(boards.map(({ id }) => [id]))} b`,
    )
    .all<{ board: number; ids: string | null }>();
  const slugs = new Map(boards.map(({ id, slug }) => [id, slug]));
  const order = new Map([...new Set(boards.map(({ slug }) => slug))].map((slug, at) => [slug, at]));
  return results
    .flatMap(({ board, ids }) =>
      (ids?.split(",") ?? []).map((id) => ({ slug: slugs.get(board) ?? "", board, job: Number(id) })),
    )
    .toSorted((a, b) => (order.get(a.slug) ?? 0) - (order.get(b.slug) ?? 0) || a.job - b.job);
}

async function readRows(db: D1Database, bucketName: string, ids: number[]): Promise<PostingRow[]> {
  const values = await db
    .prepare(
      `select ${COLUMNS}, ${SLOT} from catalogue c cross join ${numbersTable(ids.map((id) => [id]))} listed
       cross join jobs j on j.id = listed.column1 where c.id = 1`,
    )
    .raw();
  const rows = values.map((value) => postingRow(value, bucketName));
  const byId = new Map(rows.map((one) => [one.row.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function postingRow(values: unknown[], bucketName: string): PostingRow {
  const row = toRow(values);
  return { row, facts: factsOfRow({ ...row }), completeAt: readTime(String(values.at(-1))), bucketName };
}

/** Where a walk by change is: behind this change. */
export interface ChangePlace {
  changedAt: number;
  job: number;
}

/**
 * Postings whose last event was observed in a time (ms: from, until before), oldest change first. One that changes
 * while this walks leaves that time: none comes twice, and the next walk has it. Reads two rows each.
 */
export async function* walkChanged(
  db: D1Database,
  bucketName: string,
  from: ChangePlace,
  to: number,
): AsyncGenerator<WalkedPart<PostingRow, ChangePlace>> {
  let place = from;
  for (;;) {
    const values = await selectChanged(db, place, to);
    const found = values.map((value) => ({
      ...postingRow(value, bucketName),
      board: Number(value.at(-2)),
      isOut: value.at(-3) === 1,
    }));
    const last = found.at(-1)?.row;
    if (last === undefined) return;
    place = { changedAt: last.changedAt, job: last.id };
    const rows = found.filter(({ isOut }) => !isOut);
    yield { rows, boards: [...new Set(rows.map(({ board }) => board))], place };
    if (values.length < POSTINGS_PER_READ) return;
  }
}

/** The ties in time first, and then what lies beyond: SQLite seeks a pair by its first part alone. */
async function selectChanged(db: D1Database, { changedAt, job }: ChangePlace, to: number): Promise<unknown[][]> {
  const select = async (where: string, bound: number[], limit: number): Promise<unknown[][]> =>
    await db
      .prepare(
        `select ${COLUMNS}, exists (select 1 from opt_outs x where x.provider = j.provider and x.board = j.board), j.source, ${SLOT}
         from catalogue c cross join jobs j indexed by jobs_by_change
         where c.id = 1 and ${where} order by j.changed_at, j.id limit ${limit}`,
      )
      .bind(...bound)
      .raw();
  const ties = await select("j.changed_at = ? and j.id > ?", [changedAt, job], POSTINGS_PER_READ);
  if (ties.length === POSTINGS_PER_READ) return ties;
  const beyond = await select(
    "j.changed_at > ? and j.changed_at < ?",
    [changedAt, to],
    POSTINGS_PER_READ - ties.length,
  );
  return [...ties, ...beyond];
}
