import { z } from "zod";
import {
  begunListKey,
  boardOfKey,
  boardPrefixes,
  crawlNumberOf,
  crawlRecordKey,
  isPagesName,
  optOutKey,
  payloadKey,
  payloadNameOf,
  payloadNamesIn,
  registrationKey,
  shelfPrefix,
  surveyNotesKey,
} from "../../core/payload-key.ts";
import { limits } from "../../core/limits.ts";
import { cleanLine } from "../../core/text-in/clean-text.ts";
import { decode, encode, getGzip, putGzip } from "./gzip-objects.ts";

/**
 * The archive in R2: raw payloads, and the two records that let a replay rebuild the database from
 * the bucket alone. Everything is gzip; keys are in core/payload-key.ts.
 */

/** What a board was registered with. Written before its row, so that the bucket knows every board. */
export const Registration = z.lazy(() =>
  z.object({
    version: z.literal(1),
    provider: z.string(),
    board: z.string(),
    url: z.string(),
    at: z.int(),
    org: z.object({
      slug: z.string(),
      name: z.string().overwrite(cleanLine),
      nameBasis: z.enum(["registration", "board_token"]),
      domain: z.string().nullable(),
    }),
  }),
);
export type Registration = z.infer<typeof Registration>;

/** That a board's owner does not want it here. Written before anything of the board is removed. */
export const OptOutRecord = z.lazy(() =>
  z.object({
    version: z.literal(1),
    provider: z.string(),
    board: z.string(),
    at: z.int(),
    reason: z.string().overwrite(cleanLine).nullable(),
  }),
);
export type OptOutRecord = z.infer<typeof OptOutRecord>;

/**
 * The list that a crawl read. One with more changes than a crawl writes is read on by the next ones: from
 * the archive, so that all of them read the same, and what it said as a whole is decided by what was there
 * when it came.
 */
export const ReadList = z.lazy(() =>
  z.object({
    /** Of the archived list, see core/payload-key.ts. */
    name: z.string(),
    /** The crawl that fetched it, and when, ms. */
    since: z.int().positive(),
    at: z.int(),
    /** Postings that were open then, and those of them that lists before lacked and this one holds. */
    open: z.int().nonnegative(),
    returned: z.int().nonnegative(),
    /** The crawl that decided by it what closes and left own addresses for later ones to ask; null: none did. */
    decidedIn: z.int().positive().nullable().default(null),
  }),
);
export type ReadList = z.infer<typeof ReadList>;

/**
 * A crawl that changes something, written before the database changes: a write-ahead record. A crawl
 * that wants to write the record of its number and finds one carries that one out instead of its
 * own, so a crash in between loses nothing and two crawls at once agree.
 */
export const CrawlRecord = z.lazy(() =>
  z.object({
    version: z.literal(1),
    provider: z.string(),
    board: z.string(),
    number: z.int().positive(),
    at: z.int(),
    /** The record before this one, 0 for the first: a record that none refers to was never committed. */
    previousRecord: z.int().nonnegative(),
    /** The board's last complete crawl before this one: open postings were last seen then. */
    previousCompleteAt: z.int().nullable(),
    /** The list's payloads, in order: names, see core/payload-key.ts. */
    pages: z.array(z.string()).max(limits.pagesPerBoardMax),
    /** Null where no list was read, and in records made before lists were read on from the archive. */
    list: ReadList.nullable().default(null),
    validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
    bytes: z.int().nonnegative(),
    /** Postings that it was allowed to write: where it stopped reading. */
    changesMax: z.int().positive(),
    /** Own addresses asked, with the HTTP status each answered (null: no clear answer). */
    asked: z.array(z.object({ key: z.string(), status: z.int().nullable() })),
    /** Postings' own answers: the payload that holds those that came, and the keys of those that did not. */
    details: z
      .object({ payload: z.string().nullable(), without: z.array(z.string()) })
      .nullable()
      .default(null),
    /** The list was as it was, and these postings' own answers were asked for again. */
    again: z.array(z.string()).nullable().default(null),
    /** Instead of a list: the board's answer that proved it gone, and the crawls that heard it. */
    gone: z
      .object({ httpStatus: z.int(), crawls: z.array(z.int().positive()) })
      .nullable()
      .default(null),
    /** Instead of a list: stored postings were read again by this version of the normaliser. */
    reprocessed: z.int().positive().nullable().default(null),
    /** What was decided, for people who read the archive. A replay decides again. */
    decided: z.object({
      opened: z.int(),
      updated: z.int(),
      reopened: z.int(),
      closed: z.array(z.object({ key: z.string(), reason: z.string() })),
      held: z.int(),
    }),
  }),
);
export type CrawlRecord = z.infer<typeof CrawlRecord>;

