import { codeAt } from "../../code-at.ts";
import { alternativesOf, beginsWithLetter, behindBracket, expandLead } from "./by-first-letter.ts";
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
  if (/^\[[a-z\d-]+\]$/i.test(written)) return kindsOfClass(written.slice(1, -1));
  return written === "." || written.startsWith("[") ? any : [kindOf(written.charCodeAt(written.length - 1))];
}

/** Of a class of ASCII letters and digits, "1-4" or "aeiou". */
function kindsOfClass(written: string): number[] {
  const all = written.replace(/(.)-(.)/g, (_, from: string, to: string) => {
    const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
    return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_one, index) => first + index));
  });
  return [...new Set(Array.from(all, (sign) => kindOf(sign.charCodeAt(0))))];
}

/** What a source may begin with behind characters of these kinds, as far as it is plain: each way it may go. */
function waysOf(source: string, read: Kinds, most = keyChars): Kinds[] {
  if (read.length === most) return [read];
  if (source.startsWith("\\b")) return [read.at(-1)?.every(isOfWord) === true ? [...read, notWord] : read];
  if (source.startsWith(noLetter)) return [[...read, notLetter]];
  if (source.startsWith("(?=[")) return waysOf(source.slice(3), read, most);
  if (source.startsWith("(?<=") || source.startsWith("(?<!")) return waysOf(behindBracket(source), read, most);
  if (source.startsWith("(?:")) {
    const ways = expandLead(source);
    return ways.length === 1 && ways[0] === source ? [read] : ways.flatMap((way) => waysOf(way, read, most));
  }
  const [written = ""] = character.exec(source) ?? [];
  const rest = source.slice(written.length);
  if (written === "" || /^(?:\*|\{0?,)/.test(rest)) return [read];
  const taken = [...read, kindsOf(written)];
  // How many more there are is not plain.
  if (/^[+{]/.test(rest)) return [taken];
  return rest.startsWith("?")
    ? [...waysOf(rest.slice(1), taken, most), ...waysOf(rest.slice(1), read, most)]
    : waysOf(rest, taken, most);
}

/** Five bits each, in each way that they may go. */
const numbersOf = (way: Kinds): number[] =>
  way.reduce<number[]>((numbers, kinds) => numbers.flatMap((one) => kinds.map((kind) => (one << 5) | kind)), [0]);

/** Behind a key so many characters more are looked at, where the key is one of those that are looked for. */
const charsMore = 2;

/** The places of a text at which one of the alternatives may stand. */
export interface FirstKinds {
  /** `key`: the place's, as `wordStarts` gives it. */
  mayStand: (key: number, text: string, at: number) => boolean;
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

/** Of the first three kinds, as numbers. */
const threeOf = (way: Kinds): number[] => numbersOf(Array.from({ length: 3 }, (_, index) => way[index] ?? any));

const kindAt = (text: string, at: number): number => (at < text.length ? kindOf(codeAt(text, at)) : 0);
const hasBit = (bits: Int32Array, number: number, kind: number): boolean => (((bits[number] ?? 0) >> kind) & 1) === 1;
function addBits(bits: Int32Array, numbers: readonly number[], kinds = any): void {
  const added = kinds.reduce((all, kind) => all | (1 << kind), 0);
  for (const number of numbers) bits[number] = (bits[number] ?? 0) | added;
}

/** What is known of the first characters of alternatives that stand before `behind`. */
export function firstKindsOf(alternatives: readonly string[], behind: string): FirstKinds {
  /** By the first three kinds, a bit for each fourth one. */
  const fourths = new Int32Array(1 << 15);
  /** By the first two a bit for each fifth, and for each sixth. */
  const [fifths, sixths] = [new Int32Array(1 << 10), new Int32Array(1 << 10)];
  const anywhere: string[] = [];
  for (const words of alternatives) {
    const ways = waysOf(words + behind, [], keyChars + charsMore);
    if (!beginsWord(words, ways)) {
      anywhere.push(words);
      continue;
    }
    for (const way of ways) {
      addBits(fourths, threeOf(way), way[3]);
      const two = numbersOf([way[0] ?? any, way[1] ?? any]);
      addBits(fifths, two, way[4]);
      addBits(sixths, two, way[5]);
    }
  }
  const mayStand = (key: number, text: string, at: number): boolean => {
    if (!hasBit(fourths, key >> 5, key & 31)) return false;
    const two = key >> 10;
    return hasBit(fifths, two, kindAt(text, at + keyChars)) && hasBit(sixths, two, kindAt(text, at + keyChars + 1));
  };
  return { mayStand, anywhere };
}

/** An alternative without what it asks of the text before it: where it begins is said by the pattern that it is of. */
function withoutLookBehind(words: string): string {
  const mark = /^(?:\^|\\b)/.exec(words)?.[0];
  if (mark !== undefined) return withoutLookBehind(words.slice(mark.length));
  return /^\(\?<[=!]/.test(words) ? withoutLookBehind(behindBracket(words)) : words;
}

/** The alternatives of a source, each as it begins. */
export const beginningsOf = (source: string): string[] =>
  alternativesOf(source).flatMap((words) => {
    const bare = withoutLookBehind(words);
    return bare === words ? [bare] : beginningsOf(bare);
  });

/** Signs that a word may stand behind. */
const signs = /^(?:\\W\*|\\\(|[#%](?=[a-z\d]))/i;
/** More first words than these are not worth a look. */
const wordsMax = 100;

/** The first words of all matches of a source. */
export interface FirstWords {
  /** As the three kinds that each begins with. */
  words: Uint16Array;
  /** A match begins where its first word does, and not with a sign or a blank before it. */
  areFirst: boolean;
}

/**
 * The first word of any match of a source: each match has one of them where a word begins. Null where that is not known, or
 * they are many.
 */
export function firstWordsOf(source: string): FirstWords | null {
  const found = new Set<number>();
  let areFirst = true;
  const plain = source.replace(/(\\.)|\((?!\?)/g, (_, escaped?: string) => escaped ?? "(?:");
  for (const one of beginningsOf(plain)) {
    areFirst &&= !signs.test(one);
    for (const words of beginningsOf(one.replace(signs, ""))) {
      const ways = waysOf(words, []);
      if (!beginsWord(words, ways)) return null;
      for (const way of ways) for (const number of threeOf(way)) found.add(number);
      if (found.size > wordsMax) return null;
    }
  }
  return { words: Uint16Array.from(found), areFirst };
}
