import { deflateRawSync, inflateRawSync } from "node:zlib";
import { limits } from "../../core/limits.ts";
import type { OpenTotal } from "./count-moves.ts";

/**
 * A part of a pack as its row holds it: JSON, deflated where that is shorter. As base64, since D1 hands a blob over as
 * a list of numbers. JSON is an object, and base64 has no brace: both are read, and so are packs of before.
 */

/** Where all are open, as most are of what is rare, one number stands for both. */
export type Counts = Record<string, OpenTotal | number>;

/** What is shorter lies in the page of its key, whatever is made of it. */
const DEFLATED_FROM_CHARS = 300;

/** `json`: of `Counts`. */
export function packCounts(json: string): string {
  if (json.length < DEFLATED_FROM_CHARS) return json;
  const packed = deflateRawSync(json, { chunkSize: chunkFor(json.length) }).toString("base64url");
  return packed.length < json.length ? packed : json;
}

/** Throws when it is neither form, or unpacks to more than a part holds. */
export function unpackCounts(stored: string): Counts {
  const json = stored.startsWith("{")
    ? stored
    : inflateRawSync(Buffer.from(stored, "base64url"), {
        maxOutputLength: limits.countsPartBytesMax,
        chunkSize: chunkFor(stored.length * RATIO),
      }).toString();
  return JSON.parse(json) as Counts;
}

/** JSON of counts is about so many times as long as its base64. */
const RATIO = 4;

/** Bytes that zlib allocates at a time: by itself 16 kB for the shortest text, which is half of what that takes. */
function chunkFor(chars: number): number {
  return Math.min(Math.max(chars, 256), 16_384);
}
