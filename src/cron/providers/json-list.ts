import { limits } from "../../core/limits.ts";
import { excerpt, expectByte, scanArray, scanString, scanValue, skipSpace, type Spans } from "./json-scan.ts";
import { listEntry } from "./list-entry.ts";
import { PayloadError } from "./payload-error.ts";
import type { Entry, ListPage, Reading, RequestSpec } from "./provider.ts";
import { publicJson } from "./public-json.ts";
import type { PublicFields } from "./public-part.ts";

export interface JsonListOptions {
  /** The key of the root object that holds the list; null when the root itself is the list. */
  arrayKey: string | null;
  /**
   * The key of an object of the root object that holds `arrayKey`, or of a list of one such object: an answer that
   * wraps its search. `envelope` is then that object without its list, and what stands around it.
   */
  within?: string;
  /** `envelope`: the root object without its list, which may say what holds for all (the company's name). */
  readElement: (value: unknown, envelope: unknown) => Reading;
  /** What of an element is for everybody. */
  publicFields: PublicFields;
  /** Reads the total from the root object without its list; null when it states none. */
  declaredTotal?: (envelope: unknown) => number | null;
  /** Requests that continue the list after a page of so many elements; none on the last one. */
  next?: (envelope: unknown, elements: number) => RequestSpec[];
  /**
   * The key of elements that may be one posting in several pieces (a piece for each place): those of one key
   * become one element, a JSON array of them in the list's order. Null: the element stands alone.
   */
  groupKey?: (value: unknown) => string | null;
}

const CLOSE_OBJECT = 0x7d;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder();

/**
 * Splits a JSON list into its elements without parsing the whole: a payload of 48 MB parsed at
 * once does not fit in a Worker's 128 MB, and most elements of a crawl are unchanged, so that
 * their hash is all that is wanted. `entries` can be walked again.
 *
 * Text that is not one JSON value around its elements (cut off, brackets crossed, trailing bytes,
 * the list's key twice) throws PayloadError: it must never count as a list. What is wrong only
 * inside an element is that element's reject.
 */
export function jsonList(payload: Uint8Array, options: JsonListOptions): ListPage {
  if (payload.length > limits.payloadBytesMax) {
    throw new PayloadError(`${payload.length} bytes, at most ${limits.payloadBytesMax} are read`);
  }
  const { spans, envelope } = splitList(payload, options);
  const declaredTotal = options.declaredTotal?.(envelope) ?? null;
  return {
    entries: {
      *[Symbol.iterator](): Generator<Entry> {
        for (const bytes of elementsOf(payload, spans, options.groupKey)) {
          yield listEntry(bytes, {
            read: () => readElementBytes(bytes, (value) => options.readElement(value, envelope)),
            publicPart: () => publicJson(bytes, options.publicFields),
          });
        }
      },
    },
    end: () => ({ declaredTotal, next: options.next?.(envelope, spans.length / 2) ?? [] }),
  };
}

function* elementsOf(payload: Uint8Array, spans: Spans, groupKey: JsonListOptions["groupKey"]): Generator<Uint8Array> {
  const groups = new Map<string, Uint8Array[]>();
  for (let at = 0; at < spans.length; at += 2) {
    const bytes = payload.subarray(spans[at], spans[at + 1]);
    const key = bytes.length > limits.elementBytesMax ? null : (groupKey?.(parse(decode(bytes) ?? "")) ?? null);
    if (key === null) yield bytes;
    else if (groups.get(key)?.push(bytes) === undefined) groups.set(key, [bytes]);
  }
  for (const pieces of groups.values()) yield joinPieces(pieces);
}

/** The pieces as one JSON array: the bytes that a grouped posting was read from. */
function joinPieces(pieces: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length + 1, 1));
  let at = 0;
  for (const piece of pieces) {
    joined[at] = at === 0 ? 0x5b : 0x2c;
    joined.set(piece, at + 1);
    at += piece.length + 1;
  }
  joined[at] = 0x5d;
  return joined;
}

function readElementBytes(bytes: Uint8Array, readElement: (value: unknown) => Reading): Reading {
  if (bytes.length > limits.elementBytesMax) {
    return unreadable(null, `${bytes.length} bytes, at most ${limits.elementBytesMax} are read`);
  }
  const text = decode(bytes);
  // The key may be readable all the same: then the posting is not taken for absent.
  if (text === null) return unreadable(keyOf(parse(lenientUtf8.decode(bytes)), readElement), "the text is not UTF-8");
  const value = parse(text);
  return value === undefined ? unreadable(null, "the element is not JSON") : readElement(value);
}

function unreadable(key: string | null, reason: string): Reading {
  return { kind: "reject", reject: { key, reason } };
}

