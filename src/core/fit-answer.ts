import { limits } from "./limits.ts";

/**
 * The room of one answer: `take` says whether an item still fits, as JSON, and counts it. The first
 * item always does, or a list could never go on behind it: alone it is below the limit by those on
 * its parts.
 */
export function createAnswerRoom(bytesMax: number = limits.answerItemsBytesMax): { take: (item: unknown) => boolean } {
  let used = 0;
  return {
    take: (item) => {
      const bytes = Buffer.byteLength(JSON.stringify(item)) + 1;
      if (used > 0 && used + bytes > bytesMax) return false;
      used += bytes;
      return true;
    },
  };
}
