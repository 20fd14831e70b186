import { COUNTED, isFolded, logStatement, type CountLog } from "./count-log.ts";
import { packOfScope, widerScopes } from "./count-scopes.ts";
import type { OpenTotal } from "./count-moves.ts";
import { countOf, LIFE_PART, OVERFLOW, type CountedScopes } from "./count-packs.ts";
import { unpackCounts, type Counts } from "./packed-counts.ts";
import { lifeFields, type LifeField } from "./life-fields.ts";

/** Counts by day and amount (life-fields.ts) of some postings, by field and value. */
export type Lives = Record<LifeField, Map<string, OpenTotal>>;

const fieldOf = new Map(Object.entries(lifeFields).map(([field, letter]) => [letter as string, field as LifeField]));

/**
 * Counts by day and amount of several groups of scopes, in their order: null of a group that has more values than are
 * kept, and of all of them while everything is counted anew. Reads a row for each pack, and the log's.
 */
export async function readLives(db: D1Database, groups: readonly CountedScopes[]): Promise<(Lives | null)[]> {
  const packs = new Set(
    groups.flatMap(({ add, subtract }) => [...add, ...subtract].map((one) => packOfScope(one).pack)),
  );
  const { counts, log } = await readLifeParts(db, [...packs]);
  if (log.version !== COUNTED) return groups.map(() => null);
  return groups.map((group) => livesOf(group, counts, log));
}

function livesOf({ add, subtract }: CountedScopes, counts: ReadonlyMap<string, Counts>, log: CountLog): Lives | null {
  const lives = noLives();
  const count = (key: string, sign: number, [open, total]: OpenTotal): void => {
    const field = fieldOf.get(key.slice(0, 1));
    if (field === undefined) return;
    const value = key.slice(2);
    const [openBefore, totalBefore] = lives[field].get(value) ?? [0, 0];
    lives[field].set(value, [openBefore + sign * open, totalBefore + sign * total]);
  };
  for (const [scopes, sign] of [
    [add, 1],
    [subtract, -1],
  ] as const) {
    for (const scope of scopes) {
      const { pack, prefix } = packOfScope(scope);
      const kept = counts.get(pack) ?? {};
      if (Object.hasOwn(kept, OVERFLOW)) return null;
      for (const [key, value] of Object.entries(kept))
        if (key.startsWith(prefix)) count(key.slice(prefix.length), sign, countOf(value));
    }
    addMoves(log, new Set(scopes), (key, moved) => {
      count(key, sign, moved);
    });
  }
  return lives;
}

/** The moves of the log that a scope's pack lacks, once for each scope asked that has them. */
function addMoves(log: CountLog, asked: ReadonlySet<string>, count: (key: string, moved: OpenTotal) => void): void {
  const letters = new Set([...asked].map((scope) => scope.charAt(0)));
  for (const [index, [scopes, keys, open, total]] of log.moves.entries()) {
    if (!keys.some((key) => fieldOf.has(key.charAt(0)))) continue;
    for (const scope of scopes.flatMap((one) => (letters.has(one.charAt(0)) ? widerScopes(one) : [])))
      if (asked.has(scope) && (index >= log.cut.moves || !isFolded(log, packOfScope(scope).pack)))
        for (const key of keys) count(key, [open, total]);
  }
}

export function noLives(): Lives {
  return { opened: new Map(), found: new Map(), closed: new Map(), days_open: new Map(), pay: new Map() };
}

/** As many as D1 binds to one statement. */
const PACKS_PER_READ = 90;

/** The part of each pack that has such keys, with the log of the same instant: of one that is not split the whole. */
async function readLifeParts(db: D1Database, packs: string[]): Promise<{ counts: Map<string, Counts>; log: CountLog }> {
  const { statement, toLog } = logStatement(db);
  const statements = [statement];
  for (let from = 0; from < packs.length; from += PACKS_PER_READ) {
    const some = packs.slice(from, from + PACKS_PER_READ);
    // The last part up to that one: of a split pack itself, else the only one.
    const sql = `select column1 as pack, (select counts from count_packs where scope = column1
        and part <= '${LIFE_PART}' order by part desc limit 1) as counts
      from (values ${some.map(() => "(?)").join(", ")})`;
    statements.push(db.prepare(sql).bind(...some));
  }
  const [log, ...found] = await db.batch<{ pack: string; counts: string | null }>(statements);
  const rows = found.flatMap(({ results }) => results);
  return {
    counts: new Map(rows.flatMap(({ pack, counts }) => (counts === null ? [] : [[pack, unpackCounts(counts)]]))),
    log: toLog(log),
  };
}
