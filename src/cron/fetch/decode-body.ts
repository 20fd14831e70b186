import { Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { limits } from "../../core/limits.ts";
import { Refusal } from "./refusal.ts";

interface ReadResult {
  done: boolean;
  value?: Uint8Array | undefined;
}

/** A body, read piece by piece. A piece holds until the next is read. */
export interface BodyReader {
  read: () => Promise<ReadResult>;
  cancel: () => Promise<void>;
}

/** The Workers runtime decodes what is called exactly so, and keeps the header. */
const DECODED_BY_RUNTIME = new Set(["gzip", "br"]);
const KNOWN = new Set(["gzip", "x-gzip", "deflate", "br", "identity", ""]);

/**
 * A body without the content codings that the runtime left on it: any that is not called "gzip" or "br",
 * lists of them, and what was compressed twice. The first bytes tell, since servers' headers do not.
 * `coding` is the Content-Encoding. Reading throws a Refusal when it can not be decoded.
 */
export async function decodeBody(body: BodyReader, coding: string | null): Promise<BodyReader> {
  const named = (coding ?? "").split(",").map((one) => one.trim().toLowerCase());
  if (named.some((one) => !KNOWN.has(one))) throw undecodable(`no Content-Encoding ${coding?.slice(0, 100)}`);
  const applied = named.filter((one) => one !== "identity" && one !== "");
  const left = DECODED_BY_RUNTIME.has(coding ?? "") ? [] : applied.toReversed();
  let current = body;
  for (let layer = 0; ; layer++) {
    const { first, whole } = await peek(current);
    const decoder = decoderOf(first, left[layer] ?? null);
    if (decoder === null) return whole;
    if (layer === limits.contentCodingsMax) throw undecodable(`more than ${limits.contentCodingsMax} codings`);
    current = decompress(whole, decoder);
  }
}

/** What undoes the outermost coding of a body that begins so; null when there is none. */
function decoderOf(first: Uint8Array, named: string | null): Transform | null {
  const [a, b] = first;
  if (a === undefined) return null;
  if (a === 0x1f && b === 0x8b) return createGunzip();
  if (named === "br") return createBrotliDecompress();
  // RFC 1950: deflate with a window of 32 kB, and a checksum of its own first bytes.
  if (a === 0x78 && b !== undefined && ((a << 8) | b) % 31 === 0) return createInflate();
  // Some servers call bare RFC 1951 "deflate", which has no mark of its own.
  return named === "deflate" && !isText(first.subarray(0, 64)) ? createInflateRaw() : null;
}

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes, { stream: true });
    return !/[^\P{Cc}\t\r\n]/u.test(text);
  } catch {
    return false;
  }
}

async function peek(body: BodyReader): Promise<{ first: Uint8Array; whole: BodyReader }> {
  let first: Uint8Array = new Uint8Array();
  let done = false;
  while (!done && first.length < 2) {
    const result = await body.read();
    done = result.done;
    const more = result.value ?? new Uint8Array();
    // A short piece is copied: it does not hold while the next is read.
    first = more.length >= 2 && first.length === 0 ? more : Uint8Array.from([...first, ...more]);
  }
  let isRead = false;
  const read = async (): Promise<ReadResult> => {
    if (isRead) return done ? { done } : await body.read();
    isRead = true;
    return { done, value: first };
  };
  return { first, whole: { read, cancel: async () => await body.cancel() } };
}

/** Never holds more than some pieces of 64 kB, however much a few bytes become. */
function decompress(body: BodyReader, decoder: Transform): BodyReader {
  const source = Readable.from(countedPieces(body));
  source.on("error", (error) => decoder.destroy(error));
  source.pipe(decoder);
  const pieces = decoder[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  return {
    read: async () => {
      try {
        const { done, value } = await pieces.next();
        return { done: done ?? false, value };
      } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "";
        throw /^Z_|^ERR_.*BROTLI|^ERR__ERROR/.test(code) ? undecodable((error as Error).message) : error;
      }
    },
    cancel: async () => {
      decoder.destroy();
      source.destroy();
      await body.cancel();
    },
  };
}

/** Bytes that decode to nothing are bounded too. */
async function* countedPieces(body: BodyReader): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for (;;) {
    const { done, value } = await body.read();
    bytes += value?.length ?? 0;
    if (bytes > limits.payloadBytesMax)
      throw new Refusal("too_large", `more than ${limits.payloadBytesMax} encoded bytes`, null);
    // The reader lends its buffer out again, and the decoder may still be at work.
    if (value !== undefined && value.length > 0) yield value.slice();
    if (done) return;
  }
}

function undecodable(what: string): Refusal {
  return new Refusal("bad_payload", `body can not be decoded: ${what}`, null);
}
