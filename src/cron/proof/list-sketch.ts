import { sha256 } from "../../core/ids.ts";

/** Keys that a sketch holds, and characters of each one's hash. */
const [KEYS, CHARS] = [16, 8];

/**
 * Some keys of a list, by which the next list of the same board is told though it differs in others: those
 * with the least hashes, so that two lists choose the same ones. Empty for an empty list.
 */
export function sketchOf(keys: Iterable<string>): string {
  const hashes = [...keys].map((key) => sha256(key).slice(0, CHARS));
  return hashes.toSorted().slice(0, KEYS).join(" ");
}

/** Two lists share a posting of their sketches: of two boards they don't. */
export function areAlike(sketch: string, other: string): boolean {
  const known = new Set(other.split(" "));
  return sketch !== "" && sketch.split(" ").some((hash) => known.has(hash));
}
