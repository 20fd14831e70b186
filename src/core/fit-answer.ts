import { limits } from "./limits.ts";

/**
 * The room of one answer: `take` gives an item's JSON and counts it, or null when it does not fit any more. The first
 * item always does, or a list could never go on behind it: alone it is below the limit by those on
 * its parts.
 */
export function createAnswerRoom(bytesMax: number = limits.answerItemsBytesMax): {
  take: (item: unknown) => string | null;
  /** The same of an item that is JSON already. */
  takeText: (text: string) => string | null;
} {
  let used = 0;
  const takeText = (text: string): string | null => {
    const bytes = Buffer.byteLength(text) + 1;
    if (used > 0 && used + bytes > bytesMax) return null;
    used += bytes;
    return text;
  };
  return { take: (item) => takeText(JSON.stringify(item)), takeText };
}
