import { limits } from "../../core/limits.ts";

/** One statement per chunk of rows whose JSON stays below D1's limit on a parameter. */
export function eachChunk(
  rows: readonly unknown[],
  statement: (json: string) => D1PreparedStatement,
): D1PreparedStatement[] {
  return joinChunks(rows.map((row) => JSON.stringify(row))).map((chunk) => statement(`[${chunk}]`));
}

/**
 * JSON texts joined by commas, in as few parameters of a statement as take them: D1 refuses one beyond
 * 2 MB. A text that is longer than `bytesMax` is one by itself.
 */
export function joinChunks(texts: readonly string[], bytesMax: number = limits.sqlParamBytesMax): string[] {
  const chunks: string[] = [];
  let [parts, size]: [string[], number] = [[], 0];
  const flush = (): void => {
    if (parts.length > 0) chunks.push(parts.join(","));
    [parts, size] = [[], 0];
  };
  for (const text of texts) {
    const bytes = Buffer.byteLength(text) + 1;
    if (size + bytes > bytesMax) flush();
    parts.push(text);
    size += bytes;
  }
  flush();
  return chunks;
}
