/** Keys of one list, when nothing is said. R2 lists a thousand; nobody here goes on from a cursor. */
const LISTED_MAX = 1_000_000;

/** An R2 bucket in memory. Remembers every key, and the bodies of the newest objects only. */
export interface MemoryBucket {
  bucket: R2Bucket;
  has: (key: string) => boolean;
  /** As it is stored; null for none, or a forgotten one. */
  body: (key: string) => Uint8Array | null;
  size: () => number;
}

/**
 * `bodiesMax`: objects whose bytes are kept. A run of days writes gigabytes, and a crawl reads none
 * but what the last ones wrote; to ask for a forgotten body throws.
 */
export function createMemoryBucket(bodiesMax: number): MemoryBucket {
  const keys = new Set<string>();
  const bodies = new Map<string, Uint8Array>();
  const bucket = {
    put: async (key: string, value: Uint8Array, options?: R2PutOptions) => {
      const onlyNew = options?.onlyIf instanceof Headers && options.onlyIf.get("if-none-match") === "*";
      if (onlyNew && keys.has(key)) return null;
      keys.add(key);
      // The newest is the last to be forgotten.
      bodies.delete(key);
      bodies.set(key, value);
      for (const oldest of bodies.keys()) {
        if (bodies.size <= bodiesMax) break;
        bodies.delete(oldest);
      }
      return { key };
    },
    get: async (key: string) => {
      if (!keys.has(key)) return null;
      const body = bodies.get(key);
      if (body === undefined) throw new Error(`the body of ${key} is forgotten`);
      return { key, bytes: async () => body };
    },
    delete: async (gone: string | string[]) => {
      for (const key of [gone].flat()) {
        keys.delete(key);
        bodies.delete(key);
      }
    },
    head: async (key: string) => (keys.has(key) ? { key } : null),
    list: async ({ prefix = "", startAfter = "", limit = LISTED_MAX }: R2ListOptions = {}) => {
      const found = [...keys].filter((key) => key.startsWith(prefix) && key > startAfter).toSorted();
      const objects = found.slice(0, limit).map((key) => ({ key, size: bodies.get(key)?.length ?? 0 }));
      return { truncated: found.length > limit, objects };
    },
  } as unknown as R2Bucket;
  return { bucket, has: (key) => keys.has(key), body: (key) => bodies.get(key) ?? null, size: () => keys.size };
}
