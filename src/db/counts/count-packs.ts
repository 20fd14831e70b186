import { limits } from "../../core/limits.ts";
import { rememberLast } from "../../core/remember-last.ts";
import { COUNTED, isFolded, logStatement, readLog, type CountLog } from "./count-log.ts";
import { packOfScope, scopeOfPack, widerScopes } from "./count-scopes.ts";
import { apartLetters, countedFields, type CountedField, type OpenTotal } from "./count-moves.ts";
import { lifeFields } from "./life-fields.ts";
import { packCounts, unpackCounts, type Counts } from "./packed-counts.ts";

/**
 * Counts of postings, exact at every moment, in two tables. `count_packs` holds the counts of a scope
 * (the catalogue, or the postings that one token of the index finds) as one object of
 * keys and counts (packed-counts.ts). Each crawl appends its moves to the one row of `count_log`, in its batch; a
 * log that has grown long is folded into the packs it touches (fold-counts.ts). A posting moves some
 * fifty scopes of ten keys: written at once that were hundreds of rows, folded with hundreds of
 * others it is a few.
 *
 * A pack that has grown large is split into parts, so that the countries of the catalogue are read
 * without its cities, and small ones are one row.
 */

/** Keys that split packs hold in a part of their own, each letter. */
const SPLIT_KEYS = new Set<string>(
  (["region", "city", "department", "org", "title_family"] as const).map((field) => countedFields[field]),
);
/** And those of days and amounts, together: the first part behind that of all others. */
export const LIFE_PART = "+";
const LIFE_KEYS = new Set<string>(Object.values(lifeFields));
/** The one key of a part that had more values than are kept. */
export const OVERFLOW = "!";

export function countOf(stored: OpenTotal | number | undefined): OpenTotal {
  return typeof stored === "number" ? [stored, stored] : (stored ?? [0, 0]);
}

/** The letters of fields by those of their keys apart. */
const ownLetters = new Map<string, string>(
  Object.entries(apartLetters).map(([field, letter]) => [letter, countedFields[field as keyof typeof apartLetters]]),
);

/** The part of a split pack that holds the keys of a field's letter. */
function partOf(written: string): string {
  const letter = ownLetters.get(written) ?? written;
  return SPLIT_KEYS.has(letter) ? letter : LIFE_KEYS.has(letter) ? LIFE_PART : "";
}

/** A key is a field's letter, `:` and the value; in packs of number steps behind a digit and `/`. */
function letterOf(key: string): string {
  return keyIn(key).charAt(0);
}

function keyIn(packed: string): string {
  return packed.charAt(1) === "/" ? packed.slice(2) : packed;
}

/**
 * The parts of a pack that moves change, with them, as their rows hold them; `parts` are all that it has. Of a part
 * with too many or too long values only that is kept. `parts` are changed.
 */
export function addToPack(
  scope: string,
  parts: Map<string, Counts>,
  moves: Map<string, OpenTotal>,
): Map<string, string> {
  const isSplit = parts.size > Number(parts.has(""));
  if (isSplit) return splitUp(scope, moves, parts);
  const whole = added(parts.get(""), moves);
  const json = Object.keys(whole).length <= limits.countsUnsplitMax ? JSON.stringify(whole) : null;
  if (json !== null && fitsRow(json)) return new Map([["", packCounts(json)]]);
  return splitUp(scope, new Map(Object.entries(whole).map(([key, count]) => [key, countOf(count)])), new Map());
}

function splitUp(scope: string, moves: Map<string, OpenTotal>, before: Map<string, Counts>): Map<string, string> {
  const byPart = Map.groupBy(moves, ([key]) => partOf(letterOf(key)));
  const most = scope === "" ? limits.catalogueCountsMax : limits.countsPerPackMax;
  return new Map(
    [...byPart].map(([part, moved]) => {
      const counts = added(before.get(part), moved);
      const json = JSON.stringify(counts);
      return [part, Object.keys(counts).length <= most && fitsRow(json) ? packCounts(json) : TOO_MANY];
    }),
  );
}

const TOO_MANY = JSON.stringify({ [OVERFLOW]: 0 });

/** Values may be a thousand characters long each: a part that D1 refuses would hold up all folds. */
function fitsRow(json: string): boolean {
  return Buffer.byteLength(json) <= limits.countsPartBytesMax;
}

/** Changes the pack, of which moves are a small part: no key is a property that objects have of themselves. */
function added(pack: Counts = {}, moves: Iterable<[key: string, count: OpenTotal]>): Counts {
  if (Object.hasOwn(pack, OVERFLOW)) return pack;
  for (const [key, [open, total]] of moves) {
    const [openBefore, totalBefore] = countOf(pack[key]);
    const after: OpenTotal = [openBefore + open, totalBefore + total];
    if (after[0] === 0 && after[1] === 0) delete pack[key];
    else pack[key] = after[0] === after[1] ? after[0] : after;
  }
  return pack;
}