export async function putPayload(
  bucket: R2Bucket,
  provider: string,
  board: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  await putGzip(bucket, payloadKey(provider, board, name), bytes, {});
}

const PageNames = z.array(z.string()).max(limits.pagesPerBoardMax);

/** The list of a list's pages. */
export async function putPages(
  bucket: R2Bucket,
  provider: string,
  board: string,
  list: { name: string; pages: string[] },
): Promise<void> {
  await putPayload(bucket, provider, board, list.name, encode(list.pages));
}

/** Names of a list's pages in order; null when the archive does not know them. */
export async function findPages(
  bucket: R2Bucket,
  provider: string,
  board: string,
  list: string,
): Promise<string[] | null> {
  if (!isPagesName(list)) return [list];
  const bytes = await findPayload(bucket, provider, board, list);
  return bytes === null ? null : PageNames.parse(decode(bytes));
}

/** Throws when the payload is not in the archive. */
export async function getPayload(bucket: R2Bucket, provider: string, board: string, name: string): Promise<Uint8Array> {
  const bytes = await findPayload(bucket, provider, board, name);
  if (bytes === null) throw new Error(`not in the archive: ${payloadKey(provider, board, name)}`);
  return bytes;
}

/** Null when the payload is not in the archive. */
export async function findPayload(
  bucket: R2Bucket,
  provider: string,
  board: string,
  name: string,
): Promise<Uint8Array | null> {
  return await getGzip(bucket, payloadKey(provider, board, name));
}

/** False when the number's record is already there; then that one counts. */
export async function putCrawlRecord(bucket: R2Bucket, record: CrawlRecord): Promise<boolean> {
  const key = crawlRecordKey(record.provider, record.board, record.number);
  return await putGzip(bucket, key, encode(record), { onlyIf: new Headers({ "if-none-match": "*" }) });
}

export async function getCrawlRecord(
  bucket: R2Bucket,
  provider: string,
  board: string,
  number: number,
): Promise<CrawlRecord | null> {
  const bytes = await getGzip(bucket, crawlRecordKey(provider, board, number));
  return bytes === null ? null : CrawlRecord.parse(decode(bytes));
}

/** Of a crawl that was never committed: no record, and no row of the database, names it. */
export async function deleteCrawlRecord(
  bucket: R2Bucket,
  provider: string,
  board: string,
  number: number,
): Promise<void> {
  await bucket.delete(crawlRecordKey(provider, board, number));
}

/** A board's payloads behind a name (empty: all), oldest first. At most a thousand. */
export async function listPayloads(
  bucket: R2Bucket,
  provider: string,
  board: string,
  after: string,
  max: number,
): Promise<{ payloads: { name: string; bytes: number }[]; isCut: boolean }> {
  const [prefix] = boardPrefixes(provider, board);
  const startAfter = after === "" ? {} : { startAfter: payloadKey(provider, board, after) };
  const { objects, truncated } = await bucket.list({ prefix, limit: max, ...startAfter });
  const payloads = objects.map(({ key, size }) => ({ name: payloadNameOf(key), bytes: size }));
  return { payloads, isCut: truncated };
}

/** Payloads that are not there are as good as deleted. At most a thousand. */
export async function deletePayloads(
  bucket: R2Bucket,
  provider: string,
  board: string,
  names: string[],
): Promise<void> {
  await bucket.delete(names.map((name) => payloadKey(provider, board, name)));
}

/** Keys of a board's crawl records behind a number, in order. At most a thousand. */
export async function listCrawlRecords(
  bucket: R2Bucket,
  provider: string,
  board: string,
  after: number,
  max: number,
): Promise<string[]> {
  const [, prefix] = boardPrefixes(provider, board);
  const { objects } = await bucket.list({ prefix, limit: max, startAfter: crawlRecordKey(provider, board, after) });
  return objects.map(({ key }) => key);
}

