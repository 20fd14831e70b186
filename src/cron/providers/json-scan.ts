import { limits } from "../../core/limits.ts";
import { cleanLine } from "../../core/text-in/clean-text.ts";
import { PayloadError } from "./payload-error.ts";

/** Where the elements of an array lie: start, end, start, end ... in bytes, ends excluded. */
export type Spans = number[];

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COLON = 0x3a;

const PLAIN = 0;
const STRING = 1;
const OPEN = 2;
const CLOSE = 3;
/** What a byte outside of strings does to the nesting. One look-up is faster than comparing. */
const kinds = new Uint8Array(256);
kinds[QUOTE] = STRING;
for (const byte of [0x5b, 0x7b]) kinds[byte] = OPEN;
for (const byte of [CLOSE_ARRAY, 0x7d]) kinds[byte] = CLOSE;

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

export function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isSpace(bytes[at])) at++;
  return at;
}

const lenientUtf8 = new TextDecoder();

/** The bytes of an error message: enough to recognise an error page. */
export function excerpt(bytes: Uint8Array, start: number): string {
  if (start >= bytes.length) return "the end of the payload";
  return cleanLine(JSON.stringify(lenientUtf8.decode(bytes.subarray(start, start + 40))));
}

/** The place behind a byte that must be there. */
export function expectByte(bytes: Uint8Array, at: number, byte: number): number {
  if (bytes[at] !== byte) {
    throw new PayloadError(`not JSON: expected ${String.fromCharCode(byte)} at byte ${at}, got ${excerpt(bytes, at)}`);
  }
  return at + 1;
}

/**
 * Bytes of a string looked at one by one before `indexOf` takes over: most keys and values end
 * within them, and a native call costs as much as about 20 bytes. Measured on Ashby's payloads.
 */
const NEAR_BYTES = 24;

/** The end of the string that opens at `start`, past its closing quote. */
export function scanString(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== QUOTE) throw new PayloadError(`not JSON: expected a string at byte ${start}`);
  let at = start + 1;
  for (const near = at + NEAR_BYTES; at < near; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at++;
  }
  for (;;) {
    const quote = bytes.indexOf(QUOTE, at);
    if (quote === -1) throw new PayloadError(`not JSON: the string at byte ${start} has no end`);
    let before = quote;
    while (before > at && bytes[before - 1] === BACKSLASH) before--;
    // An odd number of backslashes escapes the quote.
    if ((quote - before) % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

/**
 * The end of the object or array that opens at `start`, inside `depth` others. Brackets must
 * match; what stands between them is left to JSON.parse.
 */
function scanContainer(bytes: Uint8Array, start: number, depth: number): number {
  const closers = new Uint8Array(limits.jsonDepthMax + 1);
  let level = depth;
  for (let at = start; at < bytes.length;) {
    const byte = bytes[at] as number;
    const kind = kinds[byte];
    if (kind === PLAIN) at++;
    else if (kind === STRING) at = scanString(bytes, at);
    else if (kind === OPEN) {
      if (++level > limits.jsonDepthMax) throw new PayloadError(`nested deeper than ${limits.jsonDepthMax} levels`);
      // In ASCII a closing bracket comes two after its opening one.
      closers[level] = byte + 2;
      at++;
    } else {
      if (closers[level] !== byte) throw new PayloadError(`not JSON: wrong bracket at byte ${at}`);
      at++;
      if (--level === depth) return at;
    }
  }
  throw new PayloadError(`not JSON: cut off inside the ${bytes[start] === 0x5b ? "array" : "object"} at byte ${start}`);
}

/** The end of any value that starts at `start`, inside `depth` containers. */
export function scanValue(bytes: Uint8Array, start: number, depth: number): number {
  const kind = kinds[bytes[start] ?? COMMA];
  if (kind === STRING) return scanString(bytes, start);
  if (kind === OPEN) return scanContainer(bytes, start, depth);
  let at = start;
  while (at < bytes.length && kinds[bytes[at] as number] === PLAIN && bytes[at] !== COMMA && !isSpace(bytes[at])) at++;
  if (at === start) throw new PayloadError(`not JSON: expected a value at byte ${start}`);
  return at;
}

/** Adds the spans of the elements of the array that opens at `start`; returns the array's end. */
export function scanArray(bytes: Uint8Array, start: number, depth: number, spans: Spans): number {
  let at = skipSpace(bytes, start + 1);
  if (bytes[at] === CLOSE_ARRAY) return at + 1;
  for (;;) {
    const end = scanValue(bytes, at, depth + 1);
    spans.push(at, end);
    if (spans.length > 2 * limits.postingsPerCrawlMax) {
      throw new PayloadError(`more than ${limits.postingsPerCrawlMax} elements`);
    }
    at = skipSpace(bytes, end);
    if (bytes[at] === CLOSE_ARRAY) return at + 1;
    if (bytes[at] !== COMMA) throw new PayloadError(`not JSON: expected , or ] at byte ${at}`);
    at = skipSpace(bytes, at + 1);
  }
}

/**
 * The bytes of the value that stands below names in objects in each other. Throws PayloadError where one of them is no
 * object, has no such name, or has it twice.
 */
export function valueAt(bytes: Uint8Array, names: readonly string[]): Uint8Array {
  return names.reduce((value, name) => memberOf(value, name), bytes);
}

function memberOf(bytes: Uint8Array, name: string): Uint8Array {
  const start = skipSpace(bytes, 0);
  let found: Uint8Array | null = null;
  let at = skipSpace(bytes, expectByte(bytes, start, OPEN_OBJECT));
  while (bytes[at] !== CLOSE_OBJECT) {
    const keyEnd = scanString(bytes, at);
    const valueStart = skipSpace(bytes, expectByte(bytes, skipSpace(bytes, keyEnd), COLON));
    const valueEnd = scanValue(bytes, valueStart, 1);
    if (lenientUtf8.decode(bytes.subarray(at, keyEnd)) === `"${name}"`) {
      if (found !== null) throw new PayloadError(`the key "${name}" comes twice`);
      found = bytes.subarray(valueStart, valueEnd);
    }
    at = skipSpace(bytes, valueEnd);
    if (bytes[at] !== CLOSE_OBJECT) at = skipSpace(bytes, expectByte(bytes, at, COMMA));
  }
  if (found === null) throw new PayloadError(`the object has no ${name}`);
  return found;
}
