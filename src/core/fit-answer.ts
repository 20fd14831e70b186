import { limits } from "./limits.ts";

/**
 * The room of one answer: `take` gives an item's JSON and counts it, or null when it does not fit any more. The first
 * item always does, or a list could never go on behind it: alone it is below the limit by those on
 * its parts.
 */
export function createAnswerRoom(bytesMax: number = limits.answerItemsBytesMax): {
  take: (item: unknown) => string | null;
  /**
   * The same of an item that is JSON already, as the bytes that are sent. Each by itself: put together first, one
   * apostrophe of typographers makes all of a list two bytes a character, which takes half as long again to write.
   */
  takeBytes: (text: string) => Uint8Array | null;
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
    takeBytes: (text) => {
      const bytes = encoder.encode(text);
      return fits(bytes.length) ? bytes : null;
    },
  };
}

const encoder = new TextEncoder();
