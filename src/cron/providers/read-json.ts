import { limits } from "../../core/limits.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/**
 * The value of an answer that is one JSON document, of at most `limits.elementBytesMax`; undefined when it is
 * none, which no schema takes.
 */
export function readJson(bytes: Uint8Array): unknown {
  if (bytes.length > limits.elementBytesMax) return undefined;
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
