import { textFacets } from "../../core/fact-table.ts";
import { fnv, FNV_BASIS, fnvStep } from "../../core/fnv.ts";
import { foldName } from "../../core/normalize/text/fold-name.ts";

/** What is counted by texts, which a filter finds in any spelling. */
const spelled = new Set<string>(textFacets.map(({ name }) => name));

interface Valued {
  value: string;
}

/**
 * Counts by a field's values with those that its filter takes for one ("Sales", "SALES") as one: `sum` makes it of
 * several, of which the first is the most frequent, by `weigh`; of equal ones the first by value.
 */
export function inOneSpelling<Count extends Valued>(
  field: string,
  counts: Count[],
  { weigh, sum }: { weigh: (count: Count) => number; sum: (same: [Count, ...Count[]]) => Count },
): Count[] {
  if (!spelled.has(field)) return counts;
  const alike = Map.groupBy(counts, ({ value }) => hashOfFolded(value));
  if (alike.size === counts.length) return counts;
  return [...alike.values()].flatMap((some) => {
    const [only] = some;
    if (only !== undefined && some.length === 1) return [only];
    return [...Map.groupBy(some, ({ value }) => foldName(value)).values()].flatMap((same) => {
      const [first, ...others] = same.toSorted((a, b) => weigh(b) - weigh(a) || (a.value < b.value ? -1 : 1));
      return first === undefined ? [] : [sum([first, ...others])];
    });
  });
}

/** A hash of `foldName`, of most values without making that: there are ten thousand cities to look at. */
function hashOfFolded(value: string): number {
  let hash = FNV_BASIS;
  let word = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code > ASCII_MAX) return fnv(foldName(value));
    if (isQuote(code)) continue;
    const small = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
    if ((small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      if (word === 0 && hash !== FNV_BASIS) hash = fnvStep(hash, BLANK);
      word++;
      hash = fnvStep(hash, small);
      // "St" and "Ft" are folded to whole words.
      if (word === 2 && small === SMALL_T) return fnv(foldName(value));
    } else word = 0;
  }
  return hash;
}

const [BLANK, SMALL_T, ASCII_MAX] = [0x20, 0x74, 0x7f];
const isQuote = (code: number): boolean => code === 0x27 || code === 0x60;
