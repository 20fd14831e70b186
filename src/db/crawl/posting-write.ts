import { jobId } from "../../core/ids.ts";
import type { Told } from "../../core/event.ts";
import type { StoredFacts } from "../../core/fact-table.ts";
import type { Json } from "../../core/json.ts";
import type { SourceRow } from "../boards/read-sources.ts";
import { NORMALIZER_VERSION } from "../../core/normalize/normalize-posting.ts";
import { countPlace, placeOfRow, rememberPlace } from "../counts/count-place.ts";
import type { CountPlace } from "../counts/count-moves.ts";
import { describedWords } from "../index/described-rows.ts";
import { jobWords } from "../index/job-index.ts";
import { orderRowids, storedOrders } from "../index/job-orders.ts";
import { isSamePlaced } from "../postings/job-row.ts";
import { readJobRows, readJobRowsAndHolding, type Holding, type HoldingCrawl, type JobRow } from "./crawl-state.ts";

/** Columns of a posting that its board's row gives it. */
export const boardColumns = ["org", "provider", "board", "orgSlug", "orgName"] as const;
type BoardColumn = (typeof boardColumns)[number];

/** A posting as a crawl read it: the columns of its row, but for those that are derived here. */
export type ReadColumns = Omit<
  JobRow,
  "id" | "source" | "lastEvent" | "others" | "remembered" | "rulesVersion" | BoardColumn
>;

/** One event of a posting. */
export type EventWrite = { field: string | null; oldValue: Json; newValue: Json } & Told;

/** What the database has of a posting before a crawl: made here, and handed back by who closes or changes it. */
export interface StoredPosting {
  id: number;
  jobId: string;
  sourceHash: string;
  isOpen: boolean;
  closedAt: number | null;
  /** Its newest event (`eventPosition`): the head of its chain. */
  lastEvent: number | null;
  /** Where it is indexed and counted. */
  place: CountPlace;
  /** It is not by its own memory: the index may lack it (`sources.countedTo`). */
  isForgotten: boolean;
  /** As its row has them. */
  opening: string | null;
  others: number | null;
  descriptionHash: string | null;
  firstSeenAt: number;
  /** Its rows in the index of orders (index/job-orders.ts). */
  ordered: string[];
}

/** A posting that a crawl writes. */
export interface PostingWrite {
  /** `refreshed`: as `updated` but for an event, so that the time of its last change stays. */
  kind: "created" | "updated" | "reopened" | "refreshed";
  columns: ReadColumns;
  events: EventWrite[];
  /** Null when it is new. */
  before: Omit<StoredPosting, "place"> | null;
  /** Where it was indexed and counted (null: nowhere), and is from now on. Null: it stays where it is. */
  move: { from: CountPlace | null; to: CountPlace } | null;
  /** The words of its description, where the index is to have it anew. */
  described: string;
  /** Where it is from now on, as its row remembers it. */
  remembered: ReturnType<typeof rememberPlace>;
}

/** A posting that closes, and the event that says why. */
export interface ClosingWrite {
  before: StoredPosting;
  lastSeenAt: number;
  event: EventWrite;
}

/**
 * A posting that was read, for a commit: of its facts, which its columns hold, follows where it is indexed and counted.
 * `text`: its description.
 */
export function postingWrite(
  source: SourceRow,
  row: JobRow | null,
  text: string | null,
  read: Pick<PostingWrite, "kind" | "columns" | "events"> & { facts: StoredFacts },
): PostingWrite {
  const write = { ...placedWrite(source, row, read), described: "" };
  return isIndexedAnew(write) ? { ...write, described: describedWords(text) } : write;
}

