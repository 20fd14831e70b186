import { deflateSync, gunzipSync, inflateSync } from "node:zlib";
import { sha256 } from "../../core/ids.ts";
import { limits } from "../../core/limits.ts";

/** Four bytes is the longest UTF-8 character; cleaning may lengthen text by entities, not tenfold. */
const HTML_BYTES_MAX = limits.descriptionCharsMax * 8;

/** Most are shorter deflated; zlib allocates 16 kB at a time if it is not told. */
const CHUNK_BYTES = 4_096;

/** Deflate refers to what lies this far back at most. */
const BASE_BYTES_MAX = 32_768;

/**
 * Cleaned HTML as it is stored: deflated, a bit less than half its size, or less than half of that on a base: most
 * of what a company's postings say all of them say.
 */
export function encodeDescription(html: string, base: string | null): Buffer {
  return deflateSync(html, { level: 6, chunkSize: CHUNK_BYTES, ...dictionaryOf(base) });
}

/** The HTML of a stored description. Throws when the bytes are none, of another base, or unpack to too much. */
export function decodeDescription(stored: Uint8Array, base: string | null): string {
  return inflateSync(stored, { maxOutputLength: HTML_BYTES_MAX, ...dictionaryOf(base) }).toString();
}

/** As descriptions were stored before they had bases. */
export function decodeOldDescription(stored: Uint8Array): string {
  return gunzipSync(stored, { maxOutputLength: HTML_BYTES_MAX }).toString();
}

function dictionaryOf(base: string | null): { dictionary?: Buffer } {
  return base === null ? {} : { dictionary: Buffer.from(base).subarray(-BASE_BYTES_MAX) };
}

/**
 * What a board's descriptions are deflated on, from those that came together, one at least: the first, and
 * another for every `TEXTS_PER_BASE_TEXT`, three at most, as far as deflate looks back. A second one takes
 * 1,300 bytes of a board and saves 120 of each description, a third 100.
 */
export function makeBase(texts: string[]): string {
  const most = Math.min(1 + Math.floor(texts.length / TEXTS_PER_BASE_TEXT), BASE_TEXTS_MAX);
  let base = "";
  for (const text of new Set(texts.slice(0, most))) {
    if (base !== "" && Buffer.byteLength(base) + Buffer.byteLength(text) > BASE_BYTES_MAX) break;
    base += text;
  }
  return base;
}
const TEXTS_PER_BASE_TEXT = 6;
const BASE_TEXTS_MAX = 3;

/** The name of a board's base: no other board has it, and no text, since no text holds a zero. */
export function baseHash(source: number, html: string): string {
  return sha256(`\u0000base of ${source}: ${html}`);
}

/**
 * Where a hash stands in `texts`: its first 8 bytes are the row's id, a signed number as text since it
 * is larger than JavaScript's; the rest, in hex, is in the row.
 */
export function textKey(hash: string): { hash: string; id: string; rest: string } {
  return { hash, id: BigInt.asIntN(64, BigInt(`0x${hash.slice(0, ID_HEX)}`)).toString(), rest: hash.slice(ID_HEX) };
}
const ID_HEX = 16;
