import { DerivedFact } from "../../core/facts.ts";
import { filledFields } from "../../core/filled-fields.ts";
import { limits } from "../../core/limits.ts";
import { HOUR_MS } from "../../core/time.ts";
import { readKeptCounts } from "../counts/count-packs.ts";
import { scopeOfToken } from "../counts/count-scopes.ts";
import { conflictToken } from "../index/job-index.ts";
import {
  CONFIRMED_HOURS,
  coverageParts,
  filledColumns,
  parseFigures,
  readCoverageRows,
  type BoardFigures,
  type Coverage,
  type CoveragePart,
  type CoverageRow,
  type PostingFigures,
} from "./coverage.ts";
import { moveVersion } from "./catalogue-state.ts";
import { countDays } from "./count-read-days.ts";

/**
 * Counts what is known of each provider: a walk over the boards that the cron takes some steps of. One begins when
 * the last is old (`limits.coverageRestMs`), or when open postings or boards are a tenth more or fewer than it found.
 */

/** What a walk has counted, and the `sources.id` up to which it has come. */
interface Walk<Part extends CoveragePart = CoveragePart> {
  begunAt: number;
  place: number;
  counted: Coverage[Part];
}

/** What the next boards add to a walk, in rows that D1 read; no `last`: there is none behind its place. */
type Step<Part extends CoveragePart> = (
  db: D1Database,
  walk: Walk<Part>,
  now: number,
) => Promise<{ last: number | null; rows: number }>;

/** The cron's share at a moment (ms): parts that it came to the end of. Reads a bounded number of rows, writes two. */
export async function continueCoverage(db: D1Database, now: number): Promise<CoveragePart[]> {
  const [rows, size] = await Promise.all([readCoverageRows(db), readSize(db)]);
  const ended: CoveragePart[] = [];
  for (const part of coverageParts) {
    const row = rows.get(part);
    if (row !== undefined && row.place === null && !isDue(part, row, size, now)) continue;
    if (await goOn(db, part, row, now)) ended.push(part);
  }
  return ended;
}

/**
 * The same for the days on which boards were read (read-days.ts), by itself: at the end of a walk true. Reads a row when
 * it is not due, and then one for each board.
 */
export async function continueReadDays(db: D1Database, now: number): Promise<boolean> {
  const row = (await readCoverageRows(db, ["days"])).get("days");
  const age = row === undefined ? Infinity : now - row.begunAt;
  if (row?.place === null && age >= 0 && age < limits.coverageRestMs.days) return false;
  return await goOn(db, "days", row, now);
}

interface Size {
  open: number;
  boards: number;
}

/** Open postings and boards that there are; null while they are counted anew. */
async function readSize(db: D1Database): Promise<Size | null> {
  const counts = await readKeptCounts(db, ["all", "sources"], { add: [""], subtract: [] });
  const count = (field: "all" | "sources"): number => counts.get(field)?.get("")?.[0] ?? 0;
  return counts.has("all") ? { open: count("all"), boards: count("sources") } : null;
}

function isDue(part: (typeof coverageParts)[number], row: CoverageRow, size: Size | null, now: number): boolean {
  const age = now - row.begunAt;
  // The clock may go back.
  if (age < 0 || age >= limits.coverageRestMs[part]) return true;
  const figures = Object.values(parseFigures(part, row.figures));
  const open = figures.reduce((sum, one) => sum + one.open, 0);
  if (size === null) return false;
  if (hasMoved(open, size.open)) return true;
  const boards = figures.reduce((sum, one) => sum + ("boards" in one ? one.boards : 0), 0);
  return part === "boards" && hasMoved(boards, size.boards);
}

function hasMoved(from: number, to: number): boolean {
  return Math.abs(to - from) > from / 10;
}

/** True when it came to the end. */
async function goOn(db: D1Database, part: CoveragePart, row: CoverageRow | undefined, now: number): Promise<boolean> {
  const walk: Walk =
    row === undefined || row.place === null
      ? { begunAt: now, place: 0, counted: {} }
      : { begunAt: row.begunAt, place: row.place, counted: parseFigures(part, row.counted) };
  const step = steps[part] as Step<CoveragePart>;
  let isEnd = false;
  for (let read = 0; !isEnd && read < limits.coverageRowsPerRun;) {
    const { last, rows } = await step(db, walk, now);
    read += rows;
    if (last === null) isEnd = true;
    else walk.place = last;
  }
  await save(db, { part, isEnd, walk, row });
  return isEnd;
}

/** Unless another run of the cron was quicker. Pages show days, so that new ones are a new version of what is served. */
async function save(
  db: D1Database,
  { part, isEnd, walk, row }: { part: CoveragePart; isEnd: boolean; walk: Walk; row: CoverageRow | undefined },
): Promise<void> {
  const counted = JSON.stringify(walk.counted);
  const last = isEnd ? [walk.begunAt, counted] : [row?.asOf ?? null, row?.figures ?? "{}"];
  const saved = db
    .prepare(
      `insert into coverage (part, begun_at, place, counted, as_of, figures) values (?1, ?2, ?3, ?4, ?5, ?6)
       on conflict (part) do update set begun_at = excluded.begun_at, place = excluded.place,
         counted = excluded.counted, as_of = excluded.as_of, figures = excluded.figures
       where coverage.begun_at = ?7 and coverage.place is cast(?8 as integer)`,
    )
    .bind(
      part,
      walk.begunAt,
      isEnd ? null : walk.place,
      isEnd ? "{}" : counted,
      ...last,
      row?.begunAt ?? null,
      row?.place ?? null,
    );
  if (part === "days" && isEnd) await db.batch([saved, moveVersion(db)]);
  else await saved.run();
}