/** Every count, log included, by scope and key: for checks, never for a request. */
export async function readAllCounts(db: D1Database): Promise<Map<string, Map<string, OpenTotal>>> {
  const all = new Map<string, Map<string, OpenTotal>>();
  const add = (scope: string, key: string, [open, total]: OpenTotal): void => {
    const counts = all.get(scope) ?? new Map<string, OpenTotal>();
    const before = counts.get(key) ?? [0, 0];
    all.set(scope, counts.set(key, [before[0] + open, before[1] + total]));
  };
  type Row = { scope: string; counts: string };
  const { results } = await db.prepare("select scope, counts from count_packs").all<Row>();
  for (const { scope: pack, counts } of results) {
    for (const [packed, count] of Object.entries(unpackCounts(counts))) {
      const key = keyIn(packed);
      add(scopeOfPack({ pack, prefix: packed.slice(0, -key.length) }), key, countOf(count));
    }
  }
  const log = await readLog(db);
  for (const [index, [scopes, keys, open, total]] of log.moves.entries())
    for (const scope of scopes.flatMap(widerScopes))
      if (isInLog(log, index, scope)) for (const key of keys) add(scope, key, [open, total]);
  return all;
}

/** Whether a scope's pack lacks a move of the log. */
function isInLog(log: CountLog, index: number, scope: string): boolean {
  return index >= log.cut.moves || !isFolded(log, packOfScope(scope).pack);
}

/** Counts by value of each field asked, summed over scopes that share no posting. */
export type CountsByField = Map<CountedField, Map<string, OpenTotal>>;

export interface CountedScopes {
  add: readonly string[];
  subtract: readonly string[];
}

/**
 * The counts of some fields over `add` scopes less those of `subtract`. Null when a scope has more
 * values than a pack keeps. Reads a row for each pack and part, and the log's row.
 */
export async function readCounts(
  db: D1Database,
  fields: readonly CountedField[],
  scopes: CountedScopes = { add: [""], subtract: [] },
): Promise<CountsByField | null> {
  const counts = await readKeptCounts(db, fields, scopes);
  return counts.size === new Set(fields).size ? counts : null;
}

/** The same, of those fields only whose values all packs keep. */
export async function readKeptCounts(
  db: D1Database,
  fields: readonly CountedField[],
  scopes: CountedScopes,
): Promise<CountsByField> {
  const signs = new Map([
    ...scopes.add.map((scope) => [scope, 1] as const),
    ...scopes.subtract.map((scope) => [scope, -1] as const),
  ]);
  const letters = lettersOf(fields, scopes);
  const places = [...signs].map(([scope, sign]) => [packOfScope(scope), sign] as const);
  const parts = new Set(["", ...[...letters.keys()].map(partOf)]);
  const { packs, log } = await readParts(db, new Set(places.map(([{ pack }]) => pack)), parts);
  if (log.version !== COUNTED) return new Map();

  for (const { part, counts } of packs)
    if (Object.hasOwn(counts, OVERFLOW))
      // A Map may lose entries while it is walked.
      for (const letter of letters.keys()) if (part === "" || partOf(letter) === part) letters.delete(letter);
  const sums: CountsByField = new Map([...letters.values()].map((field) => [field, new Map<string, OpenTotal>()]));
  const add = (key: string, sign: number, [open, total]: OpenTotal): void => {
    const field = letters.get(key.slice(0, 1));
    const values = field === undefined ? undefined : sums.get(field);
    if (values === undefined) return;
    const value = key.slice(2);
    const before = values.get(value) ?? [0, 0];
    values.set(value, [before[0] + sign * open, before[1] + sign * total]);
  };
  const byPack = Map.groupBy(packs, ({ pack }) => pack);
  for (const [{ pack, prefix }, sign] of places)
    for (const { counts } of byPack.get(pack) ?? [])
      for (const [key, count] of Object.entries(counts))
        if (key.startsWith(prefix)) add(key.slice(prefix.length), sign, countOf(count));
  addLogged(log, signs, add);
  return sums;
}

/** What keys of some fields begin with: where postings are left out, with those that they have apart. */
function lettersOf(fields: readonly CountedField[], { subtract }: CountedScopes): Map<string, CountedField> {
  const own = fields.map((field): [string, CountedField] => [countedFields[field], field]);
  if (subtract.length === 0) return new Map(own);
  const apart = fields.flatMap((field): [string, CountedField][] =>
    isOfPlaces(field) ? [[apartLetters[field], field]] : [],
  );
  return new Map([...own, ...apart]);
}

