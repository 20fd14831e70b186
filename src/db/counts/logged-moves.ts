import type { CountMove } from "./count-moves.ts";

/**
 * Moves as entries of the log of counts. A posting moves some sixty scopes by a dozen keys, and postings of one crawl have
 * most of these in common: a group of moves names each text once, and by its place from then on, in a third of the
 * characters. Entries of one move by itself are read too: those of before, and what SQL writes.
 */
interface MoveGroup {
  /** Scopes and keys, each once. */
  t: string[];
  /** Moves, their scopes and keys as places in `t`. */
  m: [scopes: number[], keys: number[], open: number, total: number][];
}

/** As JSON an entry of the log, but for the comma behind it. */
export type LoggedMoves = CountMove | MoveGroup;

/** Characters of moves, spelled out, that become one entry, about: far below what D1 takes as one parameter. */
const GROUP_CHARS = 150_000;

/** Entries, as JSON, of moves in their order. */
export function logEntries(moves: readonly CountMove[]): string[] {
  const entries: string[] = [];
  let [group, spelled]: [CountMove[], string[]] = [[], []];
  let chars = 0;
  const flush = (): void => {
    const packed = JSON.stringify(groupOf(group));
    // One move names no text twice.
    if (packed.length < chars) entries.push(packed);
    else entries.push(...spelled);
    [group, spelled, chars] = [[], [], 0];
  };
  for (const move of moves) {
    const json = JSON.stringify(move);
    group.push(move);
    spelled.push(json);
    chars += json.length;
    if (chars >= GROUP_CHARS) flush();
  }
  if (group.length > 0) flush();
  return entries;
}

function groupOf(moves: readonly CountMove[]): MoveGroup {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    let place = places.get(text);
    if (place === undefined) places.set(text, (place = places.size));
    return place;
  };
  const m = moves.map(([scopes, keys, open, total]): MoveGroup["m"][number] => [
    scopes.map(placeOf),
    keys.map(placeOf),
    open,
    total,
  ]);
  return { t: [...places.keys()], m };
}

/** The moves of an entry. */
export function movesOfEntry(entry: LoggedMoves): CountMove[] {
  if (Array.isArray(entry)) return [entry];
  const { t, m } = entry;
  const textAt = (place: number): string => t[place] ?? "";
  return m.map(([scopes, keys, open, total]) => [scopes.map(textAt), keys.map(textAt), open, total]);
}
