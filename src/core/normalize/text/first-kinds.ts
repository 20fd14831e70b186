import { beginsWithLetter, expandLead } from "./by-first-letter.ts";
import { digit, keyChars, kindOf, kindsCount, otherLetter, underscore } from "./word-starts.ts";

/** The kinds that each of the first characters may be of. */
type Kinds = readonly number[][];

const any = Array.from({ length: kindsCount }, (_, kind) => kind);
const notLetter = [0, digit, otherLetter, underscore];
const notWord = [0, otherLetter];

/** As `\\b` takes it. */
const isOfWord = (kind: number): boolean => kind > 0 && kind !== otherLetter;

/** A character that stands for itself, a digit, or one of several, at the beginning of a pattern's source. */
const character = /^(?:\\d|\\[^a-z\d]|\[(?:\\.|[^\]])*\]|[^\\[\](){}*+?^$|])/i;
/** No letter of ASCII follows. */
const noLetter = "(?![a-z";

function kindsOf(written: string): number[] {
  if (written === "\\d") return [digit];
  if (/^\[[^\0-,.-\u00a9\u2000-\u2bff\ud800-\udfff]+\]$/.test(written)) return [otherLetter];
  return written === "." || written.startsWith("[") ? any : [kindOf(written.charCodeAt(written.length - 1))];
}

/** What a source may begin with behind characters of these kinds, as far as it is plain: each way it may go. */
function waysOf(source: string, read: Kinds): Kinds[] {
  if (read.length === keyChars) return [read];
  if (source.startsWith("\\b")) return [read.at(-1)?.every(isOfWord) === true ? [...read, notWord] : read];
  if (source.startsWith(noLetter)) return [[...read, notLetter]];
  if (source.startsWith("(?=[")) return waysOf(source.slice(3), read);
  if (source.startsWith("(?:")) {
    const ways = expandLead(source);
    return ways.length === 1 && ways[0] === source ? [read] : ways.flatMap((way) => waysOf(way, read));
  }
  const [written = ""] = character.exec(source) ?? [];
  const rest = source.slice(written.length);
  if (written === "" || /^(?:\*|\{0?,)/.test(rest)) return [read];
  const taken = [...read, kindsOf(written)];
  // How many more there are is not plain.
  if (/^[+{]/.test(rest)) return [taken];
  return rest.startsWith("?") ? [...waysOf(rest.slice(1), taken), ...waysOf(rest.slice(1), read)] : waysOf(rest, taken);
}

/** Five bits each, in each way that they may go. */
const numbersOf = (way: Kinds): number[] =>
  way.reduce<number[]>((numbers, kinds) => numbers.flatMap((one) => kinds.map((kind) => (one << 5) | kind)), [0]);

/** The keys of places (`wordStarts`) at which one of the alternatives may stand. */
export interface FirstKinds {
  has: (key: number) => boolean;
  /** Alternatives that may begin where no word does. */
  anywhere: string[];
}

/** Whether all that an alternative may begin with stands where words may. */
function beginsWord(words: string, ways: Kinds[]): boolean {
  const isFirst = beginsWithLetter(words)
    ? (kind: number) => kind > 0 && kind <= digit
    : (kind: number) => kind === digit || kind === otherLetter;
  return ways.every(([first]) => first?.every(isFirst) === true);
}

/** What is known of the first characters of alternatives that stand before `behind`. */
export function firstKindsOf(alternatives: readonly string[], behind: string): FirstKinds {
  /** By the first three kinds, a bit for each fourth one. */
  const fourths = new Int32Array(1 << 15);
  const anywhere: string[] = [];
  for (const words of alternatives) {
    const ways = waysOf(words + behind, []);
    if (!beginsWord(words, ways)) {
      anywhere.push(words);
      continue;
    }
    for (const way of ways) {
      const fourth = (way[3] ?? any).reduce((bits, kind) => bits | (1 << kind), 0);
      const three = [...way.slice(0, 3), ...Array.from({ length: 3 - Math.min(3, way.length) }, () => any)];
      for (const number of numbersOf(three)) fourths[number] = (fourths[number] ?? 0) | fourth;
    }
  }
  return { has: (key) => (((fourths[key >> 5] ?? 0) >> (key & 31)) & 1) === 1, anywhere };
}
