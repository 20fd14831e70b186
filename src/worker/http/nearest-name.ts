/** Edits (a letter more, less or other) that a name may be away from the one that was meant. */
const EDITS_MAX = 3;

/**
 * The known name that takes the fewest edits, if they are few for its length and `editsMax` at most.
 *
 * @example nearestName("contry", ["country", "city"]) // "country"
 */
export function nearestName(name: string, known: readonly string[], editsMax = EDITS_MAX): string | null {
  const folded = name.toLowerCase().replaceAll("-", "_");
  let best: { name: string; edits: number } | null = null;
  for (const candidate of known) {
    const most = Math.min(editsMax, candidate.length / 3, (best?.edits ?? Number.POSITIVE_INFINITY) - 1);
    // Each letter more or less is an edit: most candidates need no look at their letters.
    if (Math.abs(candidate.length - folded.length) > most) continue;
    const edits = countEdits(folded, candidate);
    if (edits <= most) {
      best = { name: candidate, edits };
    }
  }
  return best?.name ?? null;
}

/** Levenshtein's distance, a row at a time. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