function keyOf(value: unknown, readElement: (value: unknown) => Reading): string | null {
  if (value === undefined) return null;
  const reading = readElement(value);
  if (reading.kind === "posting") return knownKey(reading.posting.key);
  return reading.kind === "unlisted" ? knownKey(reading.key) : reading.reject.key;
}

/** A key is worth nothing when the unreadable bytes were its own. */
function knownKey(key: string): string | null {
  return key.includes("\uFFFD") ? null : key;
}

interface SplitList {
  spans: Spans;
  /** The root object without its list; undefined when the root is the list. */
  envelope: Readonly<Record<string, unknown>> | undefined;
}

function splitList(bytes: Uint8Array, { arrayKey, within }: JsonListOptions): SplitList {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const start = skipSpace(bytes, bom);
  if (arrayKey === null) {
    if (bytes[start] !== 0x5b) throw new PayloadError(`expected a JSON array, got ${excerpt(bytes, start)}`);
    const spans: Spans = [];
    expectEnd(bytes, scanArray(bytes, start, 0, spans));
    return { spans, envelope: undefined };
  }
  if (bytes[start] !== 0x7b) throw new PayloadError(`expected a JSON object, got ${excerpt(bytes, start)}`);
  if (within === undefined) return splitObject(bytes, start, arrayKey);
  const outer = splitObject(bytes, start, within, true);
  const [inner, end, ...others] = outer.spans;
  if (inner === undefined || others.length > 0 || bytes[inner] !== 0x7b) {
    throw new PayloadError(`${within} is not one object`);
  }
  const { spans, envelope } = splitObject(bytes.subarray(0, end), inner, arrayKey);
  return { spans, envelope: { ...outer.envelope, ...envelope } };
}

/** `takesObject`: an object stands for a list of itself alone. */
function splitObject(bytes: Uint8Array, start: number, arrayKey: string, takesObject = false): SplitList {
  const members = new Map<string, unknown>();
  let spans: Spans | null = null;
  let envelopeBytes = 0;
  let at = skipSpace(bytes, start + 1);
  for (let more = bytes[at] !== CLOSE_OBJECT; more;) {
    const keyEnd = scanString(bytes, at);
    const key = String(parseMember(bytes, at, keyEnd));
    // JSON.parse would take the last one in silence.
    if (members.has(key)) throw new PayloadError(`the key ${JSON.stringify(key)} comes twice`);
    const valueStart = skipSpace(bytes, expectByte(bytes, skipSpace(bytes, keyEnd), 0x3a));
    let valueEnd: number;
    if (key === arrayKey) {
      const isOne = takesObject && bytes[valueStart] === 0x7b;
      if (bytes[valueStart] !== 0x5b && !isOne)
        throw new PayloadError(`${key} is not an array: ${excerpt(bytes, valueStart)}`);
      spans = [];
      valueEnd = isOne ? scanValue(bytes, valueStart, 1) : scanArray(bytes, valueStart, 1, spans);
      if (isOne) spans.push(valueStart, valueEnd);
      members.set(key, undefined);
    } else {
      valueEnd = scanValue(bytes, valueStart, 1);
      envelopeBytes += valueEnd - at;
      if (envelopeBytes > limits.envelopeBytesMax || members.size >= limits.envelopeKeysMax) {
        throw new PayloadError(
          `more than ${limits.envelopeBytesMax} bytes or ${limits.envelopeKeysMax} keys around the list`,
        );
      }
      members.set(key, parseMember(bytes, valueStart, valueEnd));
    }
    at = skipSpace(bytes, valueEnd);
    more = bytes[at] !== CLOSE_OBJECT;
    if (more) at = skipSpace(bytes, expectByte(bytes, at, 0x2c));
  }
  expectEnd(bytes, at + 1);
  if (spans === null) throw new PayloadError(`the object has no ${arrayKey}`);
  members.delete(arrayKey);
  return { spans, envelope: Object.fromEntries(members) };
}

function expectEnd(bytes: Uint8Array, end: number): void {
  const at = skipSpace(bytes, end);
  if (at < bytes.length) throw new PayloadError(`not JSON: bytes after the end at byte ${at}: ${excerpt(bytes, at)}`);
}

function parseMember(bytes: Uint8Array, start: number, end: number): unknown {
  const text = decode(bytes.subarray(start, end));
  const value = text === null ? undefined : parse(text);
  if (value === undefined) throw new PayloadError(`not JSON at byte ${start}: ${excerpt(bytes, start)}`);
  return value;
}

/** The text of UTF-8 bytes, or null when they are not. */
function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** The value of JSON text, or undefined when it is not. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