/** Most changes are of a description alone, which counts nowhere: then nothing but that is made again. */
function placedWrite(
  source: SourceRow,
  row: JobRow | null,
  { kind, columns, events, facts }: Pick<PostingWrite, "kind" | "columns" | "events"> & { facts: StoredFacts },
): Omit<PostingWrite, "described"> {
  const before = row === null ? null : storedAs(row);
  const kept = row === null ? null : placeKept(source, columns, row);
  if (kept !== null && row !== null) {
    // Its opening and description stand in the index beside its words.
    const isSame = columns.opening === row.opening && columns.descriptionHash === row.descriptionHash;
    const place = isSame ? null : placeOfRow(row);
    const move = place === null ? null : { from: place, to: place };
    return { kind, columns, events, before, move, remembered: kept };
  }
  const { firstSeenAt, baseline } = columns;
  const seen = { ...facts, firstSeenAt, baseline };
  const to = countPlace(source, seen, jobWords(source, seen));
  const move = { from: row === null ? null : placeOfRow(row), to };
  return { kind, columns, events, before, move, remembered: rememberPlace(to, source, columns, facts) };
}

/** What an open posting remembers, if the same rules would make the same of what was read; else null. */
function placeKept(source: SourceRow, columns: ReadColumns, row: JobRow): PostingWrite["remembered"] | null {
  const { remembered, rulesVersion } = row;
  const isSame =
    row.closedAt === null &&
    row.org === source.org &&
    row.orgName === source.orgName &&
    rulesVersion === NORMALIZER_VERSION &&
    isSamePlaced(columns, row) &&
    Object.entries(columns).every(([name, value]) => unplaced.has(name) || value === row[name as keyof ReadColumns]);
  return remembered === null || !isSame ? null : { remembered: Buffer.from(remembered).toString("hex"), rulesVersion };
}

/** Columns that neither `jobWords` nor `countPlace` looks at. */
const unplaced: ReadonlySet<string> = new Set<keyof ReadColumns>([
  "descriptionHash",
  "opening",
  // Only a part of it is: `isSamePlaced`.
  "derived",
  "native",
  "changedAt",
  "closedAt",
  "lastSeenAt",
  "lastCheckedAt",
  "misses",
  "absentSince",
  "contentHash",
  "sourceHash",
  "readHash",
  "payload",
  "inferredAt",
]);

function storedPosting(row: JobRow): StoredPosting {
  return { ...storedAs(row), place: placeOfRow(row) };
}

function storedAs(row: JobRow): Omit<StoredPosting, "place"> {
  return {
    id: row.id,
    jobId: row.jobId,
    sourceHash: row.sourceHash,
    isOpen: row.closedAt === null,
    closedAt: row.closedAt,
    lastEvent: row.lastEvent,
    isForgotten: row.remembered === null,
    opening: row.opening,
    others: row.others,
    descriptionHash: row.descriptionHash,
    firstSeenAt: row.firstSeenAt,
    ordered: storedOrders(row),
  };
}

/** Whether the index is to have other words of it or in other places, or none of it so far. */
export function isIndexedAnew({ before, columns, move }: Omit<PostingWrite, "described">): boolean {
  if (move === null) return false;
  if (before === null || !before.isOpen || before.isForgotten) return true;
  const isMoved = orderRowids({ ...columns, id: before.id }).join() !== before.ordered.join();
  const isReworded = before.opening !== columns.opening || before.descriptionHash !== columns.descriptionHash;
  return isMoved || isReworded || move.from?.words !== move.to.words;
}

/** Rows in memory at a time. */
const CHUNK_ROWS = 100;

/**
 * Postings of a board by `jobs.id`, two rows read for each, and the earlier lists from the crawl `since` to before
 * `number` that lacked postings, if it is asked for them: a row read for each crawl in between.
 */
export async function readClosed(
  db: D1Database,
  { id: source, provider, board }: Pick<SourceRow, "id" | "provider" | "board">,
  keys: string[],
  between: Omit<Holding, "source"> | null,
): Promise<{ gone: Map<number, StoredPosting>; lists: HoldingCrawl[] }> {
  const ids = keys.map((key) => jobId(provider, board, key));
  const gone = new Map<number, StoredPosting>();
  let lists: HoldingCrawl[] = [];
  for (let from = 0; from < ids.length; from += CHUNK_ROWS) {
    const chunk = ids.slice(from, from + CHUNK_ROWS);
    const read =
      between === null || from > 0
        ? { rows: await readJobRows(db, chunk), lists }
        : await readJobRowsAndHolding(db, chunk, { source, ...between });
    for (const row of read.rows) gone.set(row.id, storedPosting(row));
    lists = read.lists;
  }
  return { gone, lists };
}
