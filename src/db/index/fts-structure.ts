/**
 * How an inverted index is stored: FTS5 keeps it in segments on levels. A transaction that
 * writes adds a small one to level 0; merging makes one segment of a level's, on the level above. Every
 * segment costs a search a seek for each of its tokens.
 */
interface Segment {
  /** Postings that were put into it, and how many of them were replaced or deleted since. */
  entries: number;
  tombstones: number;
}

interface Level {
  /** Of its segments, those that a merge has begun on and not ended; 0 for no merge. */
  merging: number;
  segments: Segment[];
}

/** The inverted indexes of postings. */
export type IndexName = "job_index" | "job_orders";

/** FTS5's "structure record". */
const STRUCTURE_ID = 10;

/** One row read. */
export async function readIndexStructure(db: D1Database, index: IndexName): Promise<Level[]> {
  const row = await db
    .prepare(`select block from ${index}_data where id = ?`)
    .bind(STRUCTURE_ID)
    .first<{ block: Iterable<number> }>();
  if (row === null) throw new Error(`${index} has no structure record`);
  return decodeStructure(Uint8Array.from(row.block));
}

/** What tells the layout of tables with `contentless_delete`, behind the 4 bytes of the cookie. */
const LAYOUT = [0xff, 0, 0, 1];
const LAYOUT_AT = 4;
/** A segment's numbers, in order: what is not named here is of no use. */
const [ENTRIES, TOMBSTONES, SEGMENT_NUMBERS] = [7, 6, 8];

/**
 * Reads the record as SQLite's fts5_index.c lays it out: numbers of levels, segments and pages ever
 * written, then of each level its merge, its count of segments and theirs. Throws on any other layout.
 */
export function decodeStructure(bytes: Uint8Array): Level[] {
  if (LAYOUT.some((byte, index) => bytes[LAYOUT_AT + index] !== byte)) throw new RangeError("not FTS5's layout");
  const numbers = readVarints(bytes, LAYOUT_AT + LAYOUT.length);
  let next = 0;
  const take = (): number => {
    const number = numbers[next++];
    if (number === undefined) throw new RangeError("FTS5's structure record is cut");
    return number;
  };
  const [levels] = [take(), take(), take()];
  return Array.from({ length: levels }, () => {
    const merging = take();
    const segments = Array.from({ length: take() }, () => {
      const segment = Array.from({ length: SEGMENT_NUMBERS }, take);
      return { entries: segment[ENTRIES] ?? 0, tombstones: segment[TOMBSTONES] ?? 0 };
    });
    return { merging, segments };
  });
}

/** SQLite's variable-length integers: 7 bits a byte, the most significant first; of a ninth byte all 8. */
function readVarints(bytes: Uint8Array, from: number): number[] {
  const numbers: number[] = [];
  let [number, length] = [0, 0];
  for (const byte of bytes.subarray(from)) {
    length++;
    const isNinth = length === 9;
    number = isNinth ? number * 256 + byte : number * 128 + (byte & 0x7f);
    if (!isNinth && byte >= 0x80) continue;
    numbers.push(number);
    [number, length] = [0, 0];
  }
  return numbers;
}

export function countSegments(levels: Level[]): number {
  return levels.reduce((sum, { segments }) => sum + segments.length, 0);
}

/**
 * What of the index lies outside its largest segment or is outdated, of all its entries: a merge of
 * everything rewrites all of it for their sake.
 */
export function changedShare(levels: Level[]): number {
  const segments = levels.flatMap((level) => level.segments);
  const entries = segments.reduce((sum, segment) => sum + segment.entries, 0);
  const outdated = segments.reduce((sum, segment) => sum + segment.tombstones, 0);
  const largest = Math.max(0, ...segments.map((segment) => segment.entries));
  return entries === 0 ? 0 : (entries - largest + outdated) / entries;
}
