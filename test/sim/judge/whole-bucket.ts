import { createHash, randomUUID } from "node:crypto";

/** What a bucket holds, to be copied: objects, and parts of those that are being sent in parts. */
export interface BucketState {
  objects: Map<string, Uint8Array>;
  uploads: Map<string, { key: string; parts: Map<number, Uint8Array> }>;
}

export function copyState({ objects, uploads }: BucketState): BucketState {
  const copied = [...uploads].map(([id, { key, parts }]) => [id, { key, parts: new Map(parts) }] as const);
  return { objects: new Map(objects), uploads: new Map(copied) };
}

const bytesOf = (value: string | ArrayBuffer | Uint8Array): Uint8Array =>
  typeof value === "string"
    ? new TextEncoder().encode(value)
    : Uint8Array.from(value instanceof Uint8Array ? value : new Uint8Array(value));
const etagOf = (bytes: Uint8Array): string => createHash("md5").update(bytes).digest("hex");

function mayPut(known: Uint8Array | undefined, onlyIf: R2PutOptions["onlyIf"]): boolean {
  if (onlyIf === undefined) return true;
  if (onlyIf instanceof Headers) return onlyIf.get("if-none-match") !== "*" || known === undefined;
  if (onlyIf.etagMatches !== undefined) return known !== undefined && etagOf(known) === onlyIf.etagMatches;
  return onlyIf.etagDoesNotMatch !== "*" || known === undefined;
}

/** An R2 bucket in memory that keeps all, with conditions, ETags and uploads in parts. */
export function createWholeBucket(state: BucketState = { objects: new Map(), uploads: new Map() }): R2Bucket {
  const { objects, uploads } = state;
  const put = (key: string, value: Uint8Array): { key: string; etag: string } => {
    objects.set(key, value);
    return { key, etag: etagOf(value) };
  };
  const uploadOf = (key: string, uploadId: string) => ({
    key,
    uploadId,
    uploadPart: async (partNumber: number, value: Uint8Array) => {
      const parts = uploads.get(uploadId)?.parts;
      if (parts === undefined) throw new Error("no such upload");
      parts.set(partNumber, bytesOf(value));
      return { partNumber, etag: etagOf(value) };
    },
    complete: async (given: { partNumber: number }[]) => {
      const parts = uploads.get(uploadId)?.parts;
      if (parts === undefined) throw new Error("no such upload");
      uploads.delete(uploadId);
      return put(key, Buffer.concat(given.map(({ partNumber }) => parts.get(partNumber) ?? new Uint8Array())));
    },
    abort: async () => {
      if (!uploads.delete(uploadId)) throw new Error("no such upload");
    },
  });
  return {
    put: async (key: string, value: string | Uint8Array, { onlyIf }: R2PutOptions = {}) =>
      mayPut(objects.get(key), onlyIf) ? put(key, bytesOf(value)) : null,
    get: async (key: string) => {
      const bytes = objects.get(key);
      if (bytes === undefined) return null;
      const text = (): string => new TextDecoder().decode(bytes);
      return {
        key,
        etag: etagOf(bytes),
        size: bytes.length,
        body: new Blob([Uint8Array.from(bytes)]).stream(),
        bytes: async () => bytes,
        arrayBuffer: async () => Uint8Array.from(bytes).buffer,
        text: async () => text(),
        json: async () => JSON.parse(text()) as unknown,
      };
    },
    head: async (key: string) => (objects.has(key) ? { key } : null),
    delete: async (gone: string | string[]) => {
      for (const key of [gone].flat()) objects.delete(key);
    },
    list: async ({ prefix = "", startAfter = "", limit = 1_000 }: R2ListOptions = {}) => {
      const found = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > startAfter).toSorted();
      const listed = found.slice(0, limit).map((key) => ({ key, size: objects.get(key)?.length ?? 0 }));
      return { truncated: found.length > limit, objects: listed };
    },
    createMultipartUpload: async (key: string) => {
      const uploadId = randomUUID();
      uploads.set(uploadId, { key, parts: new Map() });
      return uploadOf(key, uploadId);
    },
    resumeMultipartUpload: uploadOf,
  } as unknown as R2Bucket;
}
