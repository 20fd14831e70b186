import { limits } from "../../core/limits.ts";
import { decodeDescription, decodeOldDescription, textKey } from "./description-codec.ts";

/** A row of `texts`. */
export interface StoredText {
  id: string;
  /** Hex, in capitals. */
  rest: string;
  base: string | null;
  /** D1 hands a blob over as an array of numbers, one by one; hex is several times faster. */
  html: string;
}

/**
 * Cleaned HTML by description hash. At most `limits.pageRowsMax` hashes. Reads one row each, and one for each
 * base: a board's descriptions share one.
 */
export async function readDescriptions(db: D1Database, hashes: string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await readRows(db, hashes.map(textKey));
  const missing = hashes.filter((hash) => !rows.has(hash));
  const elsewhere = missing.length === 0 ? [] : await readElsewhere(db, missing);
  for (const row of elsewhere) if (row.isOld === 0) rows.set(row.hash, row);
  const bases = await readBases(db, [...new Set([...rows.values()].map(({ base }) => base))]);
  const html = new Map<string, string>();
  for (const [hash, row] of rows) {
    const base = row.base === null ? null : bases.get(row.base);
    // One whose base is gone was a removed company's.
    if (base !== undefined) html.set(hash, decodeDescription(bytesOf(row), base));
  }
  for (const row of elsewhere) if (row.isOld === 1) html.set(row.hash, decodeOldDescription(bytesOf(row)));
  return html;
}

/** A base's HTML by its hash; null when it is not there. Reads a row. */
export async function readBase(db: D1Database, hash: string): Promise<string | null> {
  return baseOf((await selectBase(db, hash).all<StoredText>()).results, hash);
}

/** For a batch: the row that a base has, if it is there; `baseOf` says what it holds. */
export function selectBase(db: D1Database, hash: string): D1PreparedStatement {
  return selectRow(db, textKey(hash).id);
}

/** The HTML of a base that was asked for by its hash. */
export function baseOf([row]: StoredText[], hash: string): string | null {
  return row === undefined || !isOf(row, hash) ? null : decodeDescription(bytesOf(row), null);
}

/** Whether a text has the first 64 bits of this hash, but not all. Reads a row. */
export async function isIdTaken(db: D1Database, hash: string): Promise<boolean> {
  const [row] = (await selectRow(db, textKey(hash).id).all<StoredText>()).results;
  return row !== undefined && !isOf(row, hash);
}

function isOf({ rest }: StoredText, hash: string): boolean {
  return rest.toLowerCase() === textKey(hash).rest;
}

function bytesOf({ html }: { html: string }): Buffer {
  return Buffer.from(html, "hex");
}

/** Rows by hash; another one whose hash begins with the same 64 bits is none. */
async function readRows(
  db: D1Database,
  keys: { hash: string; id: string; rest: string }[],
): Promise<Map<string, { base: string | null; html: string }>> {
  const rows = await selectRows(
    db,
    keys.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    keys.flatMap(({ hash, id, rest }) => {
      const row = byId.get(id);
      return row?.rest.toLowerCase() === rest ? [[hash, row] as const] : [];
    }),
  );
}

async function readBases(db: D1Database, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await selectRows(db, wanted);
  // A base is its own base; a text that has its id is none.
  return new Map(
    rows.filter(({ id, base }) => id === base).map((row) => [row.id, decodeDescription(bytesOf(row), null)]),
  );
}

const STORED = "cast(id as text) as id, hex(rest) as rest, cast(base as text) as base, hex(html) as html";

/** Ids as text: they are larger than a number of JavaScript's. D1 counts a listed one as a row too: one alone is not listed. */
async function selectRows(db: D1Database, ids: string[]): Promise<StoredText[]> {
  const [id] = ids;
  const statement = id !== undefined && ids.length === 1 ? selectRow(db, id) : selectListed(db, ids);
  return (await statement.all<StoredText>()).results;
}

function selectRow(db: D1Database, id: string): D1PreparedStatement {
  return db.prepare(`select ${STORED} from texts where id = cast(? as integer)`).bind(id);
}

/** Listed by VALUES, whose rows D1 does not count (sql/values-list.ts). */
function selectListed(db: D1Database, ids: string[]): D1PreparedStatement {
  if (ids.length > limits.pageRowsMax) throw new RangeError(`${ids.length} ids in one read`);
  const listed = `(values ${ids.map(() => "(?)").join(", ")}) listed`;
  return db
    .prepare(`select ${STORED} from ${listed} cross join texts on id = cast(listed.column1 as integer)`)
    .bind(...ids);
}

interface Elsewhere {
  hash: string;
  base: string | null;
  html: string;
  isOld: number;
}

/** Twins, and those that the cron has not moved yet (again/move-descriptions.ts). Reads one row each. */
async function readElsewhere(db: D1Database, hashes: string[]): Promise<Elsewhere[]> {
  const listed = `(values ${hashes.map((_, index) => `(?${index + 1})`).join(", ")}) listed cross join`;
  const from = (table: string): string =>
    hashes.length === 1 ? `${table} where hash = ?1` : `${listed} ${table} on hash = listed.column1`;
  const { results } = await db
    .prepare(
      `select hash, cast(base as text) as base, hex(html) as html, 0 as isOld from ${from("twin_texts")}
       union all select hash, null, hex(html), 1 from ${from("descriptions")}`,
    )
    .bind(...hashes)
    .all<Elsewhere>();
  return results;
}
