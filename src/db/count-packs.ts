import { countedFields, type CountedField, type CountVector } from "./count-vector.ts";

/**
 * Counts of postings, exact at every moment, in two tables. `count_packs` holds the counts of a scope
 * (the catalogue, or the postings that match one value of one filter) as one JSON object of
 * `key: [open, total]`. Each crawl appends its moves to the one row of `count_log`, in its batch; a
 * log that has grown long is folded into the packs it touches (fold-counts.ts). A posting moves some
 * fifteen scopes of ten keys: written at once that were a hundred rows, folded with hundreds of
 * others it is two or three.
 *
 * Packs of scopes with many postings are split into parts, so that the countries of the catalogue
 * are read without its cities.
 */

/** Scopes whose packs are split: the catalogue, and filters with few values. */
const SPLIT_SCOPES = new Set(["", "p", "c", "e", "w", "x", "g", "n"]);
/** Keys that split packs hold in a part of their own, each letter. */
const SPLIT_KEYS = (["region", "city", "department", "org"] as const).map((field) => countedFields[field]);
/** The one key of a pack that had more values than are kept. */
export const OVERFLOW = "!";

/** The part of a scope's packs that holds the keys of a letter. */
export function partOf(scope: string, letter: string): string {
  return SPLIT_SCOPES.has(scope.slice(0, 1)) && (SPLIT_KEYS as string[]).includes(letter) ? letter : "";
}

/**
 * For the batch of whoever changes what is counted: appends the moves to the log. With `unless`, a
 * query of one parameter: only if it finds nothing.
 */
export function moveCounts(
  db: D1Database,
  moves: readonly CountVector[],
  unless?: { query: string; parameter: string },
): D1PreparedStatement[] {
  if (moves.length === 0) return [];
  // Entries are JSON, each with a comma behind it.
  const text = moves.map((move) => `${JSON.stringify(move)},`).join("");
  const append = "update count_log set moves = moves || ? where id = 1";
  return [
    unless === undefined
      ? db.prepare(append).bind(text)
      : db.prepare(`${append} and not exists (${unless.query})`).bind(text, unless.parameter),
  ];
}

/** For a batch that counts everything anew. */
export function emptyCounts(db: D1Database): D1PreparedStatement[] {
  return [db.prepare("delete from count_packs"), db.prepare("update count_log set moves = ''")];
}

/** Every count, log included, by scope and key: for checks, never for a request. */
export async function readAllCounts(db: D1Database): Promise<Map<string, Map<string, OpenTotal>>> {
  const all = new Map<string, Map<string, OpenTotal>>();
  const add = (scope: string, key: string, [open, total]: OpenTotal): void => {
    const counts = all.get(scope) ?? new Map<string, OpenTotal>();
    const before = counts.get(key) ?? [0, 0];
    all.set(scope, counts.set(key, [before[0] + open, before[1] + total]));
  };
  const { results } = await db
    .prepare("select scope, counts from count_packs")
    .all<{ scope: string; counts: string }>();
  for (const { scope, counts } of results) {
    for (const [key, count] of Object.entries(JSON.parse(counts) as Counts)) add(scope, key, count);
  }
  const { log } = await readPacks(db, []);
  for (const [scopes, keys, open, total] of log)
    for (const scope of scopes) for (const key of keys) add(scope, key, [open, total]);
  return all;
}

/** Open postings, and all ever recorded. */
export type OpenTotal = [open: number, total: number];

/** Counts by value of each field asked, summed over scopes that share no posting. */
export type CountsByField = Map<CountedField, Map<string, OpenTotal>>;

interface CountedScopes {
  add: readonly string[];
  subtract: readonly string[];
}

/**
 * The counts of some fields over `add` scopes less those of `subtract`. Null when a scope has more
 * values than a pack keeps. Reads a row for each scope and part, and the log's row.
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
  const letters = new Map(fields.map((field) => [countedFields[field] as string, field]));
  const wanted = [...signs.keys()].flatMap((scope) =>
    [...new Set([...letters.keys()].map((letter) => partOf(scope, letter)))].map((part) => [scope, part]),
  );
  const counts: CountsByField = new Map(fields.map((field) => [field, new Map<string, OpenTotal>()]));
  const add = (key: string, sign: number, [open, total]: OpenTotal): void => {
    const field = letters.get(key.slice(0, 1));
    const values = field === undefined ? undefined : counts.get(field);
    if (values === undefined) return;
    const value = key.slice(2);
    const before = values.get(value) ?? [0, 0];
    values.set(value, [before[0] + sign * open, before[1] + sign * total]);
  };
  const { packs, log } = await readPacks(db, wanted);
  for (const { scope, part, counts: pack } of packs) {
    if (Object.hasOwn(pack, OVERFLOW)) {
      for (const [letter, field] of letters) {
        if (partOf(scope, letter) !== part) continue;
        counts.delete(field);
        letters.delete(letter);
      }
    }
    for (const [key, moved] of Object.entries(pack)) add(key, signs.get(scope) ?? 0, moved);
  }
  for (const [entryScopes, keys, open, total] of log) {
    const sign = entryScopes.reduce((sum, scope) => sum + (signs.get(scope) ?? 0), 0);
    if (sign !== 0) for (const key of keys) add(key, sign, [open, total]);
  }
  return counts;
}

/** A pack, as JSON. */
export type Counts = Record<string, OpenTotal>;

/** As many pairs as D1 binds to one statement. */
const PAIRS_PER_READ = 45;

/** Packs by scope and part, those that there are, and the log. Reads a row for each, and the log's. */
export async function readPacks(
  db: D1Database,
  wanted: string[][],
): Promise<{
  packs: { scope: string; part: string; counts: Counts }[];
  log: CountVector[];
  moves: string;
  folds: number;
}> {
  const statements = [db.prepare("select moves, folds from count_log where id = 1")];
  for (let from = 0; from < wanted.length; from += PAIRS_PER_READ) {
    const pairs = wanted.slice(from, from + PAIRS_PER_READ);
    // D1 counts the elements of IN and json_each as rows read, those of VALUES not.
    const sql = `select pack.scope, pack.part, counts from (values ${pairs.map(() => "(?, ?)").join(", ")}) as listed
      cross join count_packs as pack on pack.scope = listed.column1 and pack.part = listed.column2`;
    statements.push(db.prepare(sql).bind(...pairs.flat()));
  }
  type Row = { moves: string; folds: number; scope: string; part: string; counts: string };
  const [log, ...packs] = await db.batch<Row>(statements);
  const { moves, folds } = log?.results[0] ?? { moves: "", folds: 0 };
  return {
    packs: packs.flatMap(({ results }) =>
      results.map(({ scope, part, counts }) => ({ scope, part, counts: JSON.parse(counts) as Counts })),
    ),
    log: JSON.parse(`[${moves.slice(0, -1)}]`) as CountVector[],
    moves,
    folds,
  };
}
