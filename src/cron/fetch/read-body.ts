import { decodeBody, type BodyReader } from "./decode-body.ts";
import { Refusal } from "./refusal.ts";

/** Reads at least this many bytes at a time: every read costs a step between the runtime and us. */
const READ_BYTES = 256 * 1024;

/**
 * A whole body, decoded. Of one with more than `bytesMax` nothing, or with `cut` its beginning. Throws a
 * Refusal, or what the connection threw.
 */
export async function readBytes(
  response: Response,
  bytesMax: number,
  signal: AbortSignal,
  beyond: "refuse" | "cut" = "refuse",
): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => reject(new Error("aborted"));
    // The time may have run out before the body is read: then no event comes.
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
  aborted.catch(() => undefined);
  const coding = response.headers.get("content-encoding");
  const body = await Promise.race([decodeBody(openBody(response.body), coding), aborted]);
  // Grows in place: copying a payload of 30 MB to a larger buffer would hold it twice.
  const buffer = new ArrayBuffer(READ_BYTES, { maxByteLength: bytesMax });
  let length = 0;
  for (;;) {
    const { done, value } = await Promise.race([body.read(), aborted]);
    if (value !== undefined && value.length > 0) {
      if (length + value.length > bytesMax) {
        await body.cancel().catch(() => undefined);
        if (beyond === "refuse") throw new Refusal("too_large", `more than ${bytesMax} bytes`, response.status);
        buffer.resize(bytesMax);
        new Uint8Array(buffer).set(value.subarray(0, bytesMax - length), length);
        return new Uint8Array(buffer);
      }
      buffer.resize(Math.max(buffer.byteLength, length + value.length));
      new Uint8Array(buffer).set(value, length);
      length += value.length;
    }
    if (done) {
      buffer.resize(length);
      return new Uint8Array(buffer);
    }
  }
}

/** Large reads where the stream can (the Workers runtime's own bodies), its own chunks elsewhere. */
function openBody(body: ReadableStream<Uint8Array>): BodyReader {
  return openBytes(body) ?? body.getReader();
}

function openBytes(body: ReadableStream<Uint8Array>): BodyReader | null {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = body.getReader({ mode: "byob" });
  } catch {
    return null;
  }
  // Cloudflare's own addition to the standard.
  if (!("readAtLeast" in reader)) {
    (reader as ReadableStreamBYOBReader).releaseLock();
    return null;
  }
  let view = new Uint8Array(READ_BYTES);
  return {
    read: async () => {
      const result = await reader.readAtLeast(READ_BYTES, view);
      // The buffer comes back with the bytes in it, to be lent out again.
      if (result.value !== undefined) view = new Uint8Array(result.value.buffer);
      return result;
    },
    cancel: async () => {
      await reader.cancel();
    },
  };
}
