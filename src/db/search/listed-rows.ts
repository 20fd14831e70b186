import type { ListedJob } from "../../core/job.ts";
import { readTime } from "../boards/board-slots.ts";
import type { ShownRow } from "../postings/job-of-row.ts";
import { rowReader } from "../sql/row-reader.ts";
import { shownColumns, versionOf } from "./listed-columns.ts";

/**
 * The rows of lists, of which those that lists give again and again are remembered: by their values, which D1 then sent
 * for nothing, and by page, so that who asks for one again names the versions that he has and is sent the news.
 */

/** A posting, and when its board was last seen whole (ms). Lists share them: never changed. */
export type ListedRow = Readonly<ShownRow & { completeAt: number | null; kept?: KeptBy }>;
/** Of a row that is remembered: its version, and what was made of it (read-jobs.ts). */
interface KeptBy {
  version: string;
  dressed: { job: ListedJob; item: Uint8Array; bucket: string } | null;
}
type KeptRow = ListedRow & { kept: KeptBy };

const toShownRow = rowReader<ShownRow>(shownColumns);
const ID_AT = Object.keys(shownColumns).indexOf("id");

/** Rows that lists gave more than once lately, by `jobs.id`: lists share many, such as the newest. Some 8 kB each. */
const known = new Map<number, { values: unknown[]; row: KeptRow }>();
const KNOWN_MAX = 500;
/** Those that came once: to keep what does not come again cost a tenth of a list's time, by the collector's work. */
const seen = new Set<number>();
const SEEN_MAX = 2_000;

/** The row of the values of `listedColumns`. One that D1 gives as it gave it before, every value of it, is that record: what was made of it is known too. */
export function toListedRow(values: unknown[]): ListedRow {
  const id = values[ID_AT] as number;
  const before = known.get(id);
  if (before !== undefined && before.values.every((value, index) => value === values[index])) return before.row;
  const [epoch, time] = values.slice(-2);
  const row: ListedRow = Object.assign(toShownRow(values), { completeAt: readTime(String(time)) });
  if (!seen.has(id)) {
    if (seen.size >= SEEN_MAX) seen.clear();
    seen.add(id);
    return row;
  }
  if (known.size >= KNOWN_MAX) known.clear();
  const kept = Object.assign(row, { kept: { version: versionOf(String(epoch), row), dressed: null } });
  known.set(id, { values, row: kept });
  return kept;
}

/** Pages of remembered rows, by what was asked. */
const pages = new Map<string, KeptRow[]>();
let rowsOfPages = 0;
const ROWS_OF_PAGES_MAX = 1_000;

/** The page that this was answered with, where all of its rows are remembered. */
export function knownPage(asked: string): readonly KeptRow[] | undefined {
  return pages.get(asked);
}

/** Remembers a page whose rows all came more than once. Gives them. */
export function keepPage(asked: string, rows: ListedRow[]): ListedRow[] {
  rowsOfPages -= pages.get(asked)?.length ?? 0;
  pages.delete(asked);
  if (!rows.every((row): row is KeptRow => row.kept !== undefined)) return rows;
  if (rowsOfPages + rows.length > ROWS_OF_PAGES_MAX) {
    pages.clear();
    rowsOfPages = 0;
  }
  pages.set(asked, rows);
  rowsOfPages += rows.length;
  return rows;
}

/** The rows of the values of `newsColumns`, of a page whose versions were named. */
export function toNewestRows(page: readonly KeptRow[], news: unknown[][]): ListedRow[] {
  const before = new Map(page.map((row) => [row.id, row]));
  return news.map(([id, values, epoch, time]) => {
    if (typeof values === "string") return toListedRow([...(JSON.parse(values) as unknown[][]).flat(), epoch, time]);
    const row = before.get(id as number);
    if (row === undefined) throw new Error(`the version of posting ${String(id)} was not named`);
    const completeAt = readTime(String(time));
    if (row.completeAt === completeAt) return row;
    return Object.assign({ ...row, completeAt }, { kept: { ...row.kept, dressed: null } });
  });
}
