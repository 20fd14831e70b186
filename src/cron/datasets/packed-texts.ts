const LENGTH_BYTES = 4;
/** What stands before each text until its length does: as many characters of one byte. */
const ROOM = "\0".repeat(LENGTH_BYTES);

/**
 * Texts as Parquet has them plain: before each its length in bytes. Joined and encoded at once, since a call of the
 * encoder takes longer than the text of a cell.
 */
export function packTexts(texts: readonly string[]): Uint8Array {
  if (texts.length === 0) return new Uint8Array();
  const joined = ROOM + texts.join(ROOM);
  const bytes = Buffer.from(joined);
  const isAscii = bytes.length === joined.length;
  let at = 0;
  for (const text of texts) {
    const length = isAscii ? text.length : Buffer.byteLength(text);
    bytes.writeUInt32LE(length, at);
    at += LENGTH_BYTES + length;
  }
  return bytes;
}
