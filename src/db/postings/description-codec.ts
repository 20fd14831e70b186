import { gunzipSync, gzipSync } from "node:zlib";
import { limits } from "../../core/limits.ts";

/** Four bytes is the longest UTF-8 character; cleaning may lengthen text by entities, not tenfold. */
const HTML_BYTES_MAX = limits.descriptionCharsMax * 8;

/** Cleaned HTML as it is stored: gzip, a bit less than half its size. */
export function encodeDescription(html: string): Buffer {
  return gzipSync(html, { level: 6 });
}

/** The HTML of a stored description. Throws when the bytes are no gzip or unpack to too much. */
export function decodeDescription(stored: Uint8Array): string {
  return gunzipSync(stored, { maxOutputLength: HTML_BYTES_MAX }).toString();
}
