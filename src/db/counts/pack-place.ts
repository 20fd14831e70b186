import { hash as hashOnce } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { CountPlace, Together } from "./count-moves.ts";
import { dictionaries } from "./place-dictionary.ts";

/**
 * A posting's index words and count keys in about a hundred bytes, to be read back letter by letter
 * whatever has become of the rules that made them. Nothing here knows those rules: what is left out is what
 * stands in the row's own columns, or in the words before. A format lives as long as rows of it: change
 * it, or the dictionary, only under a new number.
 */
const FORMAT = 3;
/** The same with a fourth line, of a posting that counts under the words of some places by some keys of places alone. */
const WITH_TOGETHER = 4;

/** Words with this mark are tokens (index/job-index.ts); in packed text it is an ASCII sign. */
const MARK = "\uE000";
const PACKED_MARK = "!";
/** Stands for the value of a column: `@p` is the mark and the row's `p`. */
const OF_COLUMN = "@";
/** Stands for the hash of a column's value: `#c`. */
const HASH_OF_COLUMN = "#";
/** Stands for the hash of what a key says that is no column's, by its place among those of its letter: `^c0`. */
const HASH_OF_KEY = "^";
/** Stands for the first so many words that have no mark, with this letter: `>i4`. */
const AGAIN = ">";
/** Stands for the steps of a number, of which each holds eight of the one before: `~a62fv` are six of letter a. */
const STEPS = "~";
const FANOUT = 8;
const BASE = 36;

/** Unpacked, a posting has a few hundred characters; words and keys are limited to far less than this. */
const UNPACKED_BYTES_MAX = 1_000_000;

/** What zlib allocates for an answer of about a hundred bytes: 16 kB, if it is not told, which takes longer than deflating. */
const CHUNK_BYTES = 1_024;

/** Values of the row's columns by letter. */
type Values = Record<string, string | null>;

export function packPlace({ words, keys, together = [] }: CountPlace, values: Values): Buffer {
  const byColumn = keys.filter((key) => key.slice(2) === (values[key.slice(0, 1)] ?? null));
  const others = keys.filter((key) => !byColumn.includes(key));
  const letters = byColumn.map((key) => key.slice(0, 1)).join("");
  const places = packTogether(together, { words: words.split(" "), keys: [...byColumn, ...others] });
  const format = places === "" ? FORMAT : WITH_TOGETHER;
  const text = `${packWords(words, { values, others })}\n${letters}\n${JSON.stringify(others)}${places}`;
  const packed = deflateRawSync(text, { dictionary: dictionaries.get(format), level: 9, chunkSize: CHUNK_BYTES });
  return Buffer.concat([Buffer.of(format), packed]);
}

/** By their places among the words and keys, a character each: those that follow a blank. */
function packTogether(together: Together[], beside: { words: string[]; keys: string[] }): string {
  const at = (all: string[], some: string[]): string =>
    some.map((one) => String.fromCharCode(FIRST_PLACE + all.indexOf(one))).join("");
  const groups = together.map(([words, keys]) => `${at(beside.words, words)} ${at(beside.keys, keys)}`);
  return groups.length === 0 ? "" : `\n${groups.join(" ")}`;
}

function unpackTogether(packed: string, beside: { words: string[]; keys: string[] }): Together[] {
  const textsAt = (all: string[], places: string): string[] =>
    places.split("").map((place) => all[place.charCodeAt(0) - FIRST_PLACE] ?? "");
  const parts = packed.split(" ");
  return parts.flatMap((words, index): Together[] =>
    index % 2 === 0 ? [[textsAt(beside.words, words), textsAt(beside.keys, parts[index + 1] ?? "")]] : [],
  );
}

/** "!": of as few words as their limits allow none is half of a pair. */
const FIRST_PLACE = 0x21;

/** What is packed, as text: it names no surrogate id. Throws when the bytes are of no known format. */
export function readPackedText(bytes: Uint8Array): string {
  const dictionary = dictionaries.get(bytes[0] ?? 0);
  if (dictionary === undefined) throw new RangeError(`remembered words of the unknown format ${bytes[0]}`);
  const options = { dictionary, maxOutputLength: UNPACKED_BYTES_MAX };
  return inflateRawSync(bytes.subarray(1), options).toString();
}

/** Throws when the bytes are of no known format. */
export function unpackPlace(bytes: Uint8Array, values: Values): CountPlace {
  const [packed = "", letters = "", others = "[]", together] = readPackedText(bytes).split("\n");
  const byColumn = letters.split("").map((letter) => `${letter}:${values[letter] ?? ""}`);
  const otherKeys = JSON.parse(others) as string[];
  const words = unpackWords(packed, { values, others: otherKeys });
  const keys = [...byColumn, ...otherKeys];
  if (together === undefined) return { words, keys };
  return { words, keys, together: unpackTogether(together, { words: words.split(" "), keys }) };
}

/** What words may be read from: the row's columns, and the keys that are none of them. */
interface Beside {
  values: Values;
  others: string[];
}