const isOfPlaces = (field: CountedField): field is keyof typeof apartLetters => Object.hasOwn(apartLetters, field);

/** Adds the moves of the log that no pack has yet, each as often as it is in a scope asked for. */
function addLogged(
  log: CountLog,
  signs: ReadonlyMap<string, number>,
  add: (key: string, sign: number, count: OpenTotal) => void,
): void {
  const letters = new Set([...signs.keys()].map((scope) => scope.charAt(0)));
  for (const [index, [scopes, keys, open, total]] of log.moves.entries()) {
    let sign = 0;
    for (const scope of scopes) {
      if (!letters.has(scope.charAt(0))) continue;
      for (const asked of widerScopes(scope))
        if (signs.has(asked) && isInLog(log, index, asked)) sign += signs.get(asked) ?? 0;
    }
    if (sign !== 0) for (const key of keys) add(key, sign, [open, total]);
  }
}

/**
 * Counts of the whole catalogue as they were when it began to be counted anew, by field: null where a field
 * had more values than are kept. Reads a row for each part.
 */
export async function readCountsBefore(db: D1Database, fields: readonly CountedField[]): Promise<CountsByField> {
  const { results } = await db.prepare("select part, counts from counts_before").all<{ counts: string }>();
  const counts: CountsByField = new Map(fields.map((field) => [field, new Map<string, OpenTotal>()]));
  const names = new Map(fields.map((field) => [countedFields[field], field]));
  for (const [key, count] of results.flatMap((row) => Object.entries(unpackCounts(row.counts)))) {
    const field = names.get(key.slice(0, 1));
    if (field !== undefined && key !== OVERFLOW) counts.get(field)?.set(key.slice(2), countOf(count));
  }
  return counts;
}

/** As many pairs as D1 binds to one statement. */
const PAIRS_PER_READ = 45;

/** Parts of packs, those that there are, and the log of the same instant. Reads a row for each, and the log's. */
async function readParts(
  db: D1Database,
  packs: ReadonlySet<string>,
  parts: ReadonlySet<string>,
): Promise<{ packs: { pack: string; part: string; counts: Readonly<Counts> }[]; log: CountLog }> {
  const wanted = [...packs].flatMap((pack) => [...parts].map((part) => [pack, part]));
  const { statement, toLog } = logStatement(db);
  const statements = [statement];
  for (let from = 0; from < wanted.length; from += PAIRS_PER_READ) {
    const pairs = wanted.slice(from, from + PAIRS_PER_READ);
    // D1 counts the elements of IN and json_each as rows read, those of VALUES not.
    const sql = `select pack.scope as pack, pack.part, counts from (values ${pairs.map(() => "(?, ?)").join(", ")}) as listed
      cross join count_packs as pack on pack.scope = listed.column1 and pack.part = listed.column2`;
    statements.push(db.prepare(sql).bind(...pairs.flat()));
  }
  const [log, ...found] = await db.batch<PackRow>(statements);
  const shared = ({ pack, part, counts }: PackRow) => ({ pack, part, counts: readShared(counts) });
  return { packs: found.flatMap(({ results }) => results.map(shared)), log: toLog(log) };
}

/** Counts as rows hold them, some 4 MB unpacked: between folds the same are read again and again. */
const unpackedBefore = rememberLast<Readonly<Counts>>(unpackCounts, 30);
const SHARED_CHARS_MAX = 16_000;

/** The counts of a part, which whoever reads the same ones shares. */
function readShared(stored: string): Readonly<Counts> {
  return stored.length > SHARED_CHARS_MAX ? unpackCounts(stored) : unpackedBefore(stored);
}

interface PackRow {
  pack: string;
  part: string;
  counts: string;
}

function parsePack({ pack, part, counts }: PackRow): { pack: string; part: string; counts: Counts } {
  return { pack, part, counts: unpackCounts(counts) };
}

/** All parts of packs, by pack and part: for a fold. */
export async function readWholePacks(db: D1Database, packs: string[]): Promise<Map<string, Map<string, Counts>>> {
  const { results } = await db
    .prepare(
      "select pack.scope as pack, part, counts from json_each(?) as listed cross join count_packs as pack on pack.scope = listed.value",
    )
    .bind(JSON.stringify(packs))
    .all<PackRow>();
  const byPack = Map.groupBy(results.map(parsePack), ({ pack }) => pack);
  return new Map([...byPack].map(([pack, found]) => [pack, new Map(found.map(({ part, counts }) => [part, counts]))]));
}
