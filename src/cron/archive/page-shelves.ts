import { limits } from "../../core/limits.ts";
import { shelfKey } from "../../core/payload-key.ts";
import { getGzip, putGzip } from "./gzip-objects.ts";

/**
 * Copies of a list's pages that were fetched over several crawls, many in one object: each crawl that reads such a list
 * needs all of them, and an invocation makes only so many calls. What counts is the archive: who finds no page here reads
 * it there. One list of a board at a time, written over by the next such list.
 */

interface Board {
  provider: string;
  board: string;
}

interface Page {
  name: string;
  bytes: Uint8Array;
}

/** Line feed: behind the names and lengths of the pages, which come after it. */
const END_OF_HEAD = 0x0a;

/**
 * Puts a list's next pages on shelves, behind those that are there: `shelved` says how many pages each shelf has. Returns
 * the same with the new ones; the last shelf is filled up first.
 */
export async function shelvePages(
  bucket: R2Bucket,
  board: Board,
  shelved: readonly number[],
  pages: readonly Page[],
): Promise<number[]> {
  const last = shelved.at(-1) ?? 0;
  const hasRoom = last > 0 && last < limits.pagesPerCrawlMax;
  const begun = hasRoom ? ((await readShelf(bucket, board, shelved.length - 1)) ?? []).slice(0, last) : [];
  // One that was lost stays so: the pages from there on are read from the archive.
  const fills = hasRoom && begun.length === last;
  const counts = fills ? shelved.slice(0, -1) : [...shelved];
  for (const shelf of inShelves(fills ? [...begun, ...pages] : pages)) {
    const key = shelfKey(board.provider, board.board, counts.length);
    await putGzip(bucket, key, encodeShelf(shelf), {});
    counts.push(shelf.length);
  }
  return counts;
}

/** The first pages of a list, by their names, as far as they stand on shelves. */
export async function findShelved(bucket: R2Bucket, board: Board, names: readonly string[]): Promise<Page[]> {
  const found: Page[] = [];
  for (let shelf = 0; found.length < names.length; shelf++) {
    const before = found.length;
    for (const page of (await readShelf(bucket, board, shelf)) ?? []) {
      if (page.name !== names[found.length]) break;
      found.push(page);
    }
    if (found.length === before) break;
  }
  return found;
}

function* inShelves(pages: readonly Page[]): Generator<Page[]> {
  let shelf: Page[] = [];
  let bytes = 0;
  for (const page of pages) {
    const isFull = shelf.length >= limits.pagesPerCrawlMax || bytes + page.bytes.length > limits.listBytesPerCrawlMax;
    if (isFull && shelf.length > 0) {
      yield shelf;
      [shelf, bytes] = [[], 0];
    }
    shelf.push(page);
    bytes += page.bytes.length;
  }
  if (shelf.length > 0) yield shelf;
}

function encodeShelf(pages: readonly Page[]): Uint8Array {
  const head = `${JSON.stringify(pages.map(({ name, bytes }) => [name, bytes.length]))}\n`;
  return Buffer.concat([Buffer.from(head), ...pages.map(({ bytes }) => bytes)]);
}

/** Null when it is not there. */
async function readShelf(bucket: R2Bucket, { provider, board }: Board, shelf: number): Promise<Page[] | null> {
  const whole = await getGzip(bucket, shelfKey(provider, board, shelf));
  if (whole === null) return null;
  let at = whole.indexOf(END_OF_HEAD) + 1;
  const head = JSON.parse(new TextDecoder().decode(whole.subarray(0, at))) as [name: string, length: number][];
  return head.map(([name, length]) => ({ name, bytes: whole.subarray(at, (at += length)) }));
}
