import { limits } from "../../core/limits.ts";
import { REDACTED, tellsContact } from "../../core/text-in/contact.ts";
import { PayloadError } from "./payload-error.ts";
import { expectByte, scanString, scanValue, skipSpace } from "./json-scan.ts";
import {
  Gated,
  JsonText,
  PLAIN_NAME,
  type Fields,
  type PublicField,
  type PublicFields,
  type PublicPart,
  type PublicTest,
} from "./public-part.ts";

/**
 * The public part of a JSON element. What is shown keeps its bytes, so that it can be found again in the
 * payload. Throws PayloadError when the bytes are not JSON, or nested deeper than `limits.jsonDepthMax`.
 */
export function publicJson(bytes: Uint8Array, fields: PublicFields): PublicPart {
  const cut: Cut = { bytes, pieces: [], from: 0, paths: [], count: 0 };
  walkValue(cut, skipSpace(bytes, startOf(bytes)), fields, { path: "", depth: 0, isClosed: false });
  return {
    bytes: new Uint8Array(Buffer.concat([...cut.pieces, bytes.subarray(cut.from)])),
    redacted: cut.paths,
    redactedCount: cut.count,
  };
}

interface Cut {
  bytes: Uint8Array;
  /** What is kept before `from`, and what stands in place of the rest. */
  pieces: Uint8Array[];
  from: number;
  paths: string[];
  count: number;
}

/** Where a value stands: in how many others, and in what object. */
interface Place {
  path: string;
  depth: number;
  /** The fields of the object that it stands in. */
  beside?: Fields;
  /** Whether it is in fields that are not shown. */
  isClosed: boolean;
}

interface Span {
  start: number;
  end: number;
}

const encoder = new TextEncoder();
const MARK = encoder.encode(JSON.stringify(REDACTED));
const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const NULL = 0x6e;

function replace(cut: Cut, start: number, end: number): void {
  cut.pieces.push(cut.bytes.subarray(cut.from, start), MARK);
  cut.from = end;
}

function hide(cut: Cut, start: number, end: number, path: string): void {
  replace(cut, start, end);
  if (cut.count++ < limits.redactedPathsMax) cut.paths.push(path);
}

/** Behind the byte order mark that answers may begin with. */
function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Returns the end of the value. */
function walkValue(cut: Cut, start: number, field: PublicField | undefined, place: Place): number {
  const { bytes } = cut;
  const first = bytes[start];
  if (place.depth > limits.jsonDepthMax) throw new PayloadError(`nested deeper than ${limits.jsonDepthMax} levels`);
  if (field instanceof Gated)
    return walkValue(cut, start, field.fields, { ...place, isClosed: !field.isOpen(place.beside ?? {}) });
  if (field instanceof JsonText && !place.isClosed) return walkText(cut, start, field, place);
  if (field !== undefined && typeof field !== "function" && !(field instanceof JsonText)) {
    if (first === OPEN_ARRAY) return walkArray(cut, start, field, place);
    if (first === OPEN_OBJECT && typeof field === "object") return walkObject(cut, start, field, place);
  }
  const end = scanValue(bytes, start, place.depth);
  const isShown = isPublic(cut, { start, end }, field, place);
  if (!isShown) hide(cut, start, end, place.path);
  return end;
}

/** A text that is JSON by itself: written anew where something of it is left out. */
function walkText(cut: Cut, start: number, { fields }: JsonText, { path, depth }: Place): number {
  const end = scanValue(cut.bytes, start, depth);
  const inner = cut.bytes[start] === QUOTE ? publicText(String(parse(cut.bytes, start, end)), fields) : null;
  if (inner === null && cut.bytes[start] !== NULL) hide(cut, start, end, path);
  if (inner === null || inner.redactedCount === 0) return end;
  cut.pieces.push(cut.bytes.subarray(cut.from, start), encoder.encode(JSON.stringify(utf8.decode(inner.bytes))));
  cut.from = end;
  cut.count += inner.redactedCount;
  cut.paths.push(
    ...inner.redacted.map((pointer) => path + pointer).slice(0, limits.redactedPathsMax - cut.paths.length),
  );
  return end;
}

/** Null for a text that is no JSON, or too deep. */
function publicText(text: string, fields: PublicFields): PublicPart | null {
  try {
    JSON.parse(text);
    return publicJson(encoder.encode(text), fields);
  } catch (error) {
    if (error instanceof PayloadError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether a value is shown that is no list or object of fields. */
function isPublic({ bytes }: Cut, span: Span, field: PublicField | undefined, { beside, isClosed }: Place): boolean {
  const first = bytes[span.start];
  if (isClosed) return first === NULL;
  if (typeof field === "function") {
    const value = parse(bytes, span.start, span.end);
    return field(value, beside ?? {}) && !tellsContact(value);
  }
  if (first === NULL || first === OPEN_OBJECT || field === "prose") return first !== OPEN_OBJECT;
  return field === true && !(first === QUOTE && tellsContact(parse(bytes, span.start, span.end)));
}

function walkArray(
  cut: Cut,
  start: number,
  field: Exclude<PublicField, PublicTest | JsonText | Gated>,
  { path, depth, isClosed }: Place,
): number {
  const { bytes } = cut;
  let at = skipSpace(bytes, start + 1);
  if (bytes[at] === CLOSE_ARRAY) return at + 1;
  for (let index = 0; ; index++) {
    at = skipSpace(bytes, walkValue(cut, at, field, { path: `${path}/${index}`, depth: depth + 1, isClosed }));
    if (bytes[at] === CLOSE_ARRAY) return at + 1;
    at = skipSpace(bytes, expectByte(bytes, at, COMMA));
  }
}

function walkObject(cut: Cut, start: number, fields: PublicFields, { path, depth, isClosed }: Place): number {
  const { bytes } = cut;
  let at = skipSpace(bytes, start + 1);
  if (bytes[at] === CLOSE_OBJECT) return at + 1;
  const hasTest = Object.values(fields).some((field) => typeof field === "function" || field instanceof Gated);
  const beside = hasTest ? (parse(bytes, start, scanValue(bytes, start, depth)) as Fields) : {};
  for (;;) {
    const nameEnd = scanString(bytes, at);
    const name = String(parse(bytes, at, nameEnd));
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const isPlain = field !== undefined || PLAIN_NAME.test(name);
    if (!isPlain) replace(cut, at, nameEnd);
    const valueStart = skipSpace(bytes, expectByte(bytes, skipSpace(bytes, nameEnd), COLON));
    const place = { path: `${path}/${isPlain ? name : REDACTED}`, depth: depth + 1, beside, isClosed };
    at = skipSpace(bytes, walkValue(cut, valueStart, field, place));
    if (bytes[at] === CLOSE_OBJECT) return at + 1;
    at = skipSpace(bytes, expectByte(bytes, at, COMMA));
  }
}

const utf8 = new TextDecoder();

function parse(bytes: Uint8Array, start: number, end: number): unknown {
  try {
    return JSON.parse(utf8.decode(bytes.subarray(start, end)));
  } catch {
    throw new PayloadError(`not JSON at byte ${start}`);
  }
}