/** What a crawl record names, in whatever property, and its time (ms). Null when there is none of this key. */
export async function readRecordedPayloads(
  bucket: R2Bucket,
  recordKey: string,
): Promise<{ at: number; names: string[] } | null> {
  const bytes = await getGzip(bucket, recordKey);
  if (bytes === null) return null;
  const { at } = z.object({ at: z.int() }).parse(decode(bytes));
  return { at, names: payloadNamesIn(new TextDecoder().decode(bytes)) };
}

/** False when the board is already registered. */
export async function putRegistration(bucket: R2Bucket, registration: Registration): Promise<boolean> {
  const key = registrationKey(registration.provider, registration.board);
  return await putGzip(bucket, key, encode(registration), { onlyIf: new Headers({ "if-none-match": "*" }) });
}

export async function getRegistration(bucket: R2Bucket, provider: string, board: string): Promise<Registration | null> {
  const bytes = await getGzip(bucket, registrationKey(provider, board));
  return bytes === null ? null : Registration.parse(decode(bytes));
}

/** False when the board is opted out already; then that record stays. */
export async function putOptOut(bucket: R2Bucket, record: OptOutRecord): Promise<boolean> {
  const key = optOutKey(record.provider, record.board);
  return await putGzip(bucket, key, encode(record), { onlyIf: new Headers({ "if-none-match": "*" }) });
}

export async function getOptOut(bucket: R2Bucket, provider: string, board: string): Promise<OptOutRecord | null> {
  const bytes = await getGzip(bucket, optOutKey(provider, board));
  return bytes === null ? null : OptOutRecord.parse(decode(bytes));
}

export async function deleteOptOutRecord(bucket: R2Bucket, provider: string, board: string): Promise<void> {
  await bucket.delete(optOutKey(provider, board));
}

/** Removes a board from the archive, at most a thousand objects of each kind. False when there was nothing. */
export async function emptyBoardArchive(bucket: R2Bucket, provider: string, board: string): Promise<boolean> {
  const found: string[] = [];
  const single = [registrationKey, begunListKey, surveyNotesKey];
  for (const key of single.map((keyOf) => keyOf(provider, board)))
    if ((await bucket.head(key)) !== null) found.push(key);
  for (const prefix of [...boardPrefixes(provider, board), shelfPrefix(provider, board)]) {
    const { objects } = await bucket.list({ prefix });
    found.push(...objects.map(({ key }) => key));
  }
  // R2 takes a thousand keys in one call.
  for (let from = 0; from < found.length; from += 1_000) await bucket.delete(found.slice(from, from + 1_000));
  return found.length > 0;
}

interface NamedBoard {
  provider: string;
  board: string;
}

/** Boards whose keys lie under `REGISTRATIONS` or `OPT_OUTS` behind `after`, in order of their keys. At most a thousand. */
export async function listBoards(
  bucket: R2Bucket,
  prefix: string,
  after: string,
  max: number,
): Promise<{ boards: (NamedBoard & { key: string })[]; isCut: boolean }> {
  const { objects, truncated } = await bucket.list({ prefix, limit: max, startAfter: after === "" ? prefix : after });
  return { boards: objects.map(({ key }) => Object.assign(boardOfKey(key), { key })), isCut: truncated };
}

/** The order of boards that were registered at one instant: that of a replay's journal (schema-replay.ts). */
export function inBoardOrder(one: NamedBoard, other: NamedBoard): number {
  if (one.provider !== other.provider) return one.provider < other.provider ? -1 : 1;
  return one.board < other.board ? -1 : Number(one.board > other.board);
}

/** The number of a board's newest crawl record; 0: it has none. A call for each thousand. */
export async function newestRecordNumber(bucket: R2Bucket, provider: string, board: string): Promise<number> {
  for (let newest = 0; ;) {
    const last = (await listCrawlRecords(bucket, provider, board, newest, 1_000)).at(-1);
    if (last === undefined) return newest;
    newest = crawlNumberOf(last);
  }
}
