/** FNV-1a over UTF-16 units, 32 bits (may be below zero): for what is told apart among few, and never for proof. */
const PRIME = 0x01000193;

/** The hash of an empty text, from which others go on. */
export const FNV_BASIS = 0x811c9dc5;

/** The hash of a text and one unit more. */
export const fnvStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

export function fnv(text: string): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < text.length; at++) hash = fnvStep(hash, text.charCodeAt(at));
  return hash;
}
