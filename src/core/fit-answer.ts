import { limits } from "./limits.ts";

/**
 * The room of one answer: `take` gives an item's JSON and counts it, or null when it does not fit any more. The first
 * item always does, or a list could never go on behind it: alone it is below the limit by those on
 * its parts.
 */
export function createAnswerRoom(bytesMax: number = limits.answerItemsBytesMax): {
  take: (item: unknown) => string | null;
  /** Whether an item fits that is JSON already, as the bytes that are sent; it is counted then. */
  takeMade: (bytes: Uint8Array) => boolean;
} {
  let used = 0;
  const fits = (bytes: number): boolean => {
    if (used > 0 && used + bytes + 1 > bytesMax) return false;
    used += bytes + 1;
    return true;
  };
  return {
    take: (item) => {
      const text = JSON.stringify(item);
      return fits(Buffer.byteLength(text)) ? text : null;
    },
    takeMade: (bytes) => fits(bytes.length),
  };
}