const steps: { [Part in CoveragePart]: Step<Part> } = {
  boards: countBoards,
  postings: countPostings,
  days: countDays,
};

interface BoardRow {
  id: number;
  provider: string;
  open: number;
  missing: number;
  rejected: number;
  failures: number;
  lastCrawledAt: number | null;
  lastCompleteAt: number | null;
}

/** The next boards, in order of their ids: a row each. */
async function readBoards(db: D1Database, after: number, most: number): Promise<BoardRow[]> {
  const { results } = await db
    .prepare(
      `select id, provider, open_jobs as open, missing, rejected, failures, last_crawled_at as lastCrawledAt,
         last_complete_at as lastCompleteAt
       from sources where id > cast(? as integer) order by id limit ?`,
    )
    .bind(after, most)
    .all<BoardRow>();
  return results;
}

async function countBoards(db: D1Database, { place, counted }: Walk<"boards">, now: number) {
  const boards = await readBoards(db, place, limits.coverageRowsPerRun);
  for (const board of boards) addBoard((counted[board.provider] ??= noBoards()), board, now);
  return { last: boards.at(-1)?.id ?? null, rows: boards.length };
}

function noBoards(): BoardFigures {
  return { boards: 0, open: 0, rejected: 0, confirmed: CONFIRMED_HOURS.map(() => 0), lastSuccessAt: null };
}

/** Changes the figures. */
function addBoard(figures: BoardFigures, board: BoardRow, now: number): void {
  figures.boards++;
  figures.open += board.open;
  figures.rejected += board.rejected;
  const age = board.lastCompleteAt === null ? Infinity : now - board.lastCompleteAt;
  for (const [index, hours] of CONFIRMED_HOURS.entries())
    if (age <= hours * HOUR_MS)
      figures.confirmed[index] = (figures.confirmed[index] ?? 0) + Math.max(board.open - board.missing, 0);
  const success = board.failures === 0 ? board.lastCrawledAt : board.lastCompleteAt;
  if (success !== null) figures.lastSuccessAt = Math.max(figures.lastSuccessAt ?? 0, success);
}

/** Boards whose postings are counted in one call of the database. */
const BOARDS_PER_STEP = 100;

async function countPostings(db: D1Database, { place, counted }: Walk<"postings">) {
  const boards = whosePostings(await readBoards(db, place, BOARDS_PER_STEP), limits.coverageRowsPerRun / 2);
  const byProvider = Object.entries(Object.groupBy(boards, ({ provider }) => provider));
  if (byProvider.length === 0) return { last: null, rows: await addConflicts(db, counted) };
  const results = await db.batch<Record<string, number>>(
    byProvider.map(([, some = []]) => db.prepare(COUNT_FILLED(some.length)).bind(...some.map(({ id }) => id))),
  );
  for (const [index, [provider]] of byProvider.entries())
    addPostings((counted[provider] ??= { open: 0, filled: {} }), results[index]?.results[0] ?? {});
  const read = results.reduce((sum, { meta }) => sum + meta.rows_read, 0);
  return { last: boards.at(-1)?.id ?? null, rows: boards.length + read };
}

/**
 * Changes the figures: open postings with a contradicted fact, from the counts by index token that there are anyway,
 * a pack for each fact. Nothing while these are counted anew. The rows that it read.
 */
async function addConflicts(db: D1Database, counted: Coverage["postings"]): Promise<number> {
  const facts = await Promise.all(
    DerivedFact.options.map(async (name) => {
      const scopes = { add: [scopeOfToken(conflictToken(name))], subtract: [] };
      return [name, (await readKeptCounts(db, ["provider"], scopes)).get("provider")] as const;
    }),
  );
  for (const [provider, figures] of Object.entries(counted)) {
    const known = facts.flatMap(([name, counts]) =>
      counts === undefined ? [] : [[name, counts.get(provider)?.[0] ?? 0] as const],
    );
    figures.conflicts = Object.fromEntries(known);
  }
  return facts.length;
}

/** The first boards, of so many open postings together at most; of the first one all. */
function whosePostings(boards: BoardRow[], most: number): BoardRow[] {
  let open = 0;
  return boards.filter((board, index) => {
    open += board.open;
    return index === 0 || open <= most;
  });
}

/** Open postings of some boards of one provider, and how many of them state a field: in one row, so that nothing is sorted. */
const COUNT_FILLED = (boards: number): string => {
  const columns = filledFields.map((field) => {
    const [first, ...more] = filledColumns[field].map((column) => `jobs.${column}`);
    return `count(${more.length === 0 ? first : `coalesce(${[first, ...more].join(", ")})`}) as ${field}`;
  });
  // D1 counts the elements of IN and json_each as rows read, those of VALUES not.
  return `select count(*) as open, ${columns.join(", ")}
    from (values ${Array.from({ length: boards }, () => "(cast(? as integer))").join(", ")}) as listed
    cross join jobs on jobs.source = listed.column1 and jobs.closed_at is null`;
};

/** Changes the figures. */
function addPostings(figures: PostingFigures, row: Record<string, number>): void {
  figures.open += row["open"] ?? 0;
  for (const field of filledFields) figures.filled[field] = (figures.filled[field] ?? 0) + (row[field] ?? 0);
}
