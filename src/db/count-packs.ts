import { limits } from "../core/limits.ts";
import { countedFields, type CountedField, type CountVector } from "./count-vector.ts";

/**
 * Counts of postings, exact at every moment, in two tables. `count_packs` holds the counts of a scope
 * (the catalogue, or the postings that match one value of one filter) as one JSON object of
 * `key: [open, total]`. Each crawl appends its moves to the one row of `count_log`, in its batch; a
 * log that has grown long is folded into the packs it touches by the crawl that finds it so. A
 * posting moves some fifteen scopes of ten keys: written at once that were a hundred rows, folded
 * with hundreds of others it is two or three.
 *
 * Packs of scopes with many postings are split into parts, so that the countries of the catalogue
 * are read without its cities.
 */

/** Scopes whose packs are split: the catalogue, and filters with few values. */
const SPLIT_SCOPES = ["", "p", "c", "e", "w", "x", "g", "n"];
/** Keys that split packs hold in a part of their own, each letter. */
const SPLIT_KEYS = (["region", "city", "department", "org"] as const).map((field) => countedFields[field]);
/** In place of a pack with more values than are kept. */
const OVERFLOW = "!";

function partOf(scope: string, letter: string): string {
  return SPLIT_SCOPES.includes(scope.slice(0, 1)) && (SPLIT_KEYS as string[]).includes(letter) ? letter : "";
}

const listed = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(", ");
const PART = `case when substr(scope, 1, 1) in (${listed(SPLIT_SCOPES)}) and substr(key, 1, 1) in (${listed(SPLIT_KEYS)})
  then substr(key, 1, 1) else '' end`;

const APPEND = "update count_log set moves = moves || ? where id = 1";

/** Entries are JSON, each with a comma behind it. */
const ENTRIES = "json_each('[' || substr(moves, 1, length(moves) - 1) || ']')";

const FOLD = `insert into count_packs (scope, part, counts)
  with moved as materialized (
    select scope.value as scope, key.value as key, entry.value ->> 2 as open, entry.value ->> 3 as total
    from count_log, ${ENTRIES} as entry, json_each(entry.value, '$[0]') as scope, json_each(entry.value, '$[1]') as key
    where length(moves) > cast(?1 as integer)),
  parted as materialized (select scope, ${PART} as part, key, sum(open) as open, sum(total) as total from moved group by 1, 2, 3),
  kept as (
    select * from parted
    union all
    select touched.scope, touched.part, old.key, old.value ->> 0, old.value ->> 1
    from (select distinct scope, part from parted) as touched
      cross join count_packs as pack on pack.scope = touched.scope and pack.part = touched.part, json_each(pack.counts) as old),
  summed as (select scope, part, key, sum(open) as open, sum(total) as total from kept group by 1, 2, 3)
  select scope, part, case when count(key) > cast(?2 as integer) or max(key = '${OVERFLOW}') then '{"${OVERFLOW}":[0,0]}'
    else json_group_object(key, json_array(open, total)) filter (where open <> 0 or total <> 0) end
  from summed where true group by scope, part
  on conflict (scope, part) do update set counts = excluded.counts`;

const EMPTY_LOG = "update count_log set moves = '' where length(moves) > cast(?1 as integer)";

/**
 * For the batch of whoever changes what is counted: appends the moves, and folds a log that is long.
 * With `unless`, a query of one parameter: only if it finds nothing.
 */
export function moveCounts(
  db: D1Database,
  moves: readonly CountVector[],
  unless?: { query: string; parameter: string },
): D1PreparedStatement[] {
  const statements: D1PreparedStatement[] = [];
  let text = "";
  const flush = (): void => {
    if (text === "") return;
    const append = unless === undefined ? APPEND : `${APPEND} and not exists (${unless.query})`;
    statements.push(db.prepare(append).bind(text, ...(unless === undefined ? [] : [unless.parameter])));
    statements.push(db.prepare(FOLD).bind(limits.countLogCharsMax, limits.countsPerPackMax));
    statements.push(db.prepare(EMPTY_LOG).bind(limits.countLogCharsMax));
    text = "";
  };
  for (const move of moves) {
    // The log with one flush more stays far below D1's 2 MB for a value.
    if (text.length > limits.countLogCharsMax) flush();
    text += `${JSON.stringify(move)},`;
  }
  flush();
  return statements;
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
    for (const [key, count] of Object.entries(JSON.parse(counts) as Record<string, OpenTotal>)) add(scope, key, count);
  }
  const { log } = await readRows(db, []);
  for (const [scopes, keys, open, total] of log)
    for (const scope of scopes) for (const key of keys) add(scope, key, [open, total]);
  return all;
}

/** Open postings, and all ever recorded. */
export type OpenTotal = [open: number, total: number];

/** Counts by value of each field asked, summed over scopes that share no posting. */
export type CountsByField = Map<CountedField, Map<string, OpenTotal>>;

/**
 * The counts of some fields over `add` scopes less those of `subtract`. Null when a scope has more
 * values than a pack keeps. Reads a row for each scope and part, and the log's row.
 */
export async function readCounts(
  db: D1Database,
  fields: readonly CountedField[],
  scopes: { add: readonly string[]; subtract: readonly string[] } = { add: [""], subtract: [] },
): Promise<CountsByField | null> {
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
  const { packs, log } = await readRows(db, wanted);
  for (const { scope, counts: pack } of packs) {
    for (const [key, moved] of Object.entries(JSON.parse(pack) as Record<string, OpenTotal>)) {
      if (key === OVERFLOW) return null;
      add(key, signs.get(scope) ?? 0, moved);
    }
  }
  for (const [entryScopes, keys, open, total] of log) {
    const sign = entryScopes.reduce((sum, scope) => sum + (signs.get(scope) ?? 0), 0);
    if (sign !== 0) for (const key of keys) add(key, sign, [open, total]);
  }
  return counts;
}

/** As many pairs as D1 binds to one statement. */
const PAIRS_PER_READ = 45;

async function readRows(
  db: D1Database,
  wanted: string[][],
): Promise<{ packs: { scope: string; counts: string }[]; log: CountVector[] }> {
  const statements = [db.prepare("select moves from count_log where id = 1")];
  for (let from = 0; from < wanted.length; from += PAIRS_PER_READ) {
    const pairs = wanted.slice(from, from + PAIRS_PER_READ);
    // D1 counts the elements of IN and json_each as rows read, those of VALUES not.
    const sql = `select pack.scope, counts from (values ${pairs.map(() => "(?, ?)").join(", ")}) as listed
      cross join count_packs as pack on pack.scope = listed.column1 and pack.part = listed.column2`;
    statements.push(db.prepare(sql).bind(...pairs.flat()));
  }
  const [log, ...packs] = await db.batch<{ moves: string; scope: string; counts: string }>(statements);
  const moves = log?.results[0]?.moves ?? "";
  return {
    packs: packs.flatMap(({ results }) => results),
    log: JSON.parse(`[${moves.slice(0, -1)}]`) as CountVector[],
  };
}
