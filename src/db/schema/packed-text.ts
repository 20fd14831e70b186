import { payloadName } from "../../core/payload-key.ts";
import { once } from "../../core/once.ts";
import { rememberLast } from "../../core/remember-last.ts";

/**
 * Texts that follow rules, shorter: what a column holds in their place. Every posting and event names
 * hashes and payloads, in full a fifth of its bytes. A text of another shape is stored as it is, and so were all of
 * them before: both forms are read.
 */

const HASH = /^[0-9a-f]{64}$/;
const PACKED_HASH_CHARS = 43;

/** A SHA-256 of 64 hex digits in 43 characters. */
export function packHash(hash: string): string {
  return HASH.test(hash) ? Buffer.from(hash, "hex").toString("base64url") : hash;
}

/** A list's row has two: by a table of every pair of characters, since calls of the runtime's decoder took as long as all else of a row. */
export function unpackHash(stored: string): string {
  if (stored.length !== PACKED_HASH_CHARS) return stored;
  const pairs = hexOfPairs();
  let hex = "";
  for (let at = 0; at < PACKED_HASH_CHARS - 1; at += 2)
    hex += pairs[(codes[stored.charCodeAt(at)] ?? 0) * 64 + (codes[stored.charCodeAt(at + 1)] ?? 0)] ?? "";
  // The last character is the last four bits, and two that are nothing.
  return hex + ((codes[stored.charCodeAt(PACKED_HASH_CHARS - 1)] ?? 0) >> 2).toString(16);
}

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const codes = new Uint8Array(128);
for (let code = 0; code < SIGNS.length; code++) codes[SIGNS.charCodeAt(code)] = code;
/** Made with the first hash: a start needs none. */
const hexOfPairs = once(() => Array.from({ length: 4_096 }, (_, bits) => bits.toString(16).padStart(3, "0")));

const PAYLOAD = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-(\d{3}Z)-([a-z-]*)([0-9a-f]{64})$/;

/** The name of a payload (core/payload-key.ts), 89 characters and more, in 52: its time, a space, its kind and its hash. */
export const packPayload = rememberLast((name) => {
  const [, day = "", hours, minutes, seconds, rest, kind = "", hash = ""] = PAYLOAD.exec(name) ?? [];
  const at = Date.parse(`${day}${hours}:${minutes}:${seconds}.${rest}`);
  if (Number.isNaN(at)) return name;
  const packed = `${at.toString(36)} ${kind}${packHash(hash)}`;
  // No time of a calendar, such as a 30th of February, comes back as another one.
  return unpackPayload(packed) === name ? packed : name;
});

export const unpackPayload = rememberLast((stored) => {
  const space = stored.indexOf(" ");
  if (space === -1) return stored;
  const hash = stored.slice(-PACKED_HASH_CHARS);
  const kind = stored.slice(space + 1, -PACKED_HASH_CHARS);
  return payloadName(Number.parseInt(stored.slice(0, space), 36), kind + unpackHash(hash));
});
