import { unpackJson } from "../../src/db/schema/packed-json.ts";
import { unpackHash, unpackPayload } from "../../src/db/schema/packed-text.ts";

/** A row of `jobs` as SQL gives it, with what its columns hold in a shorter form as it is read. */
export function spelledOutJob(row: Record<string, unknown>): Record<string, unknown> {
  const { native, content_hash, source_hash, payload, source_url, board, key } = row;
  const url = typeof source_url === "string" ? source_url : null;
  return {
    ...row,
    native: unpackJson(String(native)),
    content_hash: unpackHash(String(content_hash)),
    source_hash: unpackHash(String(source_hash)),
    payload: unpackPayload(String(payload)),
    source_url: url?.replace("\u0002", () => String(board)).replace("\u0001", () => String(key)) ?? null,
  };
}
