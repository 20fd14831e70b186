import { codeAt } from "../../code-at.ts";
import { once } from "../../once.ts";

/**
 * Where words may begin in a text, and of what kinds their first four characters are: read once for all who look for words
 * of a list, at the places where one of theirs may stand.
 */
export interface WordStarts {
  /** In UTF-16 units, rising. */
  places: readonly number[];
  /** For each place the kinds of the characters from there on, five bits each. */
  keys: readonly number[];
}

/** Kinds of characters: 1 to 26 are letters of ASCII, whatever their case, and 0 is all that is none of these. */
export const [digit, otherLetter, underscore] = [27, 28, 29];
export const kindsCount = 30;
/** Of a key. */
export const keyChars = 4;

/** First and last codes of what is no letter beyond ASCII: signs, marks, pictures, halves of characters. */
const signs = [
  [0x80, 0xa9],
  [0x2000, 0x2bff],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
] as const;

function kindOfAscii(code: number): number {
  const sign = String.fromCharCode(code);
  if (/[a-z]/i.test(sign)) return code & 31;
  return /\d/.test(sign) ? digit : sign === "_" ? underscore : 0;
}

const kindsOfAll = once((): Uint8Array => {
  const kinds = new Uint8Array(0x10000).fill(otherLetter);
  for (const [from, to] of signs) kinds.fill(0, from, to + 1);
  for (let code = 0; code < 0x80; code++) kinds[code] = kindOfAscii(code);
  return kinds;
});

/** Of a UTF-16 unit. */
export const kindOf = (code: number): number => kindsOfAll()[code] ?? 0;

/** By the kinds of a character and of the one before it: whether a word may begin there. `\b` takes other letters for none. */
const canBegin = Uint8Array.from({ length: 32 * 32 }, (_, pair) => {
  const [before, kind] = [pair >> 5, pair & 31];
  if (kind === digit || kind === otherLetter) return 1;
  return kind !== 0 && kind < digit && (before === 0 || before === otherLetter) ? 1 : 0;
});

function readStarts(text: string): WordStarts {
  const [places, keys]: [number[], number[]] = [[], []];
  const all = kindsOfAll();
  // Kinds of five characters: the one before a place and the four from it on.
  let read = 0;
  const { length } = text;
  for (let at = 1 - keyChars; at < length; at++) {
    const next = at + keyChars - 1;
    read = ((read << 5) | (next < length ? (all[codeAt(text, next)] ?? 0) : 0)) & 0x1ffffff;
    if (canBegin[read >> 15] === 1) {
      places.push(at);
      keys.push(read & 0xfffff);
    }
  }
  return { places, keys };
}

/** Titles and sentences, long sentences, descriptions: each is looked at between two readers of a longer one. */
const longest = [300, 1_500, Infinity];
const last = longest.map(() => ({ text: "", starts: { places: [], keys: [] } as WordStarts }));

/** Asked by several readers of one text, one behind the other. */
export function wordStarts(text: string): WordStarts {
  const kept = last[longest.findIndex((chars) => text.length < chars)];
  if (kept === undefined) return readStarts(text);
  if (text !== kept.text) [kept.text, kept.starts] = [text, readStarts(text)];
  return kept.starts;
}
