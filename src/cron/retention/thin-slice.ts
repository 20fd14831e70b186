import { crawlNumberOf, payloadNamesIn, payloadTime, payloadTimeOf } from "../../core/payload-key.ts";
import { limits } from "../../core/limits.ts";
import { readNamedPayloads, type BoardToThin } from "../../db/retention/board-payloads.ts";
import { findPages, listCrawlRecords, listPayloads, readRecordedPayloads } from "../archive/archive.ts";
import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";

/**
 * Some old payloads of one board, in order, and what is known of them. What stays is what the bucket
 * itself says: a payload that any crawl record names is the proof of an event or needed by a replay. A
 * database that is being rebuilt may be empty, so it is asked only for what to keep beyond that.
 */
export interface Slice {
  board: BoardToThin;
  /** Its last payload; and none behind it is old. */
  last: string;
  isLast: boolean;
  /** Those that no record was found to name so far, each with its bytes in the bucket and the one before it. */
  open: { name: string; bytes: number; before: string }[];
  /** Of the records read the last, and the last that is older than all payloads behind this slice. */
  record: number;
  olderRecord: number;
  /** Up to where it is decided for good what stays, where that is not `last`: a later walk begins there. */
  decided: Pick<BoardToThin, "thinnedTo" | "thinnedRecord"> | null;
  /** Those that go; they are deleted only when this is noted. Null: not known yet. */
  doomed: { name: string; bytes: number }[] | null;
}

/** Crawl records read side by side. */
const RECORDS_AT_ONCE = 10;

/** Where a slice begins: behind a payload and a record. */
type Position = Pick<Slice, "board" | "decided" | "record"> & { after: string };

/** Where the first slice of a board begins in this walk. */
export function firstOf(board: BoardToThin): Position {
  return { board, after: board.thinnedTo, record: board.thinnedRecord, decided: null };
}

/** The board's next old payloads behind a position, null when there is none. `oldTo`: they were fetched before that time. */
export async function beginSlice(bucket: R2Bucket, at: Position, oldTo: string): Promise<Slice | null> {
  const { board, after, record, decided } = at;
  const page = await listPayloads(bucket, board.provider, board.board, after, limits.thinnedPayloadsPerSlice);
  const old = page.payloads.filter(({ name }) => payloadTime(name) < oldTo);
  const last = old.at(-1)?.name;
  if (last === undefined) return null;
  const open = old
    .map((payload, index) => ({ ...payload, before: old[index - 1]?.name ?? after }))
    // What could not be found in a record, as its name is none, is not looked for.
    .filter(({ name }) => payloadNamesIn(name).length === 1);
  const isLast = !page.isCut || old.length < page.payloads.length;
  return { board, last, isLast, open, record, olderRecord: record, decided, doomed: null };
}

/** Strikes what crawl records name. True when every record has been read, or nothing is open any more. `take`: so many calls of R2. */
export async function readRecords(bucket: R2Bucket, slice: Slice, take: (calls: number) => boolean): Promise<boolean> {
  const { provider, board } = slice.board;
  while (slice.open.length > 0) {
    if (!take(1 + RECORDS_AT_ONCE)) return false;
    const keys = await listCrawlRecords(bucket, provider, board, slice.record, RECORDS_AT_ONCE);
    if (keys.length === 0) return true;
    const records = await Promise.all(keys.map(async (key) => await readRecordedPayloads(bucket, key)));
    const named = new Set(records.flatMap((one) => one?.names ?? []));
    slice.open = slice.open.filter(({ name }) => !named.has(name));
    for (const [index, key] of keys.entries()) {
      slice.record = crawlNumberOf(key);
      // A record names nothing that was fetched after it.
      if (payloadTimeOf(records[index]?.at ?? 0) < payloadTime(slice.last)) slice.olderRecord = slice.record;
    }
  }
  return true;
}

/**
 * What goes, of what no record names: not the list that the board shows, with its pages, nor what the
 * ledger names. Those are looked at again in the next walk.
 */
export async function doom(
  { db, bucket }: Pick<CrawlDependencies, "db" | "bucket">,
  slice: Slice,
  now: number,
): Promise<void> {
  if (slice.open.length === 0) {
    slice.doomed = [];
    return;
  }
  const { board, open } = slice;
  const young = now - limits.crawlsEndMs;
  const named = await readNamedPayloads(db, board, { afterCrawl: board.thinnedRecord, young });
  const pages = new Set<string>();
  for (const list of named?.current ?? [])
    for (const page of (await findPages(bucket, board.provider, board.board, list)) ?? []) pages.add(page);
  const stays = (name: string): boolean =>
    named === null || named.current.has(name) || named.ledger.has(name) || pages.has(name);
  const undecided = open.find(({ name }) => stays(name));
  if (undecided !== undefined) slice.decided ??= { thinnedTo: undecided.before, thinnedRecord: board.thinnedRecord };
  slice.doomed = open.filter(({ name }) => !stays(name)).map(({ name, bytes }) => ({ name, bytes }));
}

/** Where the slice behind this one begins. */
export function behind(slice: Slice): Position {
  const { board, last, olderRecord, decided } = slice;
  return { board, after: last, record: olderRecord, decided };
}

/** Up to where the board is decided when this was its last slice. */
export function decidedTo({ board, last, olderRecord, decided }: Slice): BoardToThin {
  return { ...board, ...(decided ?? { thinnedTo: last, thinnedRecord: olderRecord }) };
}