/** The values of those keys that have a letter. */
function othersOf({ others }: Beside, letter: string): string[] {
  return others.filter((key) => key.startsWith(`${letter}:`)).map((key) => key.slice(2));
}

function packWords(words: string, beside: Beside): string {
  const tokens = words.split(" ");
  const plain = tokens.filter((token) => !token.startsWith(MARK));
  const packed: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const [text, taken] = packAt(tokens, at, plain, beside);
    packed.push(text);
    at += taken;
  }
  return packed.join(" ");
}

/** The packed form of the tokens from a place on, and how many it stands for. */
function packAt(tokens: string[], at: number, plain: string[], beside: Beside): [text: string, taken: number] {
  const { values } = beside;
  const token = tokens[at] ?? "";
  if (!token.startsWith(MARK)) return [token, 1];
  const [letter, value] = [token.slice(1, 2), token.slice(2)];
  if (letter in values) {
    if (value === tokenValue(values[letter])) return [`${OF_COLUMN}${letter}`, 1];
    if (value === hashOfValue(values[letter])) return [`${HASH_OF_COLUMN}${letter}`, 1];
  }
  if (value.length === HASH_CHARS) {
    const key = othersOf(beside, letter).findIndex((other) => value === hashOfValue(other));
    if (key !== -1) return [`${HASH_OF_KEY}${letter}${key}`, 1];
  }
  const steps = countSteps(tokens, at, letter);
  if (steps > 1) return [`${STEPS}${letter}${steps}${value.slice(1)}`, steps];
  const again = countAgain(tokens, at, plain, letter);
  if (again > 0) return [`${AGAIN}${letter}${again}`, again];
  return [`${PACKED_MARK}${token.slice(1)}`, 1];
}

/** As a column's value stands in a token. */
function tokenValue(value: string | null | undefined): string | null {
  return value === null || value === undefined || !/^[a-z0-9_]+$/.test(value) ? null : value.replaceAll("_", "");
}

/** As tokens of texts mostly have it: 48 bits of SHA-1, of the text in small letters without punctuation. */
function hashOfValue(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const known = hashes.get(value);
  if (known !== undefined) return known;
  // oxlint-disable-next-line no-control-regex -- what becomes of other letters is no stable rule
  if (!/^[\u0000-\u007F]+$/.test(value)) return null;
  if (hashes.size >= HASHES_KEPT) hashes.clear();
  const text = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const hash = hashOnce("sha1", text, "hex").slice(0, HASH_CHARS);
  hashes.set(value, hash);
  return hash;
}

const HASH_CHARS = 12;
/** Boards repeat their places and departments; emptied when full. */
const hashes = new Map<string, string>();
const HASHES_KEPT = 2_000;

/** How many tokens from a place on are one number's steps, narrowest first. */
function countSteps(tokens: string[], at: number, letter: string): number {
  const first = tokens[at] ?? "";
  let number = Number.parseInt(first.slice(3), BASE);
  if (!Number.isSafeInteger(number)) return 0;
  let level = 0;
  while (level < STEPS_MAX && tokens[at + level] === stepToken(letter, level, number)) {
    level++;
    number = Math.floor(number / FANOUT);
  }
  return level;
}

/** One digit says how many. */
const STEPS_MAX = 9;

function stepToken(letter: string, level: number, number: number): string {
  return `${MARK}${letter}${level}${number.toString(BASE)}`;
}

function stepTokens(letter: string, steps: number, first: number): string[] {
  const tokens: string[] = [];
  for (let [level, number] = [0, first]; level < steps; level++, number = Math.floor(number / FANOUT))
    tokens.push(stepToken(letter, level, number));
  return tokens;
}

/** How many tokens from a place on are the plain words in their order. */
function countAgain(tokens: string[], at: number, plain: string[], letter: string): number {
  const differing = plain.findIndex((word, index) => tokens[at + index] !== `${MARK}${letter}${word}`);
  return differing === -1 ? plain.length : differing;
}

function unpackWords(packed: string, beside: Beside): string {
  const { values } = beside;
  const parts = packed.split(" ");
  const plain = parts.filter((part) => /^[^!@#^>~]/.test(part));
  return parts
    .flatMap((part) => {
      const [letter, value] = [part.slice(1, 2), part.slice(2)];
      if (part.startsWith(PACKED_MARK)) return [`${MARK}${letter}${value}`];
      if (part.startsWith(OF_COLUMN)) return [`${MARK}${letter}${tokenValue(values[letter]) ?? ""}`];
      if (part.startsWith(HASH_OF_COLUMN)) return [`${MARK}${letter}${hashOfValue(values[letter]) ?? ""}`];
      if (part.startsWith(HASH_OF_KEY))
        return [`${MARK}${letter}${hashOfValue(othersOf(beside, letter)[Number(value)]) ?? ""}`];
      if (part.startsWith(AGAIN)) return plain.slice(0, Number(value)).map((word) => `${MARK}${letter}${word}`);
      if (part.startsWith(STEPS))
        return stepTokens(letter, Number(value.slice(0, 1)), Number.parseInt(value.slice(1), BASE));
      return [part];
    })
    .join(" ");
}
