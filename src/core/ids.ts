import { createHash, hash } from "node:crypto";

/** SHA-256 of text or bytes, 64 hex digits. */
export function sha256(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}

/** 128 bits of SHA-256, 22 characters: where two texts of one posting are compared, and nothing is proved. */
export function shortHash(text: string): string {
  return hash("sha256", text, "buffer").subarray(0, 16).toString("base64url");
}

/**
 * The id of a posting: SHA-1 of `provider|board|provider_job_key`, 40 hex digits. The formula is
 * the reference service's, so that its clients' stored ids stay valid.
 *
 * @example jobId("lever", "spotify", "d126952c-a859-45b9-8b7b-eee85731acb9") // "47d16a24..."
 */
export function jobId(provider: string, board: string, key: string): string {
  return hash("sha1", `${provider}|${board}|${key}`, "hex");
}

/** RFC 9562 UUIDv5 namespace of this product: UUIDv5(DNS, "jobledger"), written out, so that no start makes it. */
const NAMESPACE = "1d9af724-51c9-5d3b-9a7b-5e31743ea03a";

/** The id of a company: UUIDv5 of its slug. */
export function orgId(slug: string): string {
  return remembered(`org|${slug}`);
}

/** The id of a board: UUIDv5 of provider and board token. */
export function sourceId(provider: string, board: string): string {
  return remembered(`source|${provider}|${board}`);
}

/** Ids made lately, by their names: some 2 MB. */
const known = new Map<string, string>();
const KNOWN_MAX = 10_000;

/** Every posting of a list names its board and company: made each time, their ids were a sixth of its work. */
function remembered(name: string): string {
  let id = known.get(name);
  if (id === undefined) {
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(name, (id = uuid5(NAMESPACE, name)));
  }
  return id;
}

function uuid5(namespace: string, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
