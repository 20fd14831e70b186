import { tailKey } from "../../core/dataset.ts";

/**
 * An object that is written over many runs. R2 takes parts of one size, the last one apart, of 5 MiB at least: what
 * is not yet a part waits beside as a tail. What was sent after the last `state` is sent again, in the same part.
 */

/** What goes on: parts that are there, and where the bytes behind them are. */
export interface UploadState {
  key: string;
  /** Null: no part was sent. */
  uploadId: string | null;
  /** Their ETags, in order. */
  parts: string[];
  /** Bytes in all. */
  bytes: number;
  /** The object that holds the tail; null: there is none. */
  tail: string | null;
}

const PART_BYTES = 8 * 1024 * 1024;

export function newUpload(key: string): UploadState {
  return { key, uploadId: null, parts: [], bytes: 0, tail: null };
}

export interface ObjectUpload {
  append: (bytes: Uint8Array) => Promise<void>;
  /** How many were appended. */
  bytes: () => number;
  /** Puts the tail aside under a new name, and says how to go on. */
  pause: (name: string) => Promise<UploadState>;
  /** Makes the object of all that was appended; how many bytes it has. */
  complete: () => Promise<number>;
  /** All that was appended, in pieces, of something that is no object for others. Nothing is appended behind it. */
  readAll: () => AsyncGenerator<Uint8Array, void>;
}

export async function openUpload(bucket: R2Bucket, from: UploadState): Promise<ObjectUpload> {
  const parts = [...from.parts];
  let [upload, bytes] = [
    from.uploadId === null ? null : bucket.resumeMultipartUpload(from.key, from.uploadId),
    from.bytes,
  ];
  const waiting = from.tail === null ? [] : [await readTail(bucket, from.tail)];
  let waits = waiting.reduce((sum, part) => sum + part.length, 0);
  const send = async (part: Uint8Array): Promise<void> => {
    upload ??= await bucket.createMultipartUpload(from.key);
    parts.push((await upload.uploadPart(parts.length + 1, part)).etag);
  };
  const completeParts = async (of: R2MultipartUpload): Promise<void> => {
    if (waits > 0) await send(Buffer.concat(waiting));
    await of.complete(parts.map((etag, at) => ({ partNumber: at + 1, etag })));
  };
  return {
    append: async (added) => {
      waiting.push(added);
      waits += added.length;
      bytes += added.length;
      if (waits < PART_BYTES) return;
      const whole = Buffer.concat(waiting);
      let at = 0;
      for (; whole.length - at >= PART_BYTES; at += PART_BYTES) await send(whole.subarray(at, at + PART_BYTES));
      waiting.splice(0, waiting.length, whole.subarray(at));
      waits = whole.length - at;
    },
    bytes: () => bytes,
    pause: async (name) => {
      const tail = waits === 0 ? null : tailKey(name);
      if (tail !== null) await bucket.put(tail, Buffer.concat(waiting));
      return { key: from.key, uploadId: upload?.uploadId ?? null, parts, bytes, tail };
    },
    complete: async () => {
      if (upload === null) await bucket.put(from.key, Buffer.concat(waiting));
      else await completeParts(upload);
      return bytes;
    },
    readAll: async function* () {
      if (upload === null) yield* waiting;
      else {
        await completeParts(upload);
        yield* await readObject(bucket, from.key);
      }
    },
  };
}

/** An object's bytes as they come. */
export async function readObject(bucket: R2Bucket, key: string): Promise<AsyncIterable<Uint8Array>> {
  const object = await bucket.get(key);
  if (object === null) throw new Error(`the bucket lacks ${key}`);
  return object.body;
}

async function readTail(bucket: R2Bucket, key: string): Promise<Uint8Array> {
  const object = await bucket.get(key);
  if (object === null) throw new Error(`the bucket lacks ${key}`);
  return new Uint8Array(await object.arrayBuffer());
}

/** Gives up an upload: its parts and its tail go. */
export async function abandonUpload(bucket: R2Bucket, { key, uploadId, tail }: UploadState): Promise<void> {
  if (tail !== null) await bucket.delete(tail);
  if (uploadId === null) return;
  // One that was completed or given up is none any more.
  await bucket
    .resumeMultipartUpload(key, uploadId)
    .abort()
    .catch(() => undefined);
}
